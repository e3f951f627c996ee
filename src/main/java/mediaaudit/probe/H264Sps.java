package mediaaudit.probe;

import java.util.Set;

/**
 * A sequence parameter set of H.264 (ISO/IEC 14496-10, 7.3.2.1.1), without its NAL unit's header:
 *
 * <pre>
 * profile_idc 8 | constraint_set0..5_flag 6 | reserved 2 | level_idc 8 | seq_parameter_set_id ue
 * high profiles: chroma_format_idc ue { 3: separate_colour_plane_flag 1 }
 *   bit_depth_luma_minus8 ue | bit_depth_chroma_minus8 ue | qpprime_y_zero_.._flag 1
 *   seq_scaling_matrix_present_flag 1 { 8 or 12 lists }
 * log2_max_frame_num_minus4 ue
 * pic_order_cnt_type ue { 0: log2_max_pic_order_cnt_lsb_minus4 ue | 1: a cycle of offsets }
 * max_num_ref_frames ue | gaps_in_frame_num_.._flag 1
 * pic_width_in_mbs_minus1 ue | pic_height_in_map_units_minus1 ue
 * frame_mbs_only_flag 1 { 0: mb_adaptive_frame_field_flag 1 } | direct_8x8_inference_flag 1
 * frame_cropping_flag 1 { left ue | right ue | top ue | bottom ue }
 * vui_parameters_present_flag 1 { vui_parameters }
 * </pre>
 */
