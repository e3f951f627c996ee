package mediaaudit.probe;

/**
 * The AV1 codec configuration record, av1C ("AV1 Codec ISO Media File Format Binding", 2.3.3):
 *
 * <pre>
 * marker 1 (1) | version 7 (1) | seq_profile 3 | seq_level_idx_0 5
 * seq_tier_0 1 | high_bitdepth 1 | twelve_bit 1 | monochrome 1
 * chroma_subsampling_x 1 | chroma_subsampling_y 1 | chroma_sample_position 2
 * reserved 3 | initial_presentation_delay_present 1 | delay 4 | configOBUs
 * </pre>
 */
final class Av1Config {
  private static final int VERSION = 0x81;
  private static final int HEAD_BYTES = 4;

  private Av1Config() {}

  /** Sets what the record tells; what its sequence header tells comes first. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(config);
    if (reader.bits(8) != VERSION) {
      throw new Malformed("av1C of marker and version %x", config[0]);
    }
    int profile = reader.bits(3);
    int level = reader.bits(5);
    boolean high = reader.skip(1).flag();
    boolean twelve = reader.flag();
    boolean gray = reader.flag();
    ChromaFormat chroma = ChromaFormat.ofSteps(gray, reader.flag(), reader.flag());
    Av1Units.describe(new BitReader(config, HEAD_BYTES, config.length), facts);
    facts
        .add("profile", Av1Sequence.profileName(profile))
        .add("level", level)
        .add("pix_fmt", pixelFormat(chroma, high ? twelve ? 12 : 10 : 8));
  }

  /** Null for 4:4:4, which may be RGB. */
  private static String pixelFormat(ChromaFormat chroma, int bitDepth) {
    return chroma == ChromaFormat.YUV444 ? null : chroma.pixelFormat(bitDepth, false);
  }
}
