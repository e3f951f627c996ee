package mediaaudit.probe;

/**
 * The head of the video usability information, which H.264 (E.1.1) and H.265 (E.2.1) share:
 *
 * <pre>
 * aspect_ratio_info_present_flag 1 { aspect_ratio_idc 8 { 255: sar_width 16 | sar_height 16 } }
 * overscan_info_present_flag 1     { overscan_appropriate_flag 1 }
 * video_signal_type_present_flag 1 { video_format 3 | video_full_range_flag 1
 *   colour_description_present_flag 1 { primaries 8 | transfer 8 | matrix 8 } }
 * chroma_loc_info_present_flag 1   { top_field ue | bottom_field ue }
 * </pre>
 *
 * @param fullRange false where it is not told
 * @param primaries -1 where it is not told, as are {@code transfer} and {@code matrix}
 * @param chromaLocation -1 where it is not told
 */
record VideoUsability(
    boolean tellsRange,
    boolean fullRange,
    int primaries,
    int transfer,
    int matrix,
    int chromaLocation) {
  static final VideoUsability NONE = new VideoUsability(false, false, -1, -1, -1, -1);

  private static final int EXTENDED_ASPECT_RATIO = 255;
  private static final int RGB = 0;

  /** Reads it and leaves the reader behind it. */
  static VideoUsability read(BitReader reader) throws Malformed {
    if (reader.flag() && reader.bits(8) == EXTENDED_ASPECT_RATIO) {
      reader.skip(32);
    }
    if (reader.flag()) {
      reader.skip(1);
    }
    VideoUsability signal = reader.flag() ? signal(reader) : NONE;
    return reader.flag() ? signal.withChromaLocation(reader) : signal;
  }

  /** Whether samples are green, blue and red. */
  boolean isRgb() {
    return matrix == RGB;
  }

  /** FFmpeg takes what the codec tells before what the container does. */
  void describe(CodecFacts facts) {
    facts
        .replace("color_range", tellsRange ? Colour.range(fullRange) : null)
        .replace("color_space", Colour.space(matrix))
        .replace("color_transfer", Colour.transfer(transfer))
        .replace("color_primaries", Colour.primaries(primaries))
        .replace("chroma_location", Colour.chromaLocation(chromaLocation));
  }

  private static VideoUsability signal(BitReader reader) throws Malformed {
    boolean fullRange = reader.skip(3).flag();
    return reader.flag()
        ? new VideoUsability(true, fullRange, reader.bits(8), reader.bits(8), reader.bits(8), -1)
        : new VideoUsability(true, fullRange, -1, -1, -1, -1);
  }

  private VideoUsability withChromaLocation(BitReader reader) throws Malformed {
    int topField = reader.unsignedGolomb();
    reader.unsignedGolomb();
    return new VideoUsability(tellsRange, fullRange, primaries, transfer, matrix, topField);
  }
}
