package mediaaudit.probe;

import java.util.Map;
import java.util.Set;

/**
 * A sequence parameter set of H.265 (7.3.2.2), without its NAL unit's header:
 *
 * <pre>
 * sps_video_parameter_set_id 4 | sps_max_sub_layers_minus1 3 | sps_temporal_id_nesting_flag 1
 * profile_tier_level | sps_seq_parameter_set_id ue
 * chroma_format_idc ue { 3: separate_colour_plane_flag 1 }
 * pic_width_in_luma_samples ue | pic_height_in_luma_samples ue
 * conformance_window_flag 1 { left ue | right ue | top ue | bottom ue }
 * bit_depth_luma_minus8 ue | bit_depth_chroma_minus8 ue | log2_max_pic_order_cnt_lsb_minus4 ue
 * sub-layers: sps_max_dec_pic_buffering_minus1 ue | sps_max_num_reorder_pics ue | latency ue
 * block sizes 6 ue | scaling lists | tools | short-term and long-term reference pictures
 * vui_parameters_present_flag 1 { vui_parameters }
 * </pre>
 */
final class HevcSps {
  private static final Map<Integer, String> PROFILES =
      Map.of(1, "Main", 2, "Main 10", 3, "Main Still Picture", 4, "Rext");
  private static final Set<Integer> DEPTHS = Set.of(8, 9, 10, 12);
  private static final int LARGEST_SIDE = 16_888;
  private static final int MOST_REFERENCES = 16;

  private final BitReader reader;
  private int profile;
  private int level;
  private ChromaFormat chroma;
  private int bitDepth;
  private int orderCountBits;
  private int codedWidth;
  private int codedHeight;
  private int width;
  private int height;
  private int reorderedFrames;
  private VideoUsability usability = VideoUsability.NONE;

  private HevcSps(BitReader reader) {
    this.reader = reader;
  }

  /** Reads the payload of a NAL unit of type 33. */
  static HevcSps read(BitReader reader) throws Malformed {
    HevcSps sps = new HevcSps(reader);
    int subLayers = reader.skip(4).bits(3);
    reader.skip(1);
    sps.readProfile(subLayers);
    reader.unsignedGolomb(15);
    sps.readSize();
    sps.readDepth(subLayers);
    sps.readUsability();
    return sps;
  }

  /** Sets what it tells. */
  void describe(CodecFacts facts) {
    describeProfile(profile, level, facts);
    facts
        .replace("width", width)
        .replace("height", height)
        .add("coded_width", codedWidth)
        .add("coded_height", codedHeight)
        .replace("pix_fmt", pixelFormat())
        .add("has_b_frames", reorderedFrames);
    facts.replace("color_range", Colour.range(false));
    usability.describe(facts);
    if (chroma == ChromaFormat.YUV420) {
      facts.add("chroma_location", Colour.chromaLocation(0));
    }
  }

  /** Sets profile and level, from here or from the head of an hvcC. */
  static void describeProfile(int profile, int level, CodecFacts facts) {
    facts
        .replace("profile", PROFILES.getOrDefault(profile, Integer.toString(profile)))
        .replace("level", level);
  }

  /** {@code profile_tier_level} (7.3.3). */
  private void readProfile(int subLayers) throws Malformed {
    profile = reader.skip(3).bits(5);
    level = reader.skip(32 + 48).bits(8);
    int skipped = 0;
    for (int i = 0; i < subLayers; i++) {
      skipped += reader.flag() ? 88 : 0;
      skipped += reader.flag() ? 8 : 0;
    }
    reader.skip(skipped + (subLayers > 0 ? 2 * (8 - subLayers) : 0));
  }

