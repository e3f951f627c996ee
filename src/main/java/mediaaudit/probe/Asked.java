package mediaaudit.probe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ProbeStatus;

/**
 * Who was asked about a video in vain, so that another may read it.
 *
 * @param builtin revision of the built-in prober; 0 where it was not asked
 * @param program which ffprobe it was, as {@link Ffprobe#program} tells; 0 where none was asked, or
 *     one that nobody can tell from others
 */
public record Asked(int builtin, int program) {
  static final Asked NOBODY = new Asked(0, 0);

  private static final Pattern TEXT = Pattern.compile("builtin=(\\d{1,9}) ffprobe=(\\d{1,9})");

  /**
   * Who was asked about a video whose probe ended so.
   *
   * @param status null when nobody looked
   * @param digest that the answer rests on, as {@link HeaderDigest} makes it; null where there is
   *     none
   * @return empty where it was no failure, and where nobody but the built-in prober is known to
   *     have been asked; {@link #NOBODY} where an ffprobe was that an older release did not note
   */
  public static Optional<Asked> inVain(String status, String prober, String digest) {
    return ProbeStatus.CORRUPT.word().equals(status)
        ? HeaderDigest.asked(digest)
            .or(() -> Optional.of(NOBODY).filter(unknown -> Ffprobe.NAME.equals(prober)))
        : Optional.empty();
  }

  /** Who was asked about both of two videos. */
  public Asked both(Asked other) {
    return new Asked(
        Math.min(builtin, other.builtin), program == other.program ? program : NOBODY.program);
  }

  /** As text, such as {@code builtin=3 ffprobe=123456789}. */
  String text() {
    return "builtin=" + builtin + " ffprobe=" + program;
  }

  /** Reads what {@link #text} wrote; empty where it is anything else. */
  static Optional<Asked> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Asked(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
