package mediaaudit.name;

/** The writing of a title: one in Latin letters is told beside one in others. */
final class Script {
  private static final int LATIN_END = 0x250;

  private Script() {}

  /** Whether there are letters, and all of them are Latin ones. */
  static boolean isLatin(String text) {
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    return letters && text.codePoints().filter(Character::isLetter).allMatch(Script::isLatin);
  }

  /** Whether a Chinese or Japanese letter is among them. */
  static boolean isIdeographic(String text) {
    return text.codePoints().anyMatch(Script::isIdeograph);
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
