package mediaaudit.probe;

import java.util.Map;

/**
 * What Huffyuv keeps behind the BITMAPINFOHEADER; the older form without it is not read, nor that
 * of FFmpeg's own third version, whose fourth byte is not 0:
 *
 * <pre>
 * predictor and decorrelation 8 | bits a pixel 8 | interlaced 4 | reserved 12 | Huffman tables
 * </pre>
 */
final class HuffyuvConfig {
  private static final Map<Integer, String> FORMATS =
      Map.of(12, "yuv420p", 16, "yuv422p", 24, "bgr0", 32, "bgra");

  private HuffyuvConfig() {}

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(config);
    int bits = reader.skip(8).bits(8);
    if (reader.skip(8).bits(8) == 0) {
      facts.replace("pix_fmt", FORMATS.get(bits));
    }
  }
}
