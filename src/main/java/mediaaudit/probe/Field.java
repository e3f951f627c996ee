package mediaaudit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads fields of JSON objects that may hold anything; ffprobe writes most numbers as texts. */
final class Field {
  private static final int MOST_BYTES = 4096;
  private static final int MOST_DIGITS = 40;
  private static final int LARGEST_EXPONENT = 1_000;

  private Field() {}

  /** The text, of at most 4 KiB in UTF-8; null when there is none or it is blank. */
  static String text(JsonNode object, String name) {
    return text(object.path(name));
  }

  /** See {@link #text(JsonNode, String)}. */
  static String text(JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = storable(value.asText().strip());
    return text.isEmpty() ? null : text;
  }

  /** The whole number; null when there is none from {@code least} to {@code most}. */
  static Long number(JsonNode object, String name, long least, long most) {
    return decimal(object, name).map(number -> whole(number, least, most)).orElse(null);
  }

  /** As {@link #number}, for what fits. */
  static Integer integer(JsonNode object, String name, int least, int most) {
    Long number = number(object, name, least, most);
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  /** The number, exactly as written; empty for {@code N/A}, {@code nan} and the like. */
  static Optional<BigDecimal> decimal(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() ? decimal(value.asText()) : Optional.empty();
  }

  /** The number that this text is. */
  static Optional<BigDecimal> decimal(String text) {
    try {
      return text.length() > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(new BigDecimal(text)).filter(Field::canBeReckonedWith);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** Exponents near their limit overflow in any sum. */
  private static boolean canBeReckonedWith(BigDecimal number) {
    return Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
  }

  /** The number when it is whole and from {@code least} to {@code most}; else null. */
  static Long whole(BigDecimal number, long least, long most) {
    boolean fits =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0
            && number.stripTrailingZeros().scale() <= 0;
    return fits ? Long.valueOf(number.longValue()) : null;
  }

  /** Cut to its limit, without what some database or encoding cannot hold. */
  private static String storable(String text) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), MOST_BYTES));
    for (int i = 0, bytes = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > MOST_BYTES) {
        break;
      }
      boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (c != 0) {
        kept.appendCodePoint(loneSurrogate ? 0xFFFD : c);
      }
      i += Character.charCount(c);
    }
    return kept.toString();
  }
}
