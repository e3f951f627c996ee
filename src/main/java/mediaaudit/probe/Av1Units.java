package mediaaudit.probe;

/**
 * Open bitstream units of AV1 (AV1, 5.3):
 *
 * <pre>
 * obu_forbidden_bit 1 | obu_type 4 | obu_extension_flag 1 | obu_has_size_field 1 | reserved 1
 * [extension 8] | obu_size leb128
 * type 1: sequence_header_obu (5.5)
 * type 5: metadata_type leb128
 *   1: max_cll 16 | max_fall 16                                    (6.7.3)
 *   2: red, green, blue, white point: x 16 | y 16; max 32 | min 32 (6.7.4)
 *   4: ITU-T T.35: country 8 | ...                                 (6.7.2)
 * </pre>
 */
final class Av1Units {
  private static final int SEQUENCE = 1;
  private static final int METADATA = 5;
  private static final int CONTENT_LIGHT = 1;
  private static final int MASTERING_DISPLAY = 2;
  private static final int REGISTERED = 4;

  private static final long CHROMATICITY_UNIT = 1 << 16;
  private static final long BRIGHTEST_UNIT = 1 << 8;
  private static final long DARKEST_UNIT = 1 << 14;

  private static final int LONGEST_NUMBER = 8;

  private Av1Units() {}

  /** Sets what the units of a frame tell. */
  static void describe(byte[] frame, CodecFacts facts) throws Malformed {
    describe(new BitReader(frame), facts);
  }

  /** Sets what the units tell. */
  static void describe(BitReader reader, CodecFacts facts) throws Malformed {
    while (reader.bytesLeft() > 0) {
      int type = reader.skip(1).bits(4);
      boolean hasExtension = reader.flag();
      boolean hasSize = reader.flag();
      reader.skip(hasExtension ? 9 : 1);
      long size = hasSize ? number(reader) : reader.bytesLeft();
      BitReader unit = reader.slice((int) Math.min(size, reader.bytesLeft()));
      if (type == SEQUENCE) {
        Av1Sequence.read(unit).describe(facts);
      } else if (type == METADATA) {
        describeMetadata(unit, facts.stream());
      }
    }
  }

  private static void describeMetadata(BitReader unit, StreamFacts stream) throws Malformed {
    long type = number(unit);
    if (type == CONTENT_LIGHT) {
      HdrMetadata.contentLight(unit.bits(16), unit.bits(16), stream);
    } else if (type == MASTERING_DISPLAY) {
      describeDisplay(unit, stream);
    } else if (type == REGISTERED) {
      HdrMetadata.registered(unit, stream);
    }
  }

  private static void describeDisplay(BitReader unit, StreamFacts stream) throws Malformed {
    long[] chromaticities = new long[8];
    for (int i = 0; i < chromaticities.length; i++) {
      chromaticities[i] = unit.bits(16);
    }
    long brightest = unit.unsigned32();
    long darkest = unit.unsigned32();
    new HdrMetadata.MasteringDisplay(
            chromaticities,
            CHROMATICITY_UNIT,
            new HdrMetadata.Luminance(darkest, DARKEST_UNIT),
            new HdrMetadata.Luminance(brightest, BRIGHTEST_UNIT))
        .describe(stream);
  }

  /** {@code leb128} (4.10.5). */
  private static long number(BitReader reader) throws Malformed {
    long number = 0;
    for (int i = 0; i < LONGEST_NUMBER; i++) {
      boolean more = reader.flag();
      number |= (long) reader.bits(7) << 7 * i;
      if (!more) {
        break;
      }
    }
    return number;
  }
}
