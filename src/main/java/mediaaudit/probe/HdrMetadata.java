package mediaaudit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Side data about the brightness of pictures, as ffprobe writes it; the first one told holds. */
final class HdrMetadata {
  private static final String MASTERING_DISPLAY = "Mastering display metadata";
  private static final String CONTENT_LIGHT = "Content light level metadata";
  private static final String DYNAMIC = "HDR Dynamic Metadata SMPTE2094-40 (HDR10+)";

  private static final long CHROMATICITY_UNIT = 50_000;
  private static final long LUMINANCE_UNIT = 10_000;

  private HdrMetadata() {}

  /**
   * SMPTE ST 2086. A value is a numerator over the denominator of its kind.
   *
   * @param chromaticities x and y of red, green, blue and the white point
   */
  record MasteringDisplay(
      long[] chromaticities, long chromaticityUnit, Luminance darkest, Luminance brightest) {

    /** Adds it. */
    void describe(StreamFacts stream) {
      if (isTold(stream, MASTERING_DISPLAY)) {
        return;
      }
      ObjectNode data = stream.sideData(MASTERING_DISPLAY);
      String[] names = {
        "red_x", "red_y", "green_x", "green_y", "blue_x", "blue_y", "white_point_x", "white_point_y"
      };
      for (int i = 0; i < names.length; i++) {
        data.put(names[i], chromaticities[i] + "/" + chromaticityUnit);
      }
      data.put("min_luminance", darkest.toString()).put("max_luminance", brightest.toString());
    }
  }

  /** Candelas a square metre, as a fraction. */
  record Luminance(long numerator, long denominator) {
    @Override
    public String toString() {
      return numerator + "/" + denominator;
    }
  }

  /**
   * SMPTE ST 2086 as SEI messages and the {@code mdcv} box have it (H.265, D.2.28; ISO/IEC
   * 14496-12, 12.1.7); chromaticities in 1/50000, luminances in 1/10000:
   *
   * <pre>
   * green, blue, red, white point: x 16 | y 16; brightest 32 | darkest 32
   * </pre>
   */
  static MasteringDisplay masteringDisplay(BitReader message) throws Malformed {
    long[] greenBlueRedWhite = new long[8];
    for (int i = 0; i < greenBlueRedWhite.length; i++) {
      greenBlueRedWhite[i] = message.bits(16);
    }
    long brightest = message.unsigned32();
    long darkest = message.unsigned32();
    long[] redGreenBlueWhite = {
      greenBlueRedWhite[4],
      greenBlueRedWhite[5],
      greenBlueRedWhite[0],
      greenBlueRedWhite[1],
      greenBlueRedWhite[2],
      greenBlueRedWhite[3],
      greenBlueRedWhite[6],
      greenBlueRedWhite[7]
    };
    return new MasteringDisplay(
        redGreenBlueWhite,
        CHROMATICITY_UNIT,
        new Luminance(darkest, LUMINANCE_UNIT),
        new Luminance(brightest, LUMINANCE_UNIT));
  }

  /** CTA-861.3: the brightest pixel and the brightest average of a frame. */
  static void contentLight(int brightestPixel, int brightestFrame, StreamFacts stream) {
    if (!isTold(stream, CONTENT_LIGHT)) {
      stream
          .sideData(CONTENT_LIGHT)
          .put("max_content", brightestPixel)
          .put("max_average", brightestFrame);
    }
  }

  /**
   * A message of ITU-T T.35, read from its country code on: tells whether it is HDR10+ (SMPTE ST
   * 2094-40):
   *
   * <pre>
   * country_code 8 (B5: USA) | provider_code 16 (003C) | provider_oriented_code 16 (0001)
   * application_identifier 8 (4)
   * </pre>
   */
  static void registered(BitReader message, StreamFacts stream) throws Malformed {
    boolean dynamic =
        message.bits(8) == 0xB5
            && message.bits(16) == 0x003C
            && message.bits(16) == 0x0001
            && message.bits(8) == 4;
    if (dynamic && !isTold(stream, DYNAMIC)) {
      stream.sideData(DYNAMIC);
    }
  }

  /** Whether it is told how brightness changes from scene to scene: nothing tells more. */
  static boolean isDynamic(StreamFacts stream) {
    return isTold(stream, DYNAMIC) || isTold(stream, DolbyVision.SIDE_DATA);
  }

  private static boolean isTold(StreamFacts stream, String type) {
    for (JsonNode data : stream.json().path("side_data_list")) {
      if (type.equals(data.path("side_data_type").asText())) {
        return true;
      }
    }
    return false;
  }
}
