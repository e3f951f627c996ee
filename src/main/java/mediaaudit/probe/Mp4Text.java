package mediaaudit.probe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes texts. */
final class Mp4Text {
  private static final Charset MACINTOSH =
      Charset.isSupported("x-MacRoman")
          ? Charset.forName("x-MacRoman")
          : StandardCharsets.ISO_8859_1;

  private Mp4Text() {}

  /** One character a byte. */
  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Up to the first zero. */
  static String utf8(byte[] bytes) {
    return cut(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Macintosh Roman, up to the first zero. */
  static String macintosh(byte[] bytes) {
    return cut(new String(bytes, MACINTOSH));
  }

  /** UTF-16 when it begins with a byte order mark, else UTF-8. */
  static String marked(byte[] bytes) {
    boolean wide =
        bytes.length >= 2
            && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe);
    return wide ? cut(new String(bytes, StandardCharsets.UTF_16)) : utf8(bytes);
  }

  private static String cut(String text) {
    int zero = text.indexOf('\0');
    return zero < 0 ? text : text.substring(0, zero);
  }
}
