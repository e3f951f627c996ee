package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import mediaaudit.probe.Ebml.Element;

/**
 * The colours of a Matroska track (RFC 9559, 5.1.4.1.28.16):
 *
 * <pre>
 * Colour 0x55B0
 *   MatrixCoefficients 0x55B1, Range 0x55B9, TransferCharacteristics 0x55BA, Primaries 0x55BB
 *   ChromaSitingHorz 0x55B7, ChromaSitingVert 0x55B8, MaxCLL 0x55BC, MaxFALL 0x55BD
 *   MasteringMetadata 0x55D0
 *     PrimaryRChromaticityX 0x55D1, Y, G x, y, B x, y, WhitePointChromaticityX, Y 0x55D8
 *     LuminanceMax 0x55D9, LuminanceMin 0x55DA
 * </pre>
 */
final class MatroskaColour {
  private static final int UNSPECIFIED = 2;
  private static final int BROADCAST = 1;
  private static final int FULL = 2;
  private static final int FIRST_CHROMATICITY = 0x55D1;
  private static final int MASTERING_BITS = 61;
  private static final String[] CHROMATICITIES = {
    "red_x", "red_y", "green_x", "green_y", "blue_x", "blue_y", "white_point_x", "white_point_y"
  };

  private final Ebml ebml;
  private final double[] chromaticities = new double[CHROMATICITIES.length];
  private long matrix = UNSPECIFIED;
  private long transfer = UNSPECIFIED;
  private long primaries = UNSPECIFIED;
  private long range;
  private long sitingAcross;
  private long sitingDown;
  private long brightestPixel;
  private long brightestFrame;
  private double brightest;
  private double darkest = -1;

  MatroskaColour(Ebml ebml) {
    this.ebml = ebml;
  }

  /** Reads the element. */
  void read(Element colour) throws IOException, Malformed {
    ebml.children(colour, this::setting);
  }

  /** Sets what is known. */
  void describe(StreamFacts stream) {
    stream
        .set(
            "color_range", range == BROADCAST || range == FULL ? Colour.range(range == FULL) : null)
        .set("color_space", Colour.space(code(matrix)))
        .set("color_transfer", Colour.transfer(code(transfer)))
        .set("color_primaries", Colour.primaries(code(primaries)))
        .set("chroma_location", chromaLocation());
    describeLight(stream);
    describeMastering(stream);
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x55B1 -> matrix = ebml.unsigned(element, UNSPECIFIED);
      case 0x55B7 -> sitingAcross = ebml.unsigned(element, 0);
      case 0x55B8 -> sitingDown = ebml.unsigned(element, 0);
      case 0x55B9 -> range = ebml.unsigned(element, 0);
      case 0x55BA -> transfer = ebml.unsigned(element, UNSPECIFIED);
      case 0x55BB -> primaries = ebml.unsigned(element, UNSPECIFIED);
      case 0x55BC -> brightestPixel = ebml.unsigned(element, 0);
      case 0x55BD -> brightestFrame = ebml.unsigned(element, 0);
      case 0x55D0 -> ebml.children(element, this::mastering);
      default -> {}
    }
  }

  private void mastering(Element element) throws IOException, Malformed {
    int place = element.id() - FIRST_CHROMATICITY;
    if (place >= 0 && place < chromaticities.length) {
      chromaticities[place] = ebml.real(element, 0);
    } else if (element.id() == 0x55D9) {
      brightest = ebml.real(element, 0);
    } else if (element.id() == 0x55DA) {
      darkest = ebml.real(element, -1);
    }
  }

  /** Siting 1 is on the left or the top, 2 half way (5.1.4.1.28.23). */
  private String chromaLocation() {
    if (sitingDown == 1) {
      return sitingAcross == 1 ? "topleft" : sitingAcross == 2 ? "top" : null;
    }
    if (sitingDown == 2) {
      return sitingAcross == 1 ? "left" : sitingAcross == 2 ? "center" : null;
    }
    return null;
  }

  private void describeLight(StreamFacts stream) {
    boolean told = brightestPixel > 0 && brightestFrame > 0;
    if (told && brightestPixel <= Integer.MAX_VALUE && brightestFrame <= Integer.MAX_VALUE) {
      HdrMetadata.contentLight((int) brightestPixel, (int) brightestFrame, stream);
    }
  }

  private void describeMastering(StreamFacts stream) {
    boolean hasPrimaries = true;
    for (double value : chromaticities) {
      hasPrimaries &= value > 0;
    }
    boolean hasLuminance = brightest > 0 && darkest >= 0;
    if (!hasPrimaries && !hasLuminance) {
      return;
    }
    ObjectNode data = stream.sideData("Mastering display metadata");
    for (int i = 0; hasPrimaries && i < chromaticities.length; i++) {
      data.put(CHROMATICITIES[i], fraction(chromaticities[i]));
    }
    if (hasLuminance) {
      data.put("min_luminance", fraction(darkest)).put("max_luminance", fraction(brightest));
    }
  }

  private static int code(long value) {
    return value < 0 || value > 255 ? UNSPECIFIED : (int) value;
  }

  private static String fraction(double value) {
    int exponent = value == 0 ? 0 : Math.max(Math.getExponent(value), 0);
    if (exponent >= Integer.SIZE - 1) {
      return "0/0";
    }
    long below = 1L << MASTERING_BITS - exponent;
    return Fraction.of(Math.round(value * below), below).text();
  }
}