  private void readSize() throws Malformed {
    chroma = ChromaFormat.ofIdc(reader.unsignedGolomb());
    if (chroma == ChromaFormat.YUV444 && reader.flag()) {
      chroma = ChromaFormat.GRAY;
    }
    codedWidth = reader.unsignedGolomb(LARGEST_SIDE);
    codedHeight = reader.unsignedGolomb(LARGEST_SIDE);
    width = codedWidth;
    height = codedHeight;
    if (reader.flag()) {
      width -= (side(codedWidth) + side(codedWidth)) * chroma.horizontalStep();
      height -= (side(codedHeight) + side(codedHeight)) * chroma.verticalStep();
    }
    if (width <= 0 || height <= 0) {
      throw new Malformed("%dx%d cropped to %dx%d", codedWidth, codedHeight, width, height);
    }
  }

  private int side(int most) throws Malformed {
    return reader.unsignedGolomb(most);
  }

  private void readDepth(int subLayers) throws Malformed {
    bitDepth = 8 + reader.unsignedGolomb(8);
    int chromaDepth = 8 + reader.unsignedGolomb(8);
    if (chroma != ChromaFormat.GRAY && chromaDepth != bitDepth) {
      throw new Malformed("planes of %d and %d bits", bitDepth, chromaDepth);
    }
    orderCountBits = 4 + reader.unsignedGolomb(12);
    for (int i = reader.flag() ? 0 : subLayers; i <= subLayers; i++) {
      reader.unsignedGolomb();
      reorderedFrames = reader.unsignedGolomb(MOST_REFERENCES);
      reader.unsignedGolomb();
    }
  }

  /** What lacks of the usability information or on the way to it lacks only there. */
  private void readUsability() {
    try {
      skipTools();
      skipReferences();
      reader.skip(2);
      if (reader.flag()) {
        usability = VideoUsability.read(reader);
      }
    } catch (Malformed ignored) {
      // Colours remain unknown; the rest of the set holds.
    }
  }

  private void skipTools() throws Malformed {
    for (int i = 0; i < 6; i++) {
      reader.unsignedGolomb();
    }
    if (reader.flag() && reader.flag()) {
      skipScalingLists();
    }
    reader.skip(2);
    if (reader.flag()) {
      reader.skip(8);
      reader.unsignedGolomb();
      reader.unsignedGolomb();
      reader.skip(1);
    }
  }

  /** {@code scaling_list_data} (7.3.4). */
  private void skipScalingLists() throws Malformed {
    for (int size = 0; size < 4; size++) {
      for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
        if (reader.flag()) {
          int coefficients = Math.min(64, 1 << 4 + 2 * size) + (size > 1 ? 1 : 0);
          for (int i = 0; i < coefficients; i++) {
            reader.signedGolomb();
          }
        } else {
          reader.unsignedGolomb();
        }
      }
    }
  }

  private void skipReferences() throws Malformed {
    int sets = reader.unsignedGolomb(64);
    for (int i = 0, pictures = 0; i < sets; i++) {
      pictures = i > 0 && reader.flag() ? skipPredictedPictures(pictures) : skipPictures();
    }
    if (reader.flag()) {
      int pictures = reader.unsignedGolomb(32);
      reader.skip((long) pictures * (orderCountBits + 1));
    }
  }

  /** {@code st_ref_pic_set} (7.3.7) told apart from the set before, of so many pictures. */
  private int skipPredictedPictures(int before) throws Malformed {
    reader.skip(1);
    reader.unsignedGolomb();
    int pictures = 0;
    for (int i = 0; i <= before; i++) {
      pictures += reader.flag() || reader.flag() ? 1 : 0;
    }
    return pictures;
  }

  private int skipPictures() throws Malformed {
    int pictures = reader.unsignedGolomb(MOST_REFERENCES) + reader.unsignedGolomb(MOST_REFERENCES);
    for (int i = 0; i < pictures; i++) {
      reader.unsignedGolomb();
      reader.skip(1);
    }
    return pictures;
  }

  /** Null where FFmpeg has none. */
  private String pixelFormat() {
    if (!DEPTHS.contains(bitDepth)) {
      return null;
    }
    return chroma == ChromaFormat.YUV444 && usability.isRgb()
        ? ChromaFormat.rgb(bitDepth)
        : chroma.pixelFormat(bitDepth, chroma == ChromaFormat.YUV420 && usability.fullRange());
  }
}
