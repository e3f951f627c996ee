package mediaaudit.probe;

/**
 * The Dolby Vision decoder configuration record ("Dolby Vision Streams Within the ISO Base Media
 * File Format", 3.2), 24 bytes of which the first 5 tell:
 *
 * <pre>
 * dv_version_major 8 | dv_version_minor 8
 * dv_profile 7 | dv_level 6 | rpu_present 1 | el_present 1 | bl_present 1
 * dv_bl_signal_compatibility_id 4 | reserved
 * </pre>
 */
final class DolbyVision {
  /** ffprobe's name of it. */
  static final String SIDE_DATA = "DOVI configuration record";

  private static final int SHORTEST_BITS = 36;

  private DolbyVision() {}

  /** Adds ffprobe's side data. */
  static void describe(byte[] record, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(record);
    if (reader.left() < SHORTEST_BITS) {
      throw new Malformed("a Dolby Vision record of %d bytes is too short", record.length);
    }
    facts.stream()
        .sideData(SIDE_DATA)
        .put("dv_version_major", reader.bits(8))
        .put("dv_version_minor", reader.bits(8))
        .put("dv_profile", reader.bits(7))
        .put("dv_level", reader.bits(6))
        .put("rpu_present_flag", reader.bits(1))
        .put("el_present_flag", reader.bits(1))
        .put("bl_present_flag", reader.bits(1))
        .put("dv_bl_signal_compatibility_id", reader.bits(4));
  }
}
