package mediaaudit.probe;

import java.util.List;

/**
 * The header of MPEG audio of layers 1 to 3 (ISO/IEC 11172-3, 2.4.1.3; 13818-3, 2.4.1.3):
 *
 * <pre>
 * syncword 11 | version 2 (3: 1, 2: 2, 0: 2.5) | layer 2 (3: I, 2: II, 1: III) | protection 1
 * bitrate_index 4 | sampling_frequency 2 | padding 1 | private 1 | mode 2 (3: one channel)
 * </pre>
 */
final class MpegAudioFrame {
  private static final int SYNC = 0x7FF;
  private static final int FIRST_VERSION = 3;
  private static final int SECOND_VERSION = 2;
  private static final int SECOND_LAYER = 2;
  private static final int ONE_CHANNEL = 3;
  private static final List<Integer> RATES = List.of(44_100, 48_000, 32_000);
  private static final List<Integer> BIT_RATES_II =
      List.of(0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384);
  private static final List<Integer> BIT_RATES_II_OF_SECOND_VERSION =
      List.of(0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160);

  private MpegAudioFrame() {}

  /** Sets what the header tells; the bit rate of layer II only, since III often varies. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    boolean isFrame = reader.bits(11) == SYNC;
    int version = reader.bits(2);
    int layer = reader.bits(2);
    int bitRateCode = reader.skip(1).bits(4);
    int rateCode = reader.bits(2);
    if (!isFrame || version == 1 || layer == 0 || rateCode == RATES.size() || bitRateCode == 15) {
      throw new Malformed("no frame of MPEG audio");
    }
    boolean isMono = reader.skip(2).bits(2) == ONE_CHANNEL;
    facts
        .channels(isMono ? AudioChannels.MONO : AudioChannels.STEREO)
        .sampleRate(RATES.get(rateCode) >> shift(version));
    if (layer == SECOND_LAYER && bitRateCode > 0) {
      List<Integer> bitRates =
          version == FIRST_VERSION ? BIT_RATES_II : BIT_RATES_II_OF_SECOND_VERSION;
      facts.addAsText("bit_rate", bitRates.get(bitRateCode) * 1000L);
    }
  }

  private static int shift(int version) {
    return version == FIRST_VERSION ? 0 : version == SECOND_VERSION ? 1 : 2;
  }
}
