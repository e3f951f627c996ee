package mediaaudit.name;

import java.util.Set;

/** Folders of several seasons: {@code Season 1-3}, {@code Show S01-S04 1080p}. */
final class SeasonGroup {
  private static final Set<String> JOINTS = Set.of("-", " - ", "–", " – ", " & ", "&", "+", " + ");
  private static final Set<String> WORDS = Set.of("to", "and", "through", "bis", "und", "et", "y");
  private static final int MOST_DIGITS = 2;

  private SeasonGroup() {}

  /**
   * Whether the name tells a range of seasons.
   *
   * @param series name of the folder above
   */
  static boolean is(String name, String series) {
    Words words = Words.of(name);
    for (int i = 0; i + 1 < words.size(); i++) {
      int next = WORDS.contains(words.get(i + 1).key()) ? i + 2 : i + 1;
      boolean joined = next > i + 1 || JOINTS.contains(words.gap(i));
      if (joined && next < words.size() && number(words.get(next)) > number(words.get(i))) {
        String first = name.substring(0, words.get(i).end());
        return number(words.get(i)) >= 0 && SeasonName.of(first, series).isPresent();
      }
    }
    return false;
  }

  private static int number(Word word) {
    String key = word.key();
    boolean lettered = key.length() > 1 && key.charAt(0) == 's';
    String digits = lettered ? key.substring(1) : key;
    boolean number = digits.length() <= MOST_DIGITS && ProviderIdReader.isNumber(digits);
    return number ? Integer.parseInt(digits) : -1;
  }
}
