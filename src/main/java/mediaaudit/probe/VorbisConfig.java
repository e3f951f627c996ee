package mediaaudit.probe;

/**
 * The identification header of Vorbis (Vorbis I, 4.2.2), the first of three that are laced:
 *
 * <pre>
 * 02 | lengths of two headers | 01 "vorbis" 56 | version 32 | channels 8 | rate 32 little-endian
 * </pre>
 */
final class VorbisConfig {
  private static final byte[] MAGIC = {1, 'v', 'o', 'r', 'b', 'i', 's'};

  private VorbisConfig() {}

  /** Sets what the header tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader = Magic.behind(MAGIC, config).skip(32);
    XiphChannels.describeVorbis(reader.bits(8), facts);
    facts.sampleRate(Integer.toUnsignedLong(Integer.reverseBytes(reader.bits(32))));
  }
}
