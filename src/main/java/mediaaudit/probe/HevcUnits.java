package mediaaudit.probe;

import java.util.List;

/**
 * What NAL units of H.265 tell. A unit's header (H.265, 7.3.1.2):
 *
 * <pre>
 * forbidden_zero_bit 1 | nal_unit_type 6 | nuh_layer_id 6 | nuh_temporal_id_plus1 3
 * </pre>
 */
final class HevcUnits {
  private static final int HEADER_BYTES = 2;
  private static final int SEQUENCE_SET = 33;
  private static final int SUPPLEMENTAL = 39;

  private HevcUnits() {}

  /**
   * Sets what the units of the first frame tell.
   *
   * @param config the stream's record; empty where it is not known
   */
  static void describe(byte[] config, byte[] frame, CodecFacts facts) {
    describe(NalUnits.of(frame, HevcConfig.lengthBytes(config)), facts);
  }

  /** Sets what the first sequence parameter set and the messages tell; false if there is none. */
  static boolean describe(List<NalUnits.Unit> units, CodecFacts facts) {
    boolean found = false;
    for (NalUnits.Unit unit : units) {
      try {
        BitReader header = new BitReader(unit.bytes(), unit.from(), unit.to());
        int type = header.skip(1).bits(6);
        boolean isBaseLayer = header.bits(6) == 0;
        if (type == SEQUENCE_SET && isBaseLayer && !found) {
          HevcSps.read(unit.payload(HEADER_BYTES)).describe(facts);
          found = true;
        } else if (type == SUPPLEMENTAL && isBaseLayer) {
          SupplementalMessages.describe(unit.payload(HEADER_BYTES), facts);
        }
      } catch (Malformed ignored) {
        // Another unit may be whole.
      }
    }
    return found;
  }
}
