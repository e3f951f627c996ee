package mediaaudit.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * The HEVC decoder configuration record, hvcC (ISO/IEC 14496-15, 8.3.3.1):
 *
 * <pre>
 *  0 configurationVersion 8 (1)
 *  1 general_profile_space 2 | general_tier_flag 1 | general_profile_idc 5
 *  2 compatibility flags 32 | constraint flags 48 | 12: general_level_idc 8
 * 13 segmentation 16 | parallelism 8 | chroma format 8 | luma depth 8 | chroma depth 8
 * 19 avgFrameRate 16 | constantFrameRate 2 | numTemporalLayers 3 | nested 1 | lengthSizeMinusOne 2
 * 22 numOfArrays 8 { completeness 1 | 0 1 | type 6 | numNalus 16 { length 16 | unit } }
 * </pre>
 *
 * Where a container keeps none, NAL units behind start codes take its place.
 */
final class HevcConfig {
  private static final int MOST_UNITS = 256;
  private static final int PROFILE_AT = 1;
  private static final int LEVEL_AT = 12;
  private static final int LENGTH_AT = 21;
  private static final int ARRAYS_AT = 22;

  private HevcConfig() {}

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    if (NalUnits.hasStartCode(config)) {
      HevcUnits.describe(NalUnits.betweenStartCodes(config), facts);
      return;
    }
    if (config.length <= ARRAYS_AT) {
      throw new Malformed("hvcC of %d bytes is too short", config.length);
    }
    if (!HevcUnits.describe(units(config), facts)) {
      HevcSps.describeProfile(config[PROFILE_AT] & 0x1F, config[LEVEL_AT] & 0xFF, facts);
    }
  }

  /** How many bytes hold the length of a unit in frames; 0 for start codes in its place. */
  static int lengthBytes(byte[] config) {
    if (NalUnits.hasStartCode(config)) {
      return 0;
    }
    return config.length <= LENGTH_AT ? NalUnits.UNKNOWN_LENGTH : 1 + (config[LENGTH_AT] & 3);
  }

  private static List<NalUnits.Unit> units(byte[] config) {
    List<NalUnits.Unit> units = new ArrayList<>();
    BitReader reader = new BitReader(config, ARRAYS_AT, config.length);
    try {
      for (int arrays = reader.bits(8); arrays > 0; arrays--) {
        reader.skip(8);
        for (int count = reader.bits(16); count > 0; count--) {
          int length = reader.bits(16);
          int from = config.length - reader.bytesLeft();
          reader.skip(8L * length);
          if (length > 0 && units.size() < MOST_UNITS) {
            units.add(new NalUnits.Unit(config, from, from + length));
          }
        }
      }
    } catch (Malformed ignored) {
      // The units before the damage hold.
    }
    return units;
  }
}
