package mediaaudit.name;

/**
 * A name in lower case and plain digits, each character in the place of its own, and with spaces in
 * place of the tags that servers read: what they tell is no number of an episode.
 */
final class Plain {
  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';

  private Plain() {}

  static String of(String name) {
    String blanked = Tags.blanked(name);
    char[] plain = new char[name.length()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(blanked.charAt(i));
    }
    return new String(plain);
  }

  private static char plain(char character) {
    boolean fullWidth = character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
    char half = fullWidth ? (char) (character - FULL_WIDTH_FIRST + '!') : character;
    return switch (half) {
      case '–', '—', '‐', '‑', '−' -> '-';
      case '〜' -> '~';
      default -> Character.toLowerCase(half);
    };
  }
}
