package mediaaudit.probe;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * A track's language. It may be written twice: as ISO 639-2 and as BCP 47, and then only the latter
 * counts (RFC 9559, 5.1.4.1.20). ffprobe knows the former, so it is what is told unless the two
 * name different languages.
 */
final class MatroskaLanguage {
  private static final String UNDETERMINED = "und";

  /**
   * Languages that have two codes in ISO 639-2: the terminological, then the one Matroska takes.
   */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("sqi", "alb"),
          Map.entry("hye", "arm"),
          Map.entry("eus", "baq"),
          Map.entry("mya", "bur"),
          Map.entry("zho", "chi"),
          Map.entry("ces", "cze"),
          Map.entry("nld", "dut"),
          Map.entry("fra", "fre"),
          Map.entry("kat", "geo"),
          Map.entry("deu", "ger"),
          Map.entry("ell", "gre"),
          Map.entry("isl", "ice"),
          Map.entry("mkd", "mac"),
          Map.entry("mri", "mao"),
          Map.entry("msa", "may"),
          Map.entry("fas", "per"),
          Map.entry("ron", "rum"),
          Map.entry("slk", "slo"),
          Map.entry("bod", "tib"),
          Map.entry("cym", "wel"));

  private MatroskaLanguage() {}

  /**
   * The language's code.
   *
   * @param language ISO 639-2, bibliographic; what a file leaves out is {@code eng}
   * @param tag BCP 47; may be null
   * @return empty when it is undetermined
   */
  static Optional<String> of(String language, String tag) {
    return Optional.of(tag == null ? language : code(tag).orElse(language))
        .filter(code -> !code.isEmpty() && !code.equals(UNDETERMINED));
  }

  /** A tag's first part as ISO 639-2; that part itself where it has no such code. */
  private static Optional<String> code(String tag) {
    if (tag.startsWith(UNDETERMINED)) {
      return Optional.of(UNDETERMINED);
    }
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      return Optional.empty();
    }
    try {
      String code = locale.getISO3Language();
      return Optional.of(BIBLIOGRAPHIC.getOrDefault(code, code));
    } catch (MissingResourceException none) {
      return Optional.of(locale.getLanguage());
    }
  }
}
