package mediaaudit.probe;

import java.util.List;

/**
 * A sequence header of AV1 (AV1, 5.5.1 and 5.5.2):
 *
 * <pre>
 * seq_profile 3 | still_picture 1 | reduced_still_picture_header 1
 * reduced: seq_level_idx 5 | else timing, decoder model, operating points { idc 12 | level 5 ... }
 * frame_width_bits_minus_1 4 | frame_height_bits_minus_1 4 | width - 1 | height - 1
 * tools | color_config: high_bitdepth 1 | [twelve_bit 1] | [mono_chrome 1]
 *   color_description_present_flag 1 { primaries 8 | transfer 8 | matrix 8 }
 *   [color_range 1 | subsampling_x 1 | subsampling_y 1 | chroma_sample_position 2]
 * </pre>
 */
final class Av1Sequence {
  private static final List<String> PROFILES = List.of("Main", "High", "Professional");
  private static final int PROFESSIONAL = 2;
  private static final int HIGH = 1;
  private static final int UNSPECIFIED = 2;
  private static final int BT709 = 1;
  private static final int SRGB = 13;
  private static final int IDENTITY = 0;
  private static final int FIRST_LEVEL_WITH_TIER = 8;
  private static final int COLOCATED = 2;

  private final BitReader reader;
  private int profile;
  private int level;
  private int width;
  private int height;
  private int bitDepth = 8;
  private ChromaFormat chroma;
  private int primaries = UNSPECIFIED;
  private int transfer = UNSPECIFIED;
  private int matrix = UNSPECIFIED;
  private boolean fullRange;
  private int chromaPosition;
  private int delayBits;

  private Av1Sequence(BitReader reader) {
    this.reader = reader;
  }

  /** Reads the content of a unit of type 1. */
  static Av1Sequence read(BitReader reader) throws Malformed {
    Av1Sequence sequence = new Av1Sequence(reader);
    sequence.profile = reader.bits(3);
    boolean reduced = reader.skip(1).flag();
    sequence.readOperatingPoints(reduced);
    sequence.readSize(reduced);
    sequence.skipTools(reduced);
    sequence.readColour();
    return sequence;
  }

  /** ffprobe's name; null where it has none. */
  static String profileName(int profile) {
    return profile < PROFILES.size() ? PROFILES.get(profile) : null;
  }

  /** Sets what it tells. */
  void describe(CodecFacts facts) {
    facts
        .replace("profile", profileName(profile))
        .replace("level", level)
        .size(width, height)
        .replace("pix_fmt", pixelFormat())
        .replace("color_range", Colour.range(fullRange))
        .replace("color_space", Colour.space(matrix))
        .replace("color_transfer", Colour.transfer(transfer))
        .replace("color_primaries", Colour.primaries(primaries));
    if (chromaPosition > 0) {
      facts.replace("chroma_location", chromaPosition == COLOCATED ? "topleft" : "left");
    }
  }

  private void readOperatingPoints(boolean reduced) throws Malformed {
    if (reduced) {
      level = reader.bits(5);
      return;
    }
    boolean hasModel = reader.flag() && readTiming();
    boolean hasDelay = reader.flag();
    int points = 1 + reader.bits(5);
    for (int i = 0; i < points; i++) {
      int pointLevel = reader.skip(12).bits(5);
      level = i == 0 ? pointLevel : level;
      reader.skip(pointLevel >= FIRST_LEVEL_WITH_TIER ? 1 : 0);
      if (hasModel && reader.flag()) {
        reader.skip(2 * delayBits + 1);
      }
      if (hasDelay && reader.flag()) {
        reader.skip(4);
      }
    }
  }

  /** {@code timing_info}; tells whether a decoder model follows, which it reads. */
  private boolean readTiming() throws Malformed {
    if (reader.skip(64).flag()) {
      reader.unsignedGolomb();
    }
    boolean hasModel = reader.flag();
    if (hasModel) {
      delayBits = 1 + reader.bits(5);
      reader.skip(42);
    }
    return hasModel;
  }

  private void readSize(boolean reduced) throws Malformed {
    int widthBits = 1 + reader.bits(4);
    int heightBits = 1 + reader.bits(4);
    width = 1 + reader.bits(widthBits);
    height = 1 + reader.bits(heightBits);
    if (!reduced && reader.flag()) {
      reader.skip(7);
    }
  }

  private void skipTools(boolean reduced) throws Malformed {
    reader.skip(3);
    if (!reduced) {
      reader.skip(4);
      boolean hasOrder = reader.flag();
      reader.skip(hasOrder ? 2 : 0);
      boolean mayUseScreenContent = reader.flag() || reader.flag();
      if (mayUseScreenContent && !reader.flag()) {
        reader.skip(1);
      }
      reader.skip(hasOrder ? 3 : 0);
    }
    reader.skip(3);
  }

  /** {@code color_config}. */
  private void readColour() throws Malformed {
    boolean high = reader.flag();
    boolean twelve = profile == PROFESSIONAL && high && reader.flag();
    bitDepth = high ? twelve ? 12 : 10 : 8;
    boolean gray = profile != HIGH && reader.flag();
    if (reader.flag()) {
      primaries = reader.bits(8);
      transfer = reader.bits(8);
      matrix = reader.bits(8);
    }
    if (!gray && isRgb()) {
      fullRange = true;
      chroma = ChromaFormat.YUV444;
      return;
    }
    fullRange = reader.flag();
    chroma = gray ? ChromaFormat.GRAY : readChroma();
    chromaPosition = chroma == ChromaFormat.YUV420 ? reader.bits(2) : 0;
  }

  private ChromaFormat readChroma() throws Malformed {
    if (profile < PROFESSIONAL) {
      return profile == HIGH ? ChromaFormat.YUV444 : ChromaFormat.YUV420;
    }
    if (bitDepth < 12) {
      return ChromaFormat.YUV422;
    }
    boolean half = reader.flag();
    return ChromaFormat.ofSteps(false, half, half && reader.flag());
  }

  private boolean isRgb() {
    return primaries == BT709 && transfer == SRGB && matrix == IDENTITY;
  }

  /** FFmpeg has no names of its own for AV1 in full range. */
  private String pixelFormat() {
    return chroma == ChromaFormat.YUV444 && isRgb()
        ? ChromaFormat.rgb(bitDepth)
        : chroma.pixelFormat(bitDepth, false);
  }
}
