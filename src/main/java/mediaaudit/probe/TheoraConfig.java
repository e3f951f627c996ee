package mediaaudit.probe;

/**
 * The identification header of Theora ("Theora Specification", 6.2):
 *
 * <pre>
 * 80 "theora" 56 | version 24 | FMBW 16 | FMBH 16 | PICW 24 | PICH 24 | PICX 8 | PICY 8
 * FRN 32 | FRD 32 | PARN 24 | PARD 24 | CS 8 | NOMBR 24 | QUAL 6 | KFGSHIFT 5 | PF 2
 * </pre>
 */
final class TheoraConfig {
  private static final byte[] MAGIC = {(byte) 0x80, 't', 'h', 'e', 'o', 'r', 'a'};
  private static final int MACROBLOCK = 16;

  private TheoraConfig() {}

  /** Sets what the header tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    BitReader reader = Magic.behind(MAGIC, config).skip(24);
    int codedWidth = MACROBLOCK * reader.bits(16);
    int codedHeight = MACROBLOCK * reader.bits(16);
    int width = reader.bits(24);
    int height = reader.bits(24);
    int colours = reader.skip(16 + 64 + 48).bits(8);
    int format = reader.skip(24 + 6 + 5).bits(2);
    if (width == 0 || height == 0 || width > codedWidth || height > codedHeight) {
      throw new Malformed("%dx%d of %dx%d", width, height, codedWidth, codedHeight);
    }
    facts
        .replace("width", width)
        .replace("height", height)
        .add("coded_width", codedWidth)
        .add("coded_height", codedHeight)
        .replace("pix_fmt", pixelFormat(format));
    describeColours(colours, facts);
  }

  private static String pixelFormat(int format) {
    return switch (format) {
      case 0 -> ChromaFormat.YUV420.pixelFormat(8, false);
      case 2 -> ChromaFormat.YUV422.pixelFormat(8, false);
      case 3 -> ChromaFormat.YUV444.pixelFormat(8, false);
      default -> null;
    };
  }

  /** 1 is ITU-R BT.470 M, 2 is BT.470 BG (6.2, table 6.3). */
  private static void describeColours(int colours, CodecFacts facts) {
    if (colours == 1 || colours == 2) {
      facts
          .replace("color_primaries", colours == 1 ? "bt470m" : "bt470bg")
          .replace("color_transfer", "bt709")
          .replace("color_space", "bt470bg");
    }
  }
}
