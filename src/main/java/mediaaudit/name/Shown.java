package mediaaudit.name;

import java.util.Locale;

/** Text as people read it, and as it is compared. */
final class Shown {
  private Shown() {}

  /** Dots and underscores that stand for spaces become spaces; several spaces become one. */
  static String of(String raw) {
    boolean spaced = raw.indexOf(' ') >= 0;
    StringBuilder shown = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char character = raw.charAt(i);
      boolean space =
          Character.isWhitespace(character) || character == '_' || (!spaced && character == '.');
      if (!space) {
        shown.append(character);
      } else if (shown.length() > 0 && shown.charAt(shown.length() - 1) != ' ') {
        shown.append(' ');
      }
    }
    return shown.toString().strip();
  }

  /** Letters and digits alone, in lower case: equal for two spellings of one title. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isWord(text.charAt(i))) {
        key.append(text.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
