package mediaaudit.probe;

import java.util.Optional;

/**
 * Supplemental enhancement information, alike in H.264 (7.3.2.3) and H.265 (7.3.2.4, D.2):
 *
 * <pre>
 * messages: type FF* 8 | size FF* 8 | payload
 *   4: registered by ITU-T T.35: country 8 | ...
 * 137: green, blue, red, white point: x 16 | y 16; max_luminance 32 | min_luminance 32
 * 144: max_content_light_level 16 | max_pic_average_light_level 16
 * 147: preferred_transfer_characteristics 8
 * </pre>
 */
final class SupplementalMessages {
  private static final int REGISTERED = 4;
  private static final int MASTERING_DISPLAY = 137;
  private static final int CONTENT_LIGHT = 144;
  private static final int PREFERRED_TRANSFER = 147;

  private static final int MORE = 255;
  private static final int SHORTEST = 2;

  private SupplementalMessages() {}

  /** Sets what the messages of one NAL unit tell. */
  static void describe(BitReader reader, CodecFacts facts) throws Malformed {
    while (reader.bytesLeft() > SHORTEST) {
      int type = number(reader);
      int size = number(reader);
      describe(type, reader.slice(size), facts);
    }
  }

  /** The first message of this type; empty where there is none. */
  static Optional<BitReader> find(int wanted, BitReader reader) throws Malformed {
    while (reader.bytesLeft() > SHORTEST) {
      int type = number(reader);
      BitReader message = reader.slice(number(reader));
      if (type == wanted) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  private static void describe(int type, BitReader message, CodecFacts facts) throws Malformed {
    switch (type) {
      case REGISTERED -> HdrMetadata.registered(message, facts.stream());
      case MASTERING_DISPLAY -> HdrMetadata.masteringDisplay(message).describe(facts.stream());
      case CONTENT_LIGHT ->
          HdrMetadata.contentLight(message.bits(16), message.bits(16), facts.stream());
      case PREFERRED_TRANSFER -> facts.replace("color_transfer", Colour.transfer(message.bits(8)));
      default -> {}
    }
  }

  private static int number(BitReader reader) throws Malformed {
    int number = 0;
    int part;
    do {
      part = reader.bits(8);
      number += part;
    } while (part == MORE);
    return number;
  }
}
