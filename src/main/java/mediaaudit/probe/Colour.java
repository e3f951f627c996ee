package mediaaudit.probe;

import java.util.Map;

/**
 * ffprobe's words for the code points of ITU-T H.273, 8.1 to 8.3 and 8.7; null for those that are
 * reserved or say "unspecified".
 */
final class Colour {
  private static final Map<Integer, String> PRIMARIES =
      Map.ofEntries(
          Map.entry(1, "bt709"),
          Map.entry(4, "bt470m"),
          Map.entry(5, "bt470bg"),
          Map.entry(6, "smpte170m"),
          Map.entry(7, "smpte240m"),
          Map.entry(8, "film"),
          Map.entry(9, "bt2020"),
          Map.entry(10, "smpte428"),
          Map.entry(11, "smpte431"),
          Map.entry(12, "smpte432"),
          Map.entry(22, "ebu3213"));
  private static final Map<Integer, String> TRANSFERS =
      Map.ofEntries(
          Map.entry(1, "bt709"),
          Map.entry(4, "bt470m"),
          Map.entry(5, "bt470bg"),
          Map.entry(6, "smpte170m"),
          Map.entry(7, "smpte240m"),
          Map.entry(8, "linear"),
          Map.entry(9, "log100"),
          Map.entry(10, "log316"),
          Map.entry(11, "iec61966-2-4"),
          Map.entry(12, "bt1361e"),
          Map.entry(13, "iec61966-2-1"),
          Map.entry(14, "bt2020-10"),
          Map.entry(15, "bt2020-12"),
          Map.entry(16, "smpte2084"),
          Map.entry(17, "smpte428"),
          Map.entry(18, "arib-std-b67"));
  private static final Map<Integer, String> SPACES =
      Map.ofEntries(
          Map.entry(0, "gbr"),
          Map.entry(1, "bt709"),
          Map.entry(4, "fcc"),
          Map.entry(5, "bt470bg"),
          Map.entry(6, "smpte170m"),
          Map.entry(7, "smpte240m"),
          Map.entry(8, "ycgco"),
          Map.entry(9, "bt2020nc"),
          Map.entry(10, "bt2020c"),
          Map.entry(11, "smpte2085"),
          Map.entry(12, "chroma-derived-nc"),
          Map.entry(13, "chroma-derived-c"),
          Map.entry(14, "ictcp"));
  private static final Map<Integer, String> CHROMA_LOCATIONS =
      Map.of(0, "left", 1, "center", 2, "topleft", 3, "top", 4, "bottomleft", 5, "bottom");

  private Colour() {}

  /** ColourPrimaries. */
  static String primaries(int code) {
    return PRIMARIES.get(code);
  }

  /** TransferCharacteristics. */
  static String transfer(int code) {
    return TRANSFERS.get(code);
  }

  /** MatrixCoefficients. */
  static String space(int code) {
    return SPACES.get(code);
  }

  /** VideoFullRangeFlag. */
  static String range(boolean full) {
    return full ? "pc" : "tv";
  }

  /** ChromaSampleLocType. */
  static String chromaLocation(int type) {
    return CHROMA_LOCATIONS.get(type);
  }
}
