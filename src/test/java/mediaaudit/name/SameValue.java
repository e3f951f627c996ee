package mediaaudit.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether what an origin asserts and what was read mean the same, each in its own words. */
final class SameValue {
  private static final Set<String> EDITION_WORDS =
      Set.of("edition", "cut", "version", "the", "collection", "release");
  private static final Map<String, String> SOURCES = new HashMap<>();
  private static final Map<String, String> CODECS =
      Map.of("x264", "h264", "avc", "h264", "x265", "h265", "hevc", "h265");

  static {
    sources("bluray", "bluray ultrahdbluray blurayraw brrip bdrip uhdbd");
    sources("dvd", "dvd dvdrip");
    sources("web", "web webrip webdl hulu amazon");
    sources("tv", "hdtv digitaltv tv television televisionraw analoghdtv ultrahdtv satellite sdtv");
    sources("camera", "cam camera hdcamera");
    sources("telesync", "telesync hdtelesync ts");
    sources("telecine", "telecine hdtelecine tc");
  }

  private SameValue() {}

  private static void sources(String family, String names) {
    Arrays.stream(names.split(" ")).forEach(name -> SOURCES.put(name, family));
  }

  /** Letters and digits alone, in lower case. */
  static String key(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  static boolean text(String expected, String got) {
    return key(expected).equals(key(got));
  }

  static boolean exactly(String expected, String got) {
    return expected.equalsIgnoreCase(got);
  }

  /** guessit's words are exact, the others' name a family. */
  static boolean source(Corpus.Row row, String expected, String got) {
    return row.origin().equals("guessit")
        ? text(expected, got)
        : family(expected).equals(family(got));
  }

  private static String family(String source) {
    return SOURCES.getOrDefault(key(source), key(source));
  }

  static boolean screenSize(Corpus.Row row, String expected, String got) {
    return row.origin().equals("guessit")
        ? exactly(expected, got)
        : expected.equals(got.replace('i', 'p'));
  }

  static boolean codec(String expected, String got) {
    return codec(expected).equals(codec(got));
  }

  private static String codec(String name) {
    return CODECS.getOrDefault(key(name), key(name));
  }

  static boolean edition(String expected, String got) {
    return edition(expected).equals(edition(got));
  }

  /** The words that tell editions apart. */
  private static Set<String> edition(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replace("fanedit", "fan");
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !EDITION_WORDS.contains(word) && !word.equals("edit"))
        .map(word -> word.equals("collector") ? "collectors" : word)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
