package mediaaudit.probe;

import java.util.List;
import java.util.Optional;

/**
 * The headers of MPEG-4 Visual (ISO/IEC 14496-2, 6.2.2 and 6.2.3), each behind its start code:
 *
 * <pre>
 * B0: profile_and_level_indication 8
 * B5: identifier 1 { verid 4 | priority 3 } | type 4 | video_signal_type 1 { format 3 | range 1
 *       colour_description 1 { primaries 8 | transfer 8 | matrix 8 } }
 * 20-2F: random_access 1 | type 8 | identifier 1 { verid 4 | priority 3 }
 *       aspect_ratio_info 4 { 15: 16 }
 *       vol_control_parameters 1 { chroma 2 | low_delay 1 | vbv 1 { 79 } }
 *       shape 2 | marker 1 | time_increment_resolution 16 | marker 1 | fixed_vop_rate 1 { v }
 *       rectangular: marker 1 | width 13 | marker 1 | height 13 | marker 1
 * </pre>
 */
final class Mpeg4Config {
  private static final List<String> PROFILES =
      List.of(
          "Simple Profile",
          "Simple Scalable Profile",
          "Core Profile",
          "Main Profile",
          "N-bit Profile",
          "Scalable Texture Profile",
          "Simple Face Animation Profile",
          "Basic Animated Texture Profile",
          "Hybrid Profile",
          "Advanced Real Time Simple Profile",
          "Core Scalable Profile",
          "Advanced Coding Profile",
          "Advanced Core Profile",
          "Advanced Scalable Texture Profile",
          "Simple Studio Profile",
          "Advanced Simple Profile");
  private static final int SEQUENCE = 0xB0;
  private static final int OBJECT = 0xB5;
  private static final int FIRST_LAYER = 0x20;
  private static final int LAST_LAYER = 0x2F;
  private static final int LEVEL_0 = 8;
  private static final int LATEST_TYPE_WITH_SIGNAL = 2;
  private static final int EXTENDED_ASPECT_RATIO = 15;
  private static final int BUFFER_BITS = 79;

  private Mpeg4Config() {}

  /** Sets what the headers tell, wherever among others they stand. */
  static void describe(byte[] headers, CodecFacts facts) throws Malformed {
    Optional<BitReader> sequence = StartCodes.behind(SEQUENCE, SEQUENCE, headers);
    if (sequence.isPresent()) {
      describeProfile(sequence.get().bits(8), facts);
    }
    Optional<BitReader> object = StartCodes.behind(OBJECT, OBJECT, headers);
    if (object.isPresent()) {
      describeSignal(object.get(), facts);
    }
    Optional<BitReader> layer = StartCodes.behind(FIRST_LAYER, LAST_LAYER, headers);
    if (layer.isPresent()) {
      describeLayer(layer.get(), facts);
    }
  }

  private static void describeProfile(int indication, CodecFacts facts) {
    int profile = indication >> 4;
    int level = indication & 0xF;
    facts
        .replace("profile", PROFILES.get(profile))
        .replace("level", profile == 0 && level == LEVEL_0 ? 0 : level);
  }

  private static void describeSignal(BitReader reader, CodecFacts facts) throws Malformed {
    reader.skip(reader.flag() ? 7 : 0);
    int type = reader.bits(4);
    if (type < 1 || type > LATEST_TYPE_WITH_SIGNAL || !reader.flag()) {
      return;
    }
    facts.replace("color_range", Colour.range(reader.skip(3).flag()));
    if (reader.flag()) {
      facts
          .replace("color_primaries", Colour.primaries(reader.bits(8)))
          .replace("color_transfer", Colour.transfer(reader.bits(8)))
          .replace("color_space", Colour.space(reader.bits(8)));
    }
  }

  private static void describeLayer(BitReader reader, CodecFacts facts) throws Malformed {
    reader.skip(9);
    reader.skip(reader.flag() ? 7 : 0);
    reader.skip(reader.bits(4) == EXTENDED_ASPECT_RATIO ? 16 : 0);
    if (reader.flag()) {
      boolean lowDelay = reader.skip(2).flag();
      reader.skip(reader.flag() ? BUFFER_BITS : 0);
      facts.add("has_b_frames", lowDelay ? 0 : 1);
    }
    boolean isRectangular = reader.bits(2) == 0;
    int resolution = reader.skip(1).bits(16);
    boolean hasFixedRate = reader.skip(1).flag();
    int timeBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(resolution - 1));
    reader.skip(hasFixedRate ? timeBits : 0);
    if (!isRectangular || resolution == 0) {
      return;
    }
    int width = reader.skip(1).bits(13);
    int height = reader.skip(1).bits(13);
    facts.size(width, height);
  }
}
