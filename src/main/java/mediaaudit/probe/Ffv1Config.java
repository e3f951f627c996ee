package mediaaudit.probe;

import java.util.Map;
import java.util.Set;

/**
 * The parameters of FFV1 (RFC 9043, 4.2), range coded; from version 2 on they are the configuration
 * record, before that they stand in each key frame:
 *
 * <pre>
 * keyframe 1 (frames only) | version | micro_version (version 3)
 * coder_type { 2: 255 state transitions } | colorspace_type | bits_per_raw_sample (version 1)
 * chroma_planes 1 | log2_h_chroma_subsample | log2_v_chroma_subsample | extra_plane 1 | ...
 * </pre>
 */
final class Ffv1Config {
  private static final int CUSTOM_TABLE = 2;
  private static final int TRANSITIONS = 255;
  private static final int NEWEST = 4;
  private static final int RGB = 1;

  /** By the binary logarithms of how much chroma is subsampled, across and down. */
  private static final Map<String, String> CHROMA =
      Map.of("00", "444", "10", "422", "11", "420", "20", "411", "22", "410", "01", "440");

  private static final Set<Integer> DEPTHS = Set.of(8, 9, 10, 12, 14, 16);

  private Ffv1Config() {}

  /** Sets what a configuration record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    RangeDecoder decoder = new RangeDecoder(config);
    int version = decoder.unsigned();
    if (version < 2 || version > NEWEST) {
      throw new Malformed("version %d of FFV1 is not known", version);
    }
    if (version > 2) {
      decoder.unsigned();
    }
    describe(version, decoder, facts);
  }

  /** Sets what a key frame of versions 0 and 1 tells. */
  static void describeFrame(byte[] frame, CodecFacts facts) throws Malformed {
    RangeDecoder decoder = new RangeDecoder(frame);
    if (facts.stream().get("pix_fmt") != null || !decoder.evenBit()) {
      return;
    }
    int version = decoder.unsigned();
    if (version < 2) {
      describe(version, decoder, facts);
    }
  }

  private static void describe(int version, RangeDecoder decoder, CodecFacts facts)
      throws Malformed {
    if (decoder.unsigned() == CUSTOM_TABLE) {
      for (int i = 0; i < TRANSITIONS; i++) {
        decoder.signed();
      }
    }
    boolean isRgb = decoder.unsigned() == RGB;
    int told = version == 0 ? 0 : decoder.unsigned();
    int bits = Math.max(8, told);
    boolean hasChroma = decoder.bit();
    String chroma = CHROMA.get("" + decoder.unsigned() + decoder.unsigned());
    boolean hasAlpha = decoder.bit();
    String format = isRgb ? rgb(bits, hasAlpha) : luma(hasChroma ? chroma : "", bits, hasAlpha);
    if (DEPTHS.contains(bits)) {
      facts.replace("pix_fmt", format);
      if (told > 0) {
        facts.addAsText("bits_per_raw_sample", bits);
      }
    }
  }

  private static String rgb(int bits, boolean hasAlpha) {
    return bits == 8 ? hasAlpha ? "bgra" : "bgr0" : (hasAlpha ? "gbrap" : "gbrp") + bits + "le";
  }

  /** Null where FFmpeg has no such format. */
  private static String luma(String chroma, int bits, boolean hasAlpha) {
    if (chroma == null) {
      return null;
    }
    String depth = bits == 8 ? "" : bits + "le";
    if (chroma.isEmpty()) {
      return hasAlpha ? "ya8" : "gray" + depth;
    }
    return (hasAlpha ? "yuva" : "yuv") + chroma + "p" + depth;
  }
}
