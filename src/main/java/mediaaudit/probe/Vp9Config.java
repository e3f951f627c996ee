package mediaaudit.probe;

/**
 * The VP9 codec configuration record, vpcC ("VP Codec ISO Media File Format Binding", 2.2), and
 * WebM's list of features ("WebM Container Guidelines", VP9 Codec Feature Metadata):
 *
 * <pre>
 * vpcC: [version 8 (1) | flags 24] profile 8 | level 8 | bitDepth 4 | chromaSubsampling 3
 *       videoFullRangeFlag 1 | primaries 8 | transfer 8 | matrix 8 | codecInitializationDataSize 16
 * WebM: { id 8 (1 profile, 2 level, 3 bit depth, 4 chroma) | length 8 (1) | value 8 }
 * </pre>
 */
final class Vp9Config {
  private static final int UNKNOWN = -1;
  private static final int FULL_BOX = 0x0100_0000;
  private static final int RGB = 0;
  private static final int RECORD_BYTES = 6;
  private static final int FEATURES = 4;

  private Vp9Config() {}

  /** Sets what the record tells. */
  static void describe(byte[] config, CodecFacts facts) throws Malformed {
    if (config.length > 1 && config[1] == 1) {
      describeFeatures(new BitReader(config), facts);
    } else {
      describeRecord(config, facts);
    }
  }

  private static void describeFeatures(BitReader reader, CodecFacts facts) throws Malformed {
    int[] features = {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
    while (reader.bytesLeft() >= 3) {
      int id = reader.bits(8);
      BitReader value = reader.slice(reader.bits(8));
      if (id <= FEATURES) {
        features[id] = value.bits(8);
      }
    }
    describeProfile(features[1], facts);
    if (features[3] != UNKNOWN && features[4] != UNKNOWN) {
      facts.add("pix_fmt", pixelFormat(features[3], features[4], false));
    }
  }

  private static void describeRecord(byte[] config, CodecFacts facts) throws Malformed {
    boolean isFullBox = config.length > 4 && new BitReader(config).bits(32) == FULL_BOX;
    BitReader reader = new BitReader(config, isFullBox ? 4 : 0, config.length);
    if (reader.bytesLeft() < RECORD_BYTES) {
      throw new Malformed("vpcC of %d bytes is too short", config.length);
    }
    describeProfile(reader.bits(8), facts);
    int bitDepth = reader.skip(8).bits(4);
    int chroma = reader.bits(3);
    boolean fullRange = reader.flag();
    int primaries = reader.bits(8);
    int transfer = reader.bits(8);
    int matrix = reader.bits(8);
    facts
        .add("pix_fmt", pixelFormat(bitDepth, chroma, matrix == RGB))
        .add("color_range", Colour.range(fullRange))
        .add("color_space", Colour.space(matrix))
        .add("color_transfer", Colour.transfer(transfer))
        .add("color_primaries", Colour.primaries(primaries));
  }

  private static void describeProfile(int profile, CodecFacts facts) {
    if (profile >= 0 && profile <= 3) {
      facts.add("profile", "Profile " + profile);
    }
  }

  /** 0 and 1 are 4:2:0, 2 is 4:2:2, 3 is 4:4:4; null for others. */
  private static String pixelFormat(int bitDepth, int chroma, boolean rgb) {
    if (bitDepth != 8 && bitDepth != 10 && bitDepth != 12) {
      return null;
    }
    return switch (chroma) {
      case 0, 1 -> ChromaFormat.YUV420.pixelFormat(bitDepth, false);
      case 2 -> ChromaFormat.YUV422.pixelFormat(bitDepth, false);
      case 3 -> rgb ? ChromaFormat.rgb(bitDepth) : ChromaFormat.YUV444.pixelFormat(bitDepth, false);
      default -> null;
    };
  }
}
