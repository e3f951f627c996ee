package mediaaudit.probe;

import java.io.IOException;
import mediaaudit.probe.Ebml.Element;

/**
 * The pictures of a Matroska track (RFC 9559, 5.1.4.1.28):
 *
 * <pre>
 * Video 0xE0
 *   FlagInterlaced 0x9A, FieldOrder 0x9D, StereoMode 0x53B8, AlphaMode 0x53C0
 *   PixelWidth 0xB0, PixelHeight 0xBA
 *   DisplayWidth 0x54B0, DisplayHeight 0x54BA, DisplayUnit 0x54B2
 *   UncompressedFourCC 0x2EB524, FrameRate 0x2383E3
 *   Colour 0x55B0
 * </pre>
 */
final class MatroskaVideo {
  private static final int VIDEO_INTERLACED = 1;
  private static final int VIDEO_PROGRESSIVE = 2;
  private static final long LARGEST_SIDE = 1 << 30;
  private static final int FIRST_UNIT_WITHOUT_RATIO = 4;

  /** StereoMode (5.1.4.1.28.3), as ffprobe names it in a tag. */
  private static final String[] STEREO_MODES = {
    "mono",
    "left_right",
    "bottom_top",
    "top_bottom",
    "checkerboard_rl",
    "checkerboard_lr",
    "row_interleaved_rl",
    "row_interleaved_lr",
    "col_interleaved_rl",
    "col_interleaved_lr",
    "anaglyph_cyan_red",
    "right_left",
    "anaglyph_green_magenta",
    "block_lr",
    "block_rl"
  };

  private final Ebml ebml;
  private final MatroskaColour colour;
  private long width;
  private long height;
  private long displayWidth;
  private long displayHeight;
  private long displayUnit;
  private long interlaced;
  private long fieldOrder = 2;
  private long stereoMode;
  private long alphaMode;
  private double frameRate;
  private String fourcc = "";

  MatroskaVideo(Ebml ebml) {
    this.ebml = ebml;
    this.colour = new MatroskaColour(ebml);
  }

  /** Reads the element. */
  void read(Element video) throws IOException, Malformed {
    ebml.children(video, this::setting);
  }

  /** Frames a second by an element that is no longer written; 0 when it is absent. */
  double frameRate() {
    return frameRate;
  }

  /** The FourCC of uncompressed pictures; empty when there is none. */
  String fourcc() {
    return fourcc;
  }

  /** Sets what is known. */
  void describe(StreamFacts stream) {
    if (width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE) {
      stream.set("width", width).set("height", height);
      describeRatio(stream);
    }
    describeFields(stream);
    if (stereoMode > 0 && stereoMode < STEREO_MODES.length) {
      stream.tag("stereo_mode", STEREO_MODES[(int) stereoMode]);
    }
    if (alphaMode != 0) {
      stream.tag("alpha_mode", "1");
    }
    colour.describe(stream);
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0xB0 -> width = ebml.unsigned(element, 0);
      case 0xBA -> height = ebml.unsigned(element, 0);
      case 0x54B0 -> displayWidth = ebml.unsigned(element, 0);
      case 0x54BA -> displayHeight = ebml.unsigned(element, 0);
      case 0x54B2 -> displayUnit = ebml.unsigned(element, 0);
      case 0x9A -> interlaced = ebml.unsigned(element, 0);
      case 0x9D -> fieldOrder = ebml.unsigned(element, 2);
      case 0x53B8 -> stereoMode = ebml.unsigned(element, 0);
      case 0x53C0 -> alphaMode = ebml.unsigned(element, 0);
      case 0x2383E3 -> frameRate = ebml.real(element, 0);
      case 0x2EB524 -> fourcc = ebml.text(element);
      case 0x55B0 -> colour.read(element);
      default -> {}
    }
  }

  /** FieldOrder (5.1.4.1.28.2) counts only where FlagInterlaced says interlaced. */
  private void describeFields(StreamFacts stream) {
    if (interlaced == VIDEO_PROGRESSIVE) {
      stream.set("field_order", "progressive");
    } else if (interlaced == VIDEO_INTERLACED) {
      stream.set(
          "field_order",
          switch ((int) fieldOrder) {
            case 0 -> "progressive";
            case 1 -> "tt";
            case 6 -> "bb";
            case 9 -> "tb";
            case 14 -> "bt";
            default -> null;
          });
    }
  }

  /** A pixel's shape: the displayed picture's against the stored one's (5.1.4.1.28.12). */
  private void describeRatio(StreamFacts stream) {
    long wide = displayWidth == 0 ? width : displayWidth;
    long high = displayHeight == 0 ? height : displayHeight;
    boolean absurd = wide < 0 || high < 0 || wide > LARGEST_SIDE || high > LARGEST_SIDE;
    if (absurd || displayUnit < 0 || displayUnit >= FIRST_UNIT_WITHOUT_RATIO) {
      return;
    }
    Fraction pixel = Fraction.of(height * wide * across(), width * high * down());
    if (pixel.above() == 0 || pixel.below() == 0) {
      return;
    }
    Fraction picture = Fraction.nearest(width * pixel.above(), height * pixel.below(), 1 << 20);
    stream
        .set("sample_aspect_ratio", pixel.above() + ":" + pixel.below())
        .set("display_aspect_ratio", picture.above() + ":" + picture.below());
  }

  /** Two pictures share a frame, side by side or in columns. */
  private int across() {
    return stereoMode == 1 || stereoMode == 8 || stereoMode == 9 || stereoMode == 11 ? 2 : 1;
  }

  /** Two pictures share a frame, one above the other or in rows. */
  private int down() {
    return stereoMode == 2 || stereoMode == 3 || stereoMode == 6 || stereoMode == 7 ? 2 : 1;
  }
}
