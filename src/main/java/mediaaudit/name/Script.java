package mediaaudit.name;

/** The writing of a title: one in Latin letters is told beside one in others. */
final class Script {
  private static final int LATIN_END = 0x250;
  private static final char FIRST_IDEOGRAPHIC = 0x2E80;

  private Script() {}

  /** Whether there are letters, and all of them are Latin ones. */
  static boolean isLatin(String text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (Character.isLetter(letter)) {
        letters = true;
        if (!isLatin(letter)) {
          return false;
        }
      }
    }
    return letters;
  }

  /** Whether a Chinese or Japanese letter is among them. */
  static boolean isIdeographic(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_IDEOGRAPHIC && isIdeograph(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIdeograph(int letter) {
    return Character.isIdeographic(letter)
        || Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.HIRAGANA
        || Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.KATAKANA;
  }

  private static boolean isLatin(int letter) {
    return letter < LATIN_END
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
        || (letter >= 'Ａ' && letter <= 'ｚ')
        || Character.getType(letter) == Character.LETTER_NUMBER;
  }
}
