package mediaaudit.probe;

import java.util.List;

/**
 * What NAL units of H.264 tell. A unit's header (ISO/IEC 14496-10, 7.3.1):
 *
 * <pre>
 * forbidden_zero_bit 1 | nal_ref_idc 2 | nal_unit_type 5
 * </pre>
 */
final class H264Units {
  private static final int SUPPLEMENTAL = 6;
  private static final int SEQUENCE_SET = 7;

  private H264Units() {}

  /** Sets what the first sequence parameter set and the messages tell; false if there is none. */
  static boolean describe(List<NalUnits.Unit> units, CodecFacts facts) {
    boolean found = false;
    for (NalUnits.Unit unit : units) {
      try {
        int type = unit.header() & 0x1F;
        if (type == SEQUENCE_SET && !found) {
          H264Sps.read(unit.payload(1)).describe(facts);
          found = true;
        } else if (type == SUPPLEMENTAL) {
          SupplementalMessages.describe(unit.payload(1), facts);
        }
      } catch (Malformed ignored) {
        // Another unit may be whole.
      }
    }
    return found;
  }
}
