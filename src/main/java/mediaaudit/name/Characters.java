package mediaaudit.name;

/** Classes of characters in names. */
final class Characters {
  private static final String OPENING = "([{【（";
  private static final String CLOSING = ")]}】）";
  private static final String APOSTROPHES = "'’`´";

  private Characters() {}

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isApostrophe(char character) {
    return APOSTROPHES.indexOf(character) >= 0;
  }

  /** Whether the character is a part of a word: a letter, a digit or an accent on one. */
  static boolean isWord(char character) {
    return Character.isLetterOrDigit(character)
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  static boolean isOpening(char character) {
    return OPENING.indexOf(character) >= 0;
  }

  static boolean isClosing(char character) {
    return CLOSING.indexOf(character) >= 0;
  }

  /** Whether the closing bracket ends what the opening one began. */
  static boolean match(char opening, char closing) {
    return OPENING.indexOf(opening) == CLOSING.indexOf(closing);
  }
}