final class H264Sps {
  private static final Set<Integer> HIGH_PROFILES =
      Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135, 144);
  private static final int MACROBLOCK = 16;
  private static final int MOST_MACROBLOCKS = 4096;
  private static final int DEEPEST = 14;
  private static final int MOST_REORDERED = 16;
  private static final Set<Integer> DEPTHS = Set.of(8, 9, 10, 12, 14);

  private final BitReader reader;
  private final int profile;
  private final int constraints;
  private final int level;

  private ChromaFormat chroma = ChromaFormat.YUV420;
  private int bitDepth = 8;
  private int frameNumBits;
  private int orderCountBits;
  private boolean framesOnly;
  private int codedWidth;
  private int codedHeight;
  private int cropX;
  private int cropY;
  private boolean cropsAtOrigin;
  private VideoUsability usability = VideoUsability.NONE;
  private int reorderedFrames = -1;
  private boolean tellsStructure;
  private int delayBits;

  private H264Sps(BitReader reader) throws Malformed {
    this.reader = reader;
    this.profile = reader.bits(8);
    this.constraints = reader.bits(8);
    this.level = reader.bits(8);
  }

  /** Reads the payload of a NAL unit of type 7. */
  static H264Sps read(BitReader reader) throws Malformed {
    H264Sps sps = new H264Sps(reader);
    reader.unsignedGolomb(31);
    if (HIGH_PROFILES.contains(sps.profile)) {
      sps.readFormat();
    }
    sps.readOrder();
    sps.readSize();
    if (reader.flag()) {
      sps.readUsability();
    }
    return sps;
  }

  /** Sets what it tells. */
  void describe(CodecFacts facts) {
    describeProfile(profile, constraints, level, facts);
    describeSize(facts);
    facts
        .replace("pix_fmt", pixelFormat(facts.stream()))
        .addAsText("bits_per_raw_sample", bitDepth);
    usability.describe(facts);
    facts.add("chroma_location", Colour.chromaLocation(0));
    if (framesOnly && !tellsStructure) {
      facts.add("field_order", "progressive");
    }
    if (reorderedFrames >= 0) {
      facts.add("has_b_frames", reorderedFrames);
    }
  }

  /** Sets profile and level, from here or from the head of an avcC. */
  static void describeProfile(int profile, int constraints, int level, CodecFacts facts) {
    facts.replace("profile", H264Profile.name(profile, constraints)).replace("level", level);
  }

  /** Bits of {@code frame_num}. */
  int frameNumBits() {
    return frameNumBits;
  }

  /** Bits of {@code pic_order_cnt_lsb}; 0 where the type of order is another. */
  int orderCountBits() {
    return orderCountBits;
  }

  /** Whether no picture is a field, and no frame has macroblocks of fields. */
  boolean framesOnly() {
    return framesOnly;
  }

  /** Whether messages tell how pictures are made of fields, {@code pic_struct_present_flag}. */
  boolean tellsStructure() {
    return tellsStructure;
  }

  /** Bits of the delays that stand before {@code pic_struct} in such a message. */
  int delayBits() {
    return delayBits;
  }

  private void readFormat() throws Malformed {
    chroma = ChromaFormat.ofIdc(reader.unsignedGolomb());
    boolean separatePlanes = chroma == ChromaFormat.YUV444 && reader.flag();
    bitDepth = 8 + reader.unsignedGolomb(DEEPEST - 8);
    int chromaDepth = 8 + reader.unsignedGolomb(DEEPEST - 8);
    if (separatePlanes || chromaDepth != bitDepth && chroma != ChromaFormat.GRAY) {
      throw new Malformed("planes of %d and %d bits", bitDepth, chromaDepth);
    }
    boolean hasScalingMatrix = reader.skip(1).flag();
    for (int i = 0; hasScalingMatrix && i < (chroma == ChromaFormat.YUV444 ? 12 : 8); i++) {
      if (reader.flag()) {
        skipScalingList(i < 6 ? 16 : 64);
      }
    }
  }

  /** {@code scaling_list} (7.3.2.1.1.1). */
  private void skipScalingList(int size) throws Malformed {
    int scale = 8;
    for (int i = 0; i < size && scale != 0; i++) {
      scale = scale + reader.signedGolomb() & 0xFF;
    }
  }

  private void readOrder() throws Malformed {
    frameNumBits = 4 + reader.unsignedGolomb(12);
    int type = reader.unsignedGolomb(2);
    if (type == 0) {
      orderCountBits = 4 + reader.unsignedGolomb(12);
    } else if (type == 1) {
      reader.skip(1);
      reader.signedGolomb();
      reader.signedGolomb();
      for (int cycle = reader.unsignedGolomb(255); cycle > 0; cycle--) {
        reader.signedGolomb();
      }
    }
    reader.unsignedGolomb();
    reader.skip(1);
  }

  private void readSize() throws Malformed {
    int columns = 1 + reader.unsignedGolomb(MOST_MACROBLOCKS - 1);
    int rows = 1 + reader.unsignedGolomb(MOST_MACROBLOCKS - 1);
    framesOnly = reader.flag();
    int fields = framesOnly ? 1 : 2;
    reader.skip(framesOnly ? 1 : 2);
    codedWidth = columns * MACROBLOCK;
    codedHeight = rows * fields * MACROBLOCK;
    if (reader.flag()) {
      readCropping(chroma.horizontalStep(), chroma.verticalStep() * fields);
    }
  }

  private void readCropping(int stepX, int stepY) throws Malformed {
    int left = reader.unsignedGolomb(codedWidth);
    cropX = (left + reader.unsignedGolomb(codedWidth)) * stepX;
    int top = reader.unsignedGolomb(codedHeight);
    cropY = (top + reader.unsignedGolomb(codedHeight)) * stepY;
    cropsAtOrigin = left > 0 || top > 0;
    if (cropX >= codedWidth || cropY >= codedHeight) {
      throw new Malformed("%dx%d cropped by %dx%d", codedWidth, codedHeight, cropX, cropY);
    }
  }

  /** What lacks at the end of it (E.1.1) lacks only there. */
  private void readUsability() {
    try {
      usability = VideoUsability.read(reader);
      if (reader.flag()) {
        reader.skip(65);
      }
      boolean nal = reader.flag();
      if (nal) {
        skipBufferModel();
      }
      boolean vcl = reader.flag();
      if (vcl) {
        skipBufferModel();
      }
      reader.skip(nal || vcl ? 1 : 0);
      tellsStructure = reader.flag();
      if (reader.flag()) {
        readRestriction();
      }
    } catch (Malformed ignored) {
      // Streams exist whose usability information is cut short; the rest of the set holds.
    }
  }

  /** {@code hrd_parameters} (E.1.2). */
  private void skipBufferModel() throws Malformed {
    int specifications = 1 + reader.unsignedGolomb(31);
    reader.skip(8);
    for (int i = 0; i < specifications; i++) {
      reader.unsignedGolomb();
      reader.unsignedGolomb();
      reader.skip(1);
    }
    delayBits = 2 + reader.skip(5).bits(5) + reader.bits(5);
    reader.skip(5);
  }

  private void readRestriction() throws Malformed {
    reader.skip(1);
    for (int i = 0; i < 4; i++) {
      reader.unsignedGolomb();
    }
    reorderedFrames = reader.unsignedGolomb(MOST_REORDERED);
  }

  /**
   * As FFmpeg does, a container's smaller size within the same macroblocks is believed as long as
   * nothing is cropped at the left or top.
   */
  private void describeSize(CodecFacts facts) {
    int width = codedWidth - cropX;
    int height = codedHeight - cropY;
    boolean containerCrops =
        !cropsAtOrigin
            && facts.crops("width", width, MACROBLOCK)
            && facts.crops("height", height, MACROBLOCK);
    if (!containerCrops) {
      facts.replace("width", width).replace("height", height);
    }
    facts.addSame("coded_width", "width").addSame("coded_height", "height");
  }

  /**
   * FFmpeg decodes gray to 4:2:0, and takes the container's word for range and colours that are not
   * told here; null where it has no format.
   */
  private String pixelFormat(StreamFacts stream) {
    if (!DEPTHS.contains(bitDepth)) {
      return null;
    }
    boolean isRgb =
        usability.matrix() < 0 ? "gbr".equals(stream.get("color_space")) : usability.isRgb();
    if (chroma == ChromaFormat.YUV444 && isRgb) {
      return ChromaFormat.rgb(bitDepth);
    }
    ChromaFormat decoded = chroma == ChromaFormat.GRAY ? ChromaFormat.YUV420 : chroma;
    boolean isFull =
        usability.tellsRange() ? usability.fullRange() : "pc".equals(stream.get("color_range"));
    return decoded.pixelFormat(bitDepth, isFull);
  }
}
