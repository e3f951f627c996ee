package mediaaudit.probe;

import java.util.List;
import java.util.Optional;

/**
 * The headers of MPEG-1 and MPEG-2 video (ISO/IEC 13818-2, 6.2.2 and 6.2.3), each behind its start
 * code:
 *
 * <pre>
 * B3: horizontal_size 12 | vertical_size 12 | ...
 * B5 1: profile_and_level 8 | progressive_sequence 1 | chroma_format 2 | horizontal_size 2
 *       vertical_size 2 | bit_rate 12 | marker 1 | vbv_buffer_size 8 | low_delay 1 | ...
 * B5 2: video_format 3 | colour_description 1 { primaries 8 | transfer 8 | matrix 8 } | ...
 * B5 8: f_codes 16 | precision 2 | structure 2 | top_field_first 1 | ... | progressive_frame 1
 * </pre>
 */
final class MpegVideoConfig {
  private static final List<String> PROFILES =
      List.of("4:2:2", "High", "Spatially Scalable", "SNR Scalable", "Main", "Simple");
  private static final int SEQUENCE = 0xB3;
  private static final int EXTENSION = 0xB5;
  private static final int SEQUENCE_ID = 1;
  private static final int DISPLAY_ID = 2;
  private static final int PICTURE_ID = 8;

  private MpegVideoConfig() {}

  /** Sets what the headers tell, wherever among others they stand. */
  static void describe(byte[] headers, CodecFacts facts) throws Malformed {
    Optional<BitReader> sequence = StartCodes.behind(SEQUENCE, SEQUENCE, headers);
    if (sequence.isEmpty()) {
      return;
    }
    int width = sequence.get().bits(12);
    int height = sequence.get().bits(12);
    facts.replace("color_range", Colour.range(false));
    Optional<BitReader> extension = StartCodes.extension(EXTENSION, SEQUENCE_ID, headers);
    if (extension.isPresent()) {
      describeExtension(width, height, extension.get(), headers, facts);
    } else {
      describeSize(width, height, facts);
      facts.add("has_b_frames", 1);
    }
  }

  private static void describeExtension(
      int width, int height, BitReader reader, byte[] headers, CodecFacts facts) throws Malformed {
    int profile = reader.skip(1).bits(3);
    int level = reader.bits(4);
    boolean isProgressive = reader.flag();
    ChromaFormat chroma = ChromaFormat.ofIdc(reader.bits(2));
    describeSize(width | reader.bits(2) << 12, height | reader.bits(2) << 12, facts);
    if (profile < PROFILES.size()) {
      facts.replace("profile", PROFILES.get(profile)).replace("level", level);
    }
    if (chroma != ChromaFormat.GRAY) {
      facts
          .replace("pix_fmt", chroma.pixelFormat(8, false))
          .replace("chroma_location", chroma == ChromaFormat.YUV420 ? "left" : "topleft");
    }
    boolean lowDelay = reader.skip(21).flag();
    facts.add("has_b_frames", lowDelay ? 0 : 1);
    describeColour(headers, facts);
    describeFields(isProgressive, headers, facts);
  }

  private static void describeSize(int width, int height, CodecFacts facts) {
    if (width > 0 && height > 0) {
      facts.replace("width", width).replace("height", height);
    }
  }

  private static void describeColour(byte[] headers, CodecFacts facts) throws Malformed {
    Optional<BitReader> display = StartCodes.extension(EXTENSION, DISPLAY_ID, headers);
    if (display.isPresent() && display.get().skip(3).flag()) {
      BitReader reader = display.get();
      facts
          .replace("color_primaries", Colour.primaries(reader.bits(8)))
          .replace("color_transfer", Colour.transfer(reader.bits(8)))
          .replace("color_space", Colour.space(reader.bits(8)));
    }
  }

  private static void describeFields(boolean isProgressive, byte[] headers, CodecFacts facts)
      throws Malformed {
    Optional<BitReader> picture = StartCodes.extension(EXTENSION, PICTURE_ID, headers);
    if (isProgressive) {
      facts.add("field_order", "progressive");
    } else if (picture.isPresent()) {
      boolean topFirst = picture.get().skip(20).flag();
      boolean isFrame = picture.get().skip(7).flag();
      facts.add("field_order", isFrame ? "progressive" : topFirst ? "tt" : "bb");
    }
  }
}
