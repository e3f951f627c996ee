package mediaaudit.probe;

import java.util.Map;

/** How chroma is sampled, in the numbering of H.264, H.265 and VP9's 4:4:0 beside them. */
enum ChromaFormat {
  GRAY("gray", 1, 1),
  YUV420("yuv420p", 2, 2),
  YUV422("yuv422p", 2, 1),
  YUV444("yuv444p", 1, 1),
  YUV440("yuv440p", 1, 2);

  private static final Map<ChromaFormat, String> FULL_RANGE =
      Map.of(YUV420, "yuvj420p", YUV422, "yuvj422p", YUV444, "yuvj444p", YUV440, "yuvj440p");

  private static final int EIGHT = 8;

  private final String pixelFormat;
  private final int horizontalStep;
  private final int verticalStep;

  ChromaFormat(String pixelFormat, int horizontalStep, int verticalStep) {
    this.pixelFormat = pixelFormat;
    this.horizontalStep = horizontalStep;
    this.verticalStep = verticalStep;
  }

  /** The format of this {@code chroma_format_idc}. */
  static ChromaFormat ofIdc(int idc) throws Malformed {
    if (idc > YUV444.ordinal()) {
      throw new Malformed("chroma_format_idc is %d where at most 3 should be", idc);
    }
    return values()[idc];
  }

  /** The format whose chroma has half the samples in a row, in a column, in both or none. */
  static ChromaFormat ofSteps(boolean gray, boolean halfRow, boolean halfColumn) {
    if (gray) {
      return GRAY;
    }
    if (halfRow) {
      return halfColumn ? YUV420 : YUV422;
    }
    return halfColumn ? YUV440 : YUV444;
  }

  /** Luma samples a chroma sample stands for in a row. */
  int horizontalStep() {
    return horizontalStep;
  }

  /** Luma samples a chroma sample stands for in a column. */
  int verticalStep() {
    return verticalStep;
  }

  /** FFmpeg's name at this depth; it has names of their own for 8 bits in full range. */
  String pixelFormat(int bitDepth, boolean fullRange) {
    return fullRange && bitDepth == EIGHT
        ? FULL_RANGE.getOrDefault(this, pixelFormat)
        : deep(pixelFormat, bitDepth);
  }

  /** FFmpeg's name of planar green, blue and red at this depth. */
  static String rgb(int bitDepth) {
    return deep("gbrp", bitDepth);
  }

  private static String deep(String name, int bitDepth) {
    return bitDepth == EIGHT ? name : name + bitDepth + "le";
  }
}
