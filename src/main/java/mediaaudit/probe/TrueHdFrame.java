package mediaaudit.probe;

import java.util.List;

/**
 * The major sync of TrueHD and MLP ("Dolby TrueHD (MLP) high-level bitstream description", 3.2):
 *
 * <pre>
 * access unit: check_nibble 4 | length 12 | input_timing 16
 * format_sync 32 (F8726FBA TrueHD, F8726FBB MLP)
 * TrueHD: audio_sampling_frequency 4 | flags 4 | modifier 2 | modifier 2
 *         6-channel assignment 5 | modifier 2 | 8-channel assignment 13
 * MLP:    bits 4 | bits 4 | rate 4 | rate 4 | reserved 11 | channel assignment 5
 * signature 16 (B752) | flags 16 | reserved 16 | variable_rate 1 | peak_data_rate 15
 * substreams 4 | reserved 2 | extended_substream_info 2 | substream_info 8
 * </pre>
 */
final class TrueHdFrame {
  private static final int TRUE_HD = 0xF8726FBA;
  private static final int MLP = 0xF8726FBB;
  private static final int SIGNATURE = 0xB752;
  private static final int NO_RATE = 15;
  private static final int SUBSTREAMS_WITH_ATMOS = 4;
  private static final int HAS_16_CHANNELS = 0x80;
  private static final int MLP_16_BITS = 0;

  /** By bit of an assignment; 0 for loudspeakers that no layout here has. */
  private static final List<Integer> LOUDSPEAKERS =
      List.of(
          AudioChannels.FRONT,
          AudioChannels.FRONT_CENTER,
          AudioChannels.LOW_FREQUENCY,
          AudioChannels.SIDE,
          0,
          AudioChannels.OF_CENTER,
          AudioChannels.BACK,
          AudioChannels.BACK_CENTER);

  private static final List<Integer> MLP_CHANNELS =
      List.of(
          AudioChannels.MONO,
          AudioChannels.STEREO,
          AudioChannels.FRONT | AudioChannels.BACK_CENTER,
          AudioChannels.QUAD,
          AudioChannels.FRONT | AudioChannels.LOW_FREQUENCY,
          AudioChannels.FRONT | AudioChannels.LOW_FREQUENCY | AudioChannels.BACK_CENTER,
          AudioChannels.QUAD | AudioChannels.LOW_FREQUENCY,
          AudioChannels.SURROUND,
          AudioChannels.FOUR,
          AudioChannels.FIVE_BACK,
          AudioChannels.SURROUND_LFE,
          AudioChannels.SURROUND_LFE | AudioChannels.BACK_CENTER,
          AudioChannels.FIVE_ONE_BACK,
          AudioChannels.FOUR,
          AudioChannels.FIVE_BACK,
          AudioChannels.SURROUND_LFE,
          AudioChannels.SURROUND_LFE | AudioChannels.BACK_CENTER,
          AudioChannels.FIVE_ONE_BACK,
          AudioChannels.QUAD | AudioChannels.LOW_FREQUENCY,
          AudioChannels.FIVE_BACK,
          AudioChannels.FIVE_ONE_BACK);

  private TrueHdFrame() {}

  /** Sets what an access unit with a major sync tells. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame).skip(32);
    int sync = reader.bits(32);
    if (sync == TRUE_HD) {
      describeTrueHd(reader, facts);
    } else if (sync == MLP) {
      describeMlp(reader, facts);
    }
  }

  private static void describeTrueHd(BitReader reader, CodecFacts facts) throws Malformed {
    int rate = rate(reader.bits(4));
    int six = reader.skip(8).bits(5);
    int eight = reader.skip(2).bits(13);
    requireSignature(reader);
    int substreams = reader.skip(48).bits(4);
    boolean hasObjects = (reader.skip(4).bits(8) & HAS_16_CHANNELS) != 0;
    facts.sampleRate(rate).replace("sample_fmt", "s32").replace("bits_per_raw_sample", "24");
    describeChannels(eight != 0 ? eight : six, facts);
    if (substreams == SUBSTREAMS_WITH_ATMOS && hasObjects) {
      facts.add("profile", "Dolby TrueHD + Dolby Atmos");
    }
  }

  private static void describeChannels(int assignment, CodecFacts facts) {
    int mask = 0;
    for (int i = 0; i < 13; i++) {
      if ((assignment >> i & 1) != 0) {
        int loudspeaker = i < LOUDSPEAKERS.size() ? LOUDSPEAKERS.get(i) : 0;
        if (loudspeaker == 0) {
          return;
        }
        mask |= loudspeaker;
      }
    }
    if (mask != 0) {
      facts.channels(mask);
    }
  }

  private static void describeMlp(BitReader reader, CodecFacts facts) throws Malformed {
    boolean shallow = reader.bits(4) == MLP_16_BITS;
    int rate = rate(reader.skip(4).bits(4));
    int channels = reader.skip(15).bits(5);
    requireSignature(reader);
    if (channels < MLP_CHANNELS.size()) {
      facts.channels(MLP_CHANNELS.get(channels));
    }
    facts
        .sampleRate(rate)
        .replace("sample_fmt", shallow ? "s16" : "s32")
        .replace("bits_per_raw_sample", shallow ? "16" : "24");
  }

  private static void requireSignature(BitReader reader) throws Malformed {
    if (reader.bits(16) != SIGNATURE) {
      throw new Malformed("major sync without its signature");
    }
  }

  /** 0 where there is none. */
  private static int rate(int code) {
    return code == NO_RATE ? 0 : ((code & 8) != 0 ? 44_100 : 48_000) << (code & 7);
  }
}
