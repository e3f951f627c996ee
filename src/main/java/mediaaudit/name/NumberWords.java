package mediaaudit.name;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words before the number of a season or an episode, in many languages, and spelled numbers.
 */
final class NumberWords {
  static final Set<String> SEASON = SeasonWord.all();
  static final Set<String> EPISODE =
      names(
          "episode episodes ep eps episodio épisode folge capitulo capítulo cap afl aflevering odc"
              + " odcinek epizod jakso avsnitt episódio серия эпизод seria сер серии bölüm díl");
  private static final List<String> CARDINALS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final Map<String, Integer> ROMAN =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("x", 10),
          Map.entry("xi", 11),
          Map.entry("xii", 12),
          Map.entry("xiii", 13),
          Map.entry("xiv", 14),
          Map.entry("xv", 15));
  private static final int MOST_DIGITS = 4;

  private NumberWords() {}

  /** The number that this word spells: digits, {@code two} or {@code ii}; -1 when it does not. */
  static int number(Word word) {
    int digits = word.number(MOST_DIGITS);
    if (digits >= 0) {
      return digits;
    }
    int cardinal = CARDINALS.indexOf(word.key());
    return cardinal >= 0 ? cardinal : ROMAN.getOrDefault(word.key(), -1);
  }

  /** The number glued to one of these names, as in {@code season2}; -1 when it is not that. */
  static int glued(Word word, Set<String> names) {
    String key = word.key();
    int digits = 0;
    while (digits < Math.min(key.length(), MOST_DIGITS + 1)
        && Characters.isDigit(key.charAt(key.length() - 1 - digits))) {
      digits++;
    }
    int cut = key.length() - digits;
    boolean found = digits > 0 && digits <= MOST_DIGITS && names.contains(key.substring(0, cut));
    return found ? Integer.parseInt(key.substring(cut)) : -1;
  }

  /** The number of {@code 2nd} or {@code 3.}; -1 when the word is none. */
  static int ordinal(Word word) {
    String key = word.key();
    int cut = key.length() - 2;
    boolean ordinal =
        cut > 0 && cut <= 2 && Set.of("st", "nd", "rd", "th").contains(key.substring(cut));
    return ordinal && key.chars().limit(cut).allMatch(Characters::isDigit)
        ? Integer.parseInt(key.substring(0, cut))
        : -1;
  }

  private static Set<String> names(String names) {
    return Set.of(names.split(" "));
  }
}
