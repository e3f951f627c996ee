package mediaaudit.name;

import java.text.Normalizer;

/** Classes of characters in names. */
final class Characters {
  private static final char LAST_ASCII = 127;

  private Characters() {}

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isApostrophe(char character) {
    return switch (character) {
      case '\'', '’', '`', '´' -> true;
      default -> false;
    };
  }

  /** Whether the character is a part of a word: a letter, a digit, a raised one or an accent. */
  static boolean isWord(char character) {
    if (character <= LAST_ASCII) {
      return isDigit(character) || isLetter(character);
    }
    return Character.isLetterOrDigit(character)
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.OTHER_NUMBER
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  static boolean isOpening(char character) {
    return closing(character) != ' ';
  }

  static boolean isClosing(char character) {
    return switch (character) {
      case ')', ']', '}', '】', '）' -> true;
      default -> false;
    };
  }

  /** Whether the closing bracket ends what the opening one began. */
  static boolean match(char opening, char closing) {
    return closing(opening) == closing;
  }

  /** What closes this bracket; a space where it is none. */
  private static char closing(char opening) {
    return switch (opening) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '【' -> '】';
      case '（' -> '）';
      default -> ' ';
    };
  }

  /** The text without accents; the same text when it has none. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return withoutAccents(text);
      }
    }
    return text;
  }

  private static String withoutAccents(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(parts.charAt(i));
      }
    }
    return plain.toString();
  }
}
