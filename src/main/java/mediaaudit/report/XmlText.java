package mediaaudit.report;

/** Text as XML 1.0 can hold it; what it cannot, becomes U+FFFD. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** The text; lines stay lines. */
  static String of(String text) {
    return text.codePoints()
        .map(character -> isAllowed(character) ? character : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The text on one line, as an attribute's value is read. */
  static String line(String text) {
    return of(text).replaceAll("[\t\n\r]", " ");
  }

  /** Section 2.2 of the specification. */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character >= ' ' && character <= 0xD7FF
        || character >= 0xE000 && character <= 0xFFFD
        || character >= 0x10000;
  }
}
