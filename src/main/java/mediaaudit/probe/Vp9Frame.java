package mediaaudit.probe;

import java.util.List;

/**
 * The uncompressed header of VP9's key frames (VP9, 6.2):
 *
 * <pre>
 * frame_marker 2 (2) | profile_low_bit 1 | profile_high_bit 1 | [profile 3: reserved 1]
 * show_existing_frame 1 (0) | frame_type 1 (0) | show_frame 1 | error_resilient_mode 1
 * frame_sync_code 24 (498342)
 * color_config: [profile 2, 3: ten_or_twelve_bit 1] | color_space 3
 *   [color_range 1] | [profile 1, 3: subsampling_x 1 | subsampling_y 1 | reserved 1]
 * frame_width_minus_1 16 | frame_height_minus_1 16
 * </pre>
 */
final class Vp9Frame {
  private static final int MARKER = 2;
  private static final int SYNC = 0x498342;
  private static final int RGB = 7;

  /** Of {@code color_space} (7.2.2), as MatrixCoefficients. */
  private static final List<Integer> MATRICES = List.of(2, 5, 1, 6, 7, 9, 2, 0);

  private Vp9Frame() {}

  /** Sets what a key frame tells; others tell the profile only. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    BitReader reader = new BitReader(frame);
    if (reader.bits(2) != MARKER) {
      throw new Malformed("no VP9 frame");
    }
    int profile = reader.bits(1) | reader.bits(1) << 1;
    reader.skip(profile == 3 ? 1 : 0);
    boolean isKeyFrame = reader.bits(2) == 0;
    if (isKeyFrame && reader.skip(2).bits(24) == SYNC) {
      describeKeyFrame(profile, reader, facts);
    }
  }

  private static void describeKeyFrame(int profile, BitReader reader, CodecFacts facts)
      throws Malformed {
    int bitDepth = profile < 2 ? 8 : reader.flag() ? 12 : 10;
    int colourSpace = reader.bits(3);
    boolean mayChoose = (profile & 1) != 0;
    boolean fullRange = colourSpace == RGB || reader.flag();
    ChromaFormat chroma = ChromaFormat.YUV420;
    if (colourSpace == RGB && !mayChoose) {
      throw new Malformed("RGB in profile %d", profile);
    } else if (mayChoose) {
      chroma =
          colourSpace == RGB
              ? ChromaFormat.YUV444
              : ChromaFormat.ofSteps(false, reader.flag(), reader.flag());
      reader.skip(1);
    }
    int width = 1 + reader.bits(16);
    int height = 1 + reader.bits(16);
    facts
        .replace("profile", "Profile " + profile)
        .size(width, height)
        .replace(
            "pix_fmt",
            colourSpace == RGB ? ChromaFormat.rgb(bitDepth) : chroma.pixelFormat(bitDepth, false))
        .replace("color_range", Colour.range(fullRange))
        .replace("color_space", Colour.space(MATRICES.get(colourSpace)));
  }
}
