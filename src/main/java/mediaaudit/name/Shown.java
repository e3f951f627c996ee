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
          Character.isWhitespace(character)
              || character == '_'
              || (!spaced && character == '.' && !isInAcronym(raw, i));
      if (space && character == '.' && endsAcronym(raw, i)) {
        shown.append(i + 1 == raw.length() ? "." : ". ");
      } else if (!space) {
        shown.append(character);
      } else if (shown.length() > 0 && shown.charAt(shown.length() - 1) != ' ') {
        shown.append(' ');
      }
    }
    return shown.toString().strip();
  }

  /** Whether a dot stands between two single letters, as in {@code R.I.P.D}. */
  private static boolean isInAcronym(String raw, int dot) {
    return isSingle(raw, dot - 1) && isSingle(raw, dot + 1);
  }

  /** Whether a dot stands behind two single letters or more. */
  private static boolean endsAcronym(String raw, int dot) {
    return dot > 2
        && raw.charAt(dot - 2) == '.'
        && isSingle(raw, dot - 1)
        && isSingle(raw, dot - 3);
  }

  private static boolean isSingle(String raw, int at) {
    return at >= 0
        && at < raw.length()
        && Character.isUpperCase(raw.charAt(at))
        && (at == 0 || raw.charAt(at - 1) == '.')
        && (at + 1 == raw.length() || raw.charAt(at + 1) == '.');
  }

  /** Whether the text has no letter of another script than the Latin one. */
  static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.LATIN);
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
