package mediaaudit.probe;

import java.util.List;

/**
 * The head of a synchronization frame of AC-3 (ETSI TS 102 366, 4.3.1 and 4.3.2), and dac3 (F.4):
 *
 * <pre>
 * frame: 0B77 16 | crc1 16 | fscod 2 | frmsizecod 6 | bsid 5 | bsmod 3 | acmod 3
 *        [three front channels: cmixlev 2] [surround: surmixlev 2] [acmod 2: dsurmod 2] | lfeon 1
 * dac3:  fscod 2 | bsid 5 | bsmod 3 | acmod 3 | lfeon 1 | bit_rate_code 5 | reserved 5
 * </pre>
 */
final class Ac3Frame {
  static final int SYNC = 0x0B77;
  private static final int FULL_RATE = 8;
  private static final int LOWEST_RATE = 10;
  private static final int STEREO = 2;

  private static final List<Integer> RATES = List.of(48_000, 44_100, 32_000);
  private static final List<Integer> BIT_RATES =
      List.of(
          32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640);
  private static final List<Integer> CHANNELS =
      List.of(
          AudioChannels.STEREO,
          AudioChannels.MONO,
          AudioChannels.STEREO,
          AudioChannels.SURROUND,
          AudioChannels.FRONT | AudioChannels.BACK_CENTER,
          AudioChannels.FOUR,
          AudioChannels.FRONT | AudioChannels.SIDE,
          AudioChannels.FIVE_SIDE);

  private Ac3Frame() {}

  /** Sets what a frame tells. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    if (reader.bits(16) != SYNC) {
      throw new Malformed("no AC-3 frame");
    }
    int rateCode = reader.skip(16).bits(2);
    int bitRateCode = reader.bits(6) >> 1;
    int version = reader.bits(5);
    if (version > LOWEST_RATE) {
      Eac3Frame.describe(frame, facts);
      return;
    }
    int mode = reader.skip(3).bits(3);
    boolean hasMixLevel = mode != 1 && (mode & 1) != 0;
    reader.skip((hasMixLevel ? 2 : 0) + ((mode & 4) != 0 ? 2 : 0) + (mode == STEREO ? 2 : 0));
    int shift = Math.max(0, version - FULL_RATE);
    describe(rateCode, bitRateCode, shift, channels(mode, reader.flag()), facts);
  }

  /** Sets what a dac3 tells. */
  static void describeRecord(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(config);
    int rateCode = reader.bits(2);
    int shift = Math.max(0, reader.bits(5) - FULL_RATE);
    int channels = channels(reader.skip(3).bits(3), reader.flag());
    if (shift > LOWEST_RATE - FULL_RATE) {
      throw new Malformed("dac3 of bsid %d", shift + FULL_RATE);
    }
    describe(rateCode, reader.bits(5), shift, channels, facts);
  }

  /** The channels of an {@code acmod}, the low-frequency one included. */
  static int channels(int mode, boolean lowFrequency) {
    return CHANNELS.get(mode) | (lowFrequency ? AudioChannels.LOW_FREQUENCY : 0);
  }

  private static void describe(
      int rateCode, int bitRateCode, int shift, int channels, CodecFacts facts) throws Malformed {
    if (rateCode >= RATES.size() || bitRateCode >= BIT_RATES.size()) {
      throw new Malformed("rate %d, bit rate %d", rateCode, bitRateCode);
    }
    facts
        .channels(channels)
        .sampleRate(RATES.get(rateCode) >> shift)
        .addAsText("bit_rate", BIT_RATES.get(bitRateCode) * 1000L >> shift);
  }
}
