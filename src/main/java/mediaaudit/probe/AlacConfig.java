package mediaaudit.probe;

import java.util.List;

/**
 * ALACSpecificConfig ("ALAC Magic Cookie Description"), alone or in its box:
 *
 * <pre>
 * [[size 32 | "alac" 32] | version 32 (0)]
 * frameLength 32 | compatibleVersion 8 | bitDepth 8 | pb mb kb 24 | numChannels 8 | maxRun 16
 * maxFrameBytes 32 | avgBitRate 32 | sampleRate 32
 * </pre>
 */
final class AlacConfig {
  private static final byte[] BOX = {'a', 'l', 'a', 'c', 0, 0, 0, 0};
  private static final int SHALLOW = 16;
  private static final List<Integer> CHANNELS =
      List.of(
          AudioChannels.MONO,
          AudioChannels.STEREO,
          AudioChannels.SURROUND,
          AudioChannels.FOUR,
          AudioChannels.FIVE_BACK,
          AudioChannels.FIVE_ONE_BACK,
          AudioChannels.SIX_ONE_BACK,
          AudioChannels.SEVEN_ONE_WIDE_BACK);

  private AlacConfig() {}

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader =
        Magic.indexOf(BOX, config, 0) >= 0
            ? Magic.behind(BOX, config)
            : BitReader.behindVersion(config);
    int bits = reader.skip(40).bits(8);
    int channels = reader.skip(24).bits(8);
    long rate = reader.skip(80).unsigned32();
    if (channels < 1 || channels > CHANNELS.size() || bits < SHALLOW || bits > 32) {
      throw new Malformed("%d channels of %d bits", channels, bits);
    }
    facts
        .channels(CHANNELS.get(channels - 1))
        .sampleRate(rate)
        .replace("sample_fmt", bits == SHALLOW ? "s16p" : "s32p")
        .replace("bits_per_raw_sample", Integer.toString(bits));
  }
}
