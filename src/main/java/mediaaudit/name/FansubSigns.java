package mediaaudit.name;

import java.util.Set;

/** Whether a name is written as those who translate anime write theirs: they count absolutely. */
final class FansubSigns {
  private static final int HASH = 8;
  private static final int HEXADECIMAL = 16;
  private static final Set<String> SIGNS =
      Set.of("vostfr", "fansub", "fansubs", "anime", "raws", "latino", "bölüm", "blm");

  private FansubSigns() {}

  /** Whether a group in brackets begins the name, a hash ends it, or a word tells it. */
  static boolean is(Words words) {
    return words.isFansub();
  }

  /** As {@link #is}, found anew. */
  static boolean find(Words words) {
    if (LeadingGroup.end(words) > 0) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (SIGNS.contains(words.get(i).key()) || isHash(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a checksum: eight hexadecimal digits in brackets, not all decimal. */
  static boolean isHash(Words words, int index) {
    Word word = words.get(index);
    return word.key().length() == HASH
        && words.aloneInBrackets(index)
        && word.key().chars().allMatch(it -> Character.digit(it, HEXADECIMAL) >= 0);
  }
}
