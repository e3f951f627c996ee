package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Iterator;

/** What is known of a file as a whole, in the forms of ffprobe's {@code format}. */
final class FormatFacts {
  private static final int MICROS_DIGITS = 6;
  private static final double BITS_A_BYTE_BY_MICROS = 8e6;

  private FormatFacts() {}

  /**
   * Sets duration, size and the bit rate that follows from them.
   *
   * @param durationMicros 0 when not known
   * @param truncation why the file ends too early; null when it does not. ffprobe has no such key
   */
  static void describe(ObjectNode format, long durationMicros, long size, String truncation) {
    if (durationMicros > 0) {
      format.put("duration", BigDecimal.valueOf(durationMicros, MICROS_DIGITS).toPlainString());
    }
    format.put("size", Long.toString(size));
    if (durationMicros > 0) {
      format.put("bit_rate", Long.toString((long) (size * BITS_A_BYTE_BY_MICROS / durationMicros)));
    }
    if (truncation != null) {
      format.put("integrity", truncation);
    }
  }

  /** Puts a tag in the place of one that differs in case at most. */
  static void tag(ObjectNode tags, String name, String value) {
    for (Iterator<String> names = tags.fieldNames(); names.hasNext(); ) {
      if (names.next().equalsIgnoreCase(name)) {
        names.remove();
      }
    }
    tags.put(name, value);
  }
}
