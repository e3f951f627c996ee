package mediaaudit.report;

/**
 * Text as GitHub Flavored Markdown shows it as it is, on one line. Names from disks make no table,
 * link, image, HTML or formatting, and call nobody: behind {@code @} and {@code #} stands a space
 * of no width, so that they are no mention of a person or an issue.
 */
final class MarkdownText {
  private static final String SPECIAL = "\\`*_[]<>|~$";
  private static final String CALLS = "@#";
  private static final char NO_WIDTH = '\u200B';
  private static final int LONGEST = 300;

  private MarkdownText() {}

  /** The text, cut where it is very long. */
  static String of(String text) {
    int[] characters = text.codePoints().limit(LONGEST).toArray();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      append(shown, characters[i], i + 1 < characters.length ? characters[i + 1] : ' ');
    }
    return text.codePointCount(0, text.length()) > LONGEST ? shown + "..." : shown.toString();
  }

  private static void append(StringBuilder shown, int character, int next) {
    if (isHidden(character)) {
      shown.append('\uFFFD');
    } else if (CALLS.indexOf(character) >= 0) {
      shown.append('\\').append((char) character).append(NO_WIDTH);
    } else if (SPECIAL.indexOf(character) >= 0 || isSpecialBefore(character, next, shown)) {
      shown.append('\\').append((char) character);
    } else {
      shown.appendCodePoint(character);
    }
  }

  /**
   * Begins of links, emojis and entities: {@code http://}, {@code www.}, {@code :x:}, {@code &x;}.
   */
  private static boolean isSpecialBefore(int character, int next, StringBuilder before) {
    return switch (character) {
      case ':' -> !Character.isWhitespace(next);
      case '&' -> next == '#' || Character.isLetter(next);
      case '.' -> endsWithWww(before);
      default -> false;
    };
  }

  /** What begins so is a link without any further sign. */
  private static boolean endsWithWww(StringBuilder shown) {
    int length = shown.length();
    return length >= 3 && shown.substring(length - 3).equalsIgnoreCase("www");
  }

  /** Ends of lines, control characters, turns of the text's direction, halves of characters. */
  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
