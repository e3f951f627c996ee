package mediaaudit.cli;

import java.util.Locale;

/**
 * Text from disks and tags as a terminal may show it: control characters, line separators and
 * characters that turn the direction of text, or hide, are shown as escapes. What joins letters and
 * emoji or parts words stays.
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
    return c < 0x10000
        ? String.format(Locale.ROOT, "\\u%04x", c)
        : escape(Character.highSurrogate(c)) + escape(Character.lowSurrogate(c));
  }

  /** Whether it does something to a terminal, hides there, or is half a character. */
  static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || c == 0x00ad
        || c == 0x061c
        || c == 0x180e
        || c >= 0x200e && c <= 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c == 0xfeff
        || c >= 0xfff9 && c <= 0xfffb
        || c >= 0xe0000 && c <= 0xe007f
        || Character.getType(c) == Character.SURROGATE;
  }
}
