package mediaaudit.name;

import java.util.Set;

/** Openings and endings of a series without their credits: {@code Show - NCOP1}. */
final class Creditless {
  private static final Set<String> WORDS = Set.of("ncop", "nced");
  private static final Set<String> PARTS =
      Set.of("op", "ed", "opening", "openings", "ending", "endings");
  private static final int MOST_DIGITS = 3;

  private Creditless() {}

  /**
   * Whether the name tells one.
   *
   * @param stem of a file, without its extension
   */
  static boolean is(String stem) {
    Words words = Words.of(stem);
    for (int i = 0; i < words.size(); i++) {
      if (WORDS.contains(unnumbered(words.get(i).key())) || isSpelled(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Creditless Opening}, {@code NC ED}. */
  private static boolean isSpelled(Words words, int index) {
    String key = words.get(index).key();
    return (key.equals("creditless") || key.equals("nc"))
        && index + 1 < words.size()
        && PARTS.contains(unnumbered(words.get(index + 1).key()));
  }

  /** The word without its number, which a letter may follow: {@code ncop2b}, {@code nced1v2}. */
  private static String unnumbered(String key) {
    for (int i = 1; i < key.length(); i++) {
      if (Characters.isDigit(key.charAt(i))) {
        return key.length() - i <= MOST_DIGITS ? key.substring(0, i) : key;
      }
    }
    return key;
  }
}
