package mediaaudit.probe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Apple ProRes: the profile is its four-character code, the rest stands in a frame's header (SMPTE
 * RDD 36, 5.1):
 *
 * <pre>
 * frame_size 32 | "icpf" 32 | header_size 16 | version 16 | encoder 32 | width 16 | height 16
 * chroma_format 2 | reserved 2 | interlace_mode 2 | reserved 2 | aspect 4 | rate 4
 * primaries 8 | transfer 8 | matrix 8 | reserved 4 | alpha_channel_type 4
 * </pre>
 */
final class ProResFrame {
  private static final Map<String, String> PROFILES =
      Map.of(
          "apco",
          "Proxy",
          "apcs",
          "LT",
          "apcn",
          "Standard",
          "apch",
          "HQ",
          "ap4h",
          "4444",
          "ap4x",
          "XQ");
  private static final List<String> DEEP = List.of("ap4h", "ap4x");
  private static final int MARK = 0x69637066;
  private static final int YUV444 = 3;
  private static final int SHORTEST_HEADER = 20;
  private static final int NEWEST = 1;

  private ProResFrame() {}

  /** Sets the profile from its code, which Matroska keeps as the record. */
  static void describeCode(byte[] config, CodecFacts facts) {
    facts.add("profile", PROFILES.get(code(config, facts)));
  }

  /** Sets what a frame tells. */
  static void describe(byte[] config, byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = header(frame);
    int width = reader.skip(64).bits(16);
    int height = reader.bits(16);
    boolean isFull = reader.bits(2) == YUV444;
    int primaries = reader.skip(14).bits(8);
    int transfer = reader.bits(8);
    int matrix = reader.bits(8);
    boolean hasAlpha = reader.skip(4).bits(4) != 0;
    facts
        .size(width, height)
        .replace("color_range", Colour.range(false))
        .replace("color_primaries", Colour.primaries(primaries))
        .replace("color_transfer", Colour.transfer(transfer))
        .replace("color_space", matrix == 0 ? null : Colour.space(matrix));
    String code = code(config, facts);
    if (PROFILES.containsKey(code)) {
      int bits = DEEP.contains(code) ? 12 : 10;
      facts
          .replace("pix_fmt", pixelFormat(isFull, hasAlpha, bits))
          .addAsText("bits_per_raw_sample", bits);
    }
  }

  /** Matroska leaves the first 8 bytes out (Matroska codec specifications, V_PRORES). */
  private static BitReader header(byte[] frame) throws Malformed {
    BitReader reader = new BitReader(frame).skip(32);
    if (reader.bits(32) == MARK) {
      return reader;
    }
    BitReader stripped = new BitReader(frame);
    if (stripped.bits(16) < SHORTEST_HEADER || stripped.bits(16) > NEWEST) {
      throw new Malformed("no frame of ProRes");
    }
    return new BitReader(frame);
  }

  private static String pixelFormat(boolean isFull, boolean hasAlpha, int bits) {
    return (hasAlpha ? "yuva" : "yuv") + (isFull ? "444p" : "422p") + bits + "le";
  }

  private static String code(byte[] config, CodecFacts facts) {
    String tag = facts.stream().get("codec_tag_string");
    if (config.length != 4) {
      return tag == null ? "" : tag;
    }
    return new String(config, StandardCharsets.ISO_8859_1);
  }
}
