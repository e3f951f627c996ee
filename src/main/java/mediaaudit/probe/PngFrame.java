package mediaaudit.probe;

import java.util.Map;

/**
 * The head of a PNG image (ISO/IEC 15948, 11.2.2):
 *
 * <pre>
 * 89 "PNG" 0D 0A 1A 0A | length 32 | "IHDR" 32 | width 32 | height 32 | bit depth 8 | colour type 8
 * </pre>
 */
final class PngFrame {
  private static final int SIGNATURE = 0x89504E47;
  private static final int HEADER = 0x49484452;
  private static final byte[] TRANSPARENCY = {'t', 'R', 'N', 'S'};

  /** By depth and type of colour. */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(0x0800, "gray"),
          Map.entry(0x0802, "rgb24"),
          Map.entry(0x0803, "pal8"),
          Map.entry(0x0804, "ya8"),
          Map.entry(0x0806, "rgba"),
          Map.entry(0x1000, "gray16be"),
          Map.entry(0x1002, "rgb48be"),
          Map.entry(0x1004, "ya16be"),
          Map.entry(0x1006, "rgba64be"),
          Map.entry(0x0403, "pal8"),
          Map.entry(0x0203, "pal8"),
          Map.entry(0x0103, "pal8"),
          Map.entry(0x0100, "monob"));

  private static final int PALETTE = 3;

  private PngFrame() {}

  /** Sets what the head tells; one colour that is transparent makes another format of it. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    boolean isImage = reader.bits(32) == SIGNATURE && reader.skip(64).bits(32) == HEADER;
    int width = reader.bits(32);
    int height = reader.bits(32);
    if (!isImage || width <= 0 || height <= 0) {
      throw new Malformed("no PNG image");
    }
    int format = reader.bits(16);
    facts.size(width, height).replace("color_range", Colour.range(true));
    if ((format & 0xFF) == PALETTE || Magic.indexOf(TRANSPARENCY, frame, 0) < 0) {
      facts.replace("pix_fmt", FORMATS.get(format));
    }
  }
}
