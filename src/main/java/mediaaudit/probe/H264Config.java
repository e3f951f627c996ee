package mediaaudit.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * The AVC decoder configuration record, avcC (ISO/IEC 14496-15, 5.3.3.1):
 *
 * <pre>
 * configurationVersion 8 (1) | profile 8 | constraints 8 | level 8
 * reserved 6 | lengthSizeMinusOne 2
 * reserved 3 | numOfSequenceParameterSets 5 { length 16 | unit }
 * numOfPictureParameterSets 8 { length 16 | unit }
 * </pre>
 *
 * Where a container keeps none, NAL units behind start codes take its place.
 */
final class H264Config {
  private static final int HEAD_BYTES = 5;

  private H264Config() {}

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    boolean found = H264Units.describe(unitsOf(config), facts);
    if (found || NalUnits.hasStartCode(config)) {
      return;
    }
    BitReader reader = new BitReader(config);
    if (reader.bits(8) != 1) {
      throw new Malformed("avcC of version %d where 1 should be", config[0]);
    }
    H264Sps.describeProfile(reader.bits(8), reader.bits(8), reader.bits(8), facts);
  }

  /** How many bytes hold the length of a unit in frames; 0 for start codes in its place. */
  static int lengthBytes(byte[] config) {
    if (config.length < HEAD_BYTES) {
      return NalUnits.UNKNOWN_LENGTH;
    }
    return NalUnits.hasStartCode(config) ? 0 : 1 + (config[HEAD_BYTES - 1] & 3);
  }

  /** All units that the record holds, up to where it ends. */
  static List<NalUnits.Unit> unitsOf(byte[] config) {
    if (NalUnits.hasStartCode(config)) {
      return NalUnits.betweenStartCodes(config);
    }
    List<NalUnits.Unit> units = new ArrayList<>();
    BitReader reader = new BitReader(config, HEAD_BYTES, config.length);
    try {
      readSets(reader.skip(3).bits(5), reader, config, units);
      readSets(reader.bits(8), reader, config, units);
    } catch (Malformed ignored) {
      // The units before the damage hold.
    }
    return units;
  }

  private static void readSets(
      int count, BitReader reader, byte[] config, List<NalUnits.Unit> units) throws Malformed {
    for (int i = 0; i < count; i++) {
      int length = reader.bits(16);
      int from = config.length - reader.bytesLeft();
      reader.skip(8L * length);
      if (length > 0) {
        units.add(new NalUnits.Unit(config, from, from + length));
      }
    }
  }
}
