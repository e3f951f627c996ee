package mediaaudit.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that people give to video codecs, and ffprobe's name for each. */
public final class VideoCodecs {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("h265", "hevc"),
          Map.entry("x265", "hevc"),
          Map.entry("avc", "h264"),
          Map.entry("x264", "h264"),
          Map.entry("h266", "vvc"),
          Map.entry("xvid", "mpeg4"),
          Map.entry("divx", "mpeg4"),
          Map.entry("mpeg2", "mpeg2video"),
          Map.entry("mpeg1", "mpeg1video"),
          Map.entry("wmv", "wmv3"));
  private static final Set<String> NAMES =
      Set.of(
          "hevc",
          "av1",
          "h264",
          "vp9",
          "vp8",
          "vvc",
          "mpeg4",
          "mpeg2video",
          "mpeg1video",
          "vc1",
          "wmv3",
          "wmv2",
          "wmv1",
          "theora",
          "prores",
          "dnxhd",
          "mjpeg",
          "msmpeg4v3",
          "flv1",
          "h263",
          "rv40",
          "rv30");

  private VideoCodecs() {}

  /** ffprobe's name of a codec; letter case does not matter. Empty when no such codec is known. */
  public static Optional<String> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.of(ALIASES.getOrDefault(lower, lower)).filter(NAMES::contains);
  }

  /** Every name that {@link #find} knows, in alphabetical order. */
  public static Set<String> known() {
    Set<String> known = new TreeSet<>(NAMES);
    known.addAll(ALIASES.keySet());
    return known;
  }
}
