package mediaaudit.probe;

/**
 * A frame of AAC with a header of its own, ADTS (ISO/IEC 14496-3, 1.A.2.2), whose facts are those
 * of an {@link AacConfig}:
 *
 * <pre>
 * syncword 12 (FFF) | ID 1 | layer 2 (0) | protection_absent 1 | profile_ObjectType 2
 * sampling_frequency_index 4 | private 1 | channel_configuration 3 | ...
 * </pre>
 */
final class AdtsFrame {
  private static final int SYNC = 0xFFF;

  private AdtsFrame() {}

  /** Sets what the header tells; a frame without one tells nothing. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    if (reader.bits(12) != SYNC || reader.skip(1).bits(2) != 0) {
      return;
    }
    int type = 1 + reader.skip(1).bits(2);
    int rate = reader.bits(4);
    int channels = reader.skip(1).bits(3);
    if (channels > 0) {
      int config = type << 11 | rate << 7 | channels << 3;
      AacConfig.describe(new byte[] {(byte) (config >> 8), (byte) config}, facts);
    }
  }
}
