package mediaaudit.probe;

/**
 * The frame header of VP8's key frames (RFC 6386, 9.1), little-endian:
 *
 * <pre>
 * first_part_size 19 | show_frame 1 | version 3 | !key_frame 1 | 9D 01 2A
 * horizontal scale 2 | width 14 | vertical scale 2 | height 14
 * </pre>
 */
final class Vp8Frame {
  private static final int START = 0x9D012A;
  private static final int NEWEST = 3;

  private Vp8Frame() {}

  /** Sets what a key frame tells; the version stands in its first three bytes, before the rest. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    int first = reader.bits(8);
    int version = first >> 1 & 7;
    boolean isKeyFrame = (first & 1) == 0;
    if (!isKeyFrame || version > NEWEST) {
      throw new Malformed("no key frame of VP8");
    }
    facts.replace("profile", Integer.toString(version));
    if (reader.skip(16).bits(24) == START) {
      facts.size(side(reader), side(reader));
    }
  }

  private static int side(BitReader reader) throws Malformed {
    return reader.bits(8) | (reader.bits(8) & 0x3F) << 8;
  }
}
