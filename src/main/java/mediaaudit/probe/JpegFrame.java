package mediaaudit.probe;

import java.util.Map;

/**
 * A JPEG image (ITU-T T.81, B.1 and B.2), as Motion JPEG and covers have it:
 *
 * <pre>
 * FF D8 | { FF marker 8 | length 16 | content }
 * C0: precision 8 | height 16 | width 16 | components 8 { id 8 | h 4 | v 4 | table 8 }
 * </pre>
 */
final class JpegFrame {
  private static final int START = 0xFFD8;
  private static final int MARKER = 0xFF;
  private static final int COMMENT = 0xFE;
  private static final int ADOBE = 0xEE;
  private static final int SCAN = 0xDA;
  private static final int BASELINE = 0xC0;
  private static final Map<Integer, String> PROFILES =
      Map.of(BASELINE, "Baseline", 0xC1, "Sequential", 0xC2, "Progressive", 0xC3, "Lossless");

  /** What FFmpeg's encoder writes into a comment where samples are of limited range. */
  private static final byte[] LIMITED = {'C', 'S', '=', 'I', 'T', 'U', '6', '0', '1'};

  private final BitReader reader;
  private boolean fullRange = true;
  private boolean hasTransform = true;

  private JpegFrame(BitReader reader) {
    this.reader = reader;
  }

  /** Sets what the image tells. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    if (reader.bits(16) != START) {
      throw new Malformed("no JPEG image");
    }
    new JpegFrame(reader).describe(facts);
  }

  private void describe(CodecFacts facts) throws Malformed {
    while (reader.bytesLeft() > 0) {
      int mark = reader.bits(8);
      int type = reader.bits(8);
      if (mark != MARKER || type == SCAN) {
        return;
      }
      int length = reader.bits(16);
      if (PROFILES.containsKey(type)) {
        describeImage(type, facts);
        return;
      }
      readSegment(type, reader.bytes(length - 2));
    }
  }

  private void readSegment(int type, byte[] content) {
    if (type == COMMENT && Magic.indexOf(LIMITED, content, 0) == 0) {
      fullRange = false;
    } else if (type == ADOBE && content.length > 11) {
      hasTransform = content[11] != 0;
    }
  }

  private void describeImage(int type, CodecFacts facts) throws Malformed {
    int bits = reader.bits(8);
    int height = reader.bits(16);
    int width = reader.bits(16);
    int components = reader.bits(8);
    facts
        .replace("profile", PROFILES.get(type))
        .addAsText("bits_per_raw_sample", bits)
        .size(width, height);
    if (bits == 8 && components == 1) {
      facts.replace("pix_fmt", ChromaFormat.GRAY.pixelFormat(bits, false));
    } else if (bits == 8 && components == 3 && hasTransform) {
      describeChroma(facts);
    }
  }

  /** Steps of 1 and 2 between luma and chroma have names. */
  private void describeChroma(CodecFacts facts) throws Malformed {
    int luma = reader.skip(8).bits(8);
    int blue = reader.skip(16).bits(8);
    int red = reader.skip(16).bits(8);
    int steps = steps(luma, blue);
    if (blue == red && steps != 0) {
      boolean halfRow = steps >> 4 == 2;
      boolean halfColumn = (steps & 0xF) == 2;
      facts
          .replace(
              "pix_fmt", ChromaFormat.ofSteps(false, halfRow, halfColumn).pixelFormat(8, fullRange))
          .replace("color_range", Colour.range(fullRange))
          .replace("color_space", "bt470bg");
    }
  }

  /** 4 bits across and 4 down; 0 where they are not 1 or 2. */
  private static int steps(int luma, int chroma) {
    int across = quotient(luma >> 4, chroma >> 4);
    int down = quotient(luma & 0xF, chroma & 0xF);
    return across == 0 || down == 0 ? 0 : across << 4 | down;
  }

  private static int quotient(int luma, int chroma) {
    if (chroma == 0 || luma % chroma != 0 || luma / chroma > 2) {
      return 0;
    }
    return luma / chroma;
  }
}
