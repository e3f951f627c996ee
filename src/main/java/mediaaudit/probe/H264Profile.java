package mediaaudit.probe;

import java.util.Map;

/** ffprobe's names of the profiles of H.264 (ISO/IEC 14496-10, A.2). */
final class H264Profile {
  private static final int BASELINE = 66;
  private static final int CONSTRAINT_SET1 = 0x40;
  private static final int CONSTRAINT_SET3 = 0x10;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(44, "CAVLC 4:4:4"),
          Map.entry(BASELINE, "Baseline"),
          Map.entry(77, "Main"),
          Map.entry(88, "Extended"),
          Map.entry(100, "High"),
          Map.entry(110, "High 10"),
          Map.entry(118, "Multiview High"),
          Map.entry(122, "High 4:2:2"),
          Map.entry(128, "Stereo High"),
          Map.entry(144, "High 4:4:4"),
          Map.entry(244, "High 4:4:4 Predictive"));
  private static final Map<Integer, String> INTRA_NAMES =
      Map.of(110, "High 10 Intra", 122, "High 4:2:2 Intra", 244, "High 4:4:4 Intra");

  private H264Profile() {}

  /**
   * The name; the number where it has none.
   *
   * @param constraints the byte of constraint_set0_flag to constraint_set5_flag
   */
  static String name(int profile, int constraints) {
    if (profile == BASELINE && (constraints & CONSTRAINT_SET1) != 0) {
      return "Constrained Baseline";
    }
    if ((constraints & CONSTRAINT_SET3) != 0 && INTRA_NAMES.containsKey(profile)) {
      return INTRA_NAMES.get(profile);
    }
    return NAMES.getOrDefault(profile, Integer.toString(profile));
  }
}
