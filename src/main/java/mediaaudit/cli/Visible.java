package mediaaudit.cli;

import java.util.Locale;

/**
 * Text from disks and tags as a terminal may show it: control characters, line separators and
 * characters that turn the direction of text are shown as escapes.
 */
final class Visible {
  private Visible() {}

  /** The text on one line. */
  static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\n') {
      shown.append("\\n");
    } else if (c == '\t') {
      shown.append("\\t");
    } else if (c == '\r') {
      shown.append("\\r");
    } else if (Character.isISOControl(c)) {
      shown.append(String.format(Locale.ROOT, "\\x%02x", c));
    } else if (isUnsafe(c)) {
      shown.append(escape(c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** The character by its number, as JSON and Java write it. */
  static String escape(int c) {
    return String.format(Locale.ROOT, "\\u%04x", c);
  }

  /** Whether it does something to a terminal, or is half a character. */
  static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c == 0x061c
        || c >= 0x200e && c <= 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069
        || c == 0xfeff
        || Character.getType(c) == Character.SURROGATE;
  }
}
