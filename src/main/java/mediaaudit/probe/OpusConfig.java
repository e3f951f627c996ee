package mediaaudit.probe;

import java.nio.charset.StandardCharsets;

/**
 * The identification header of Opus (RFC 7845, 5.1), and dOps, which has no magic signature:
 *
 * <pre>
 * "OpusHead" 64 | version 8 | channels 8 | pre-skip 16 | input rate 32 | gain 16 | family 8 | ...
 * </pre>
 *
 * Whatever the input was, Opus decodes to 48 kHz.
 */
final class OpusConfig {
  private static final String MAGIC = "OpusHead";
  private static final int RATE = 48_000;
  private static final int MOST_CHANNELS_OF_A_LAYOUT = 8;

  private OpusConfig() {}

  /** Sets what the header tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    facts.sampleRate(RATE);
    BitReader reader = new BitReader(config);
    boolean hasMagic = new String(config, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    reader.skip(hasMagic ? 8 * MAGIC.length() : 0).skip(8);
    int channels = reader.bits(8);
    int family = reader.skip(64).bits(8);
    if (family <= 1 && channels <= MOST_CHANNELS_OF_A_LAYOUT) {
      XiphChannels.describeVorbis(channels, facts);
    } else {
      facts.channelCount(channels);
    }
  }
}
