package mediaaudit.name;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The title in the name of a series' folder, or before the season in that of a season's folder, as
 * the two are compared: without an article in front, {@code and}, accents, and words such as {@code
 * complete} at the end.
 *
 * @param year null when the name has none
 */
record SeasonTitle(List<String> words, Integer year) {
  private static final Set<String> FILLERS =
      Set.of(
          ("the complete full entire die komplette komplett integrale l lintegrale la completa"
                  + " completo el a o complet kompletna")
              .split(" "));
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final String AND = "and";
  private static final int LEAST_INITIALS = 3;

  SeasonTitle {
    words = List.copyOf(words);
  }

  static SeasonTitle of(String name) {
    ReleaseName read = ReleaseName.of(name);
    Words words = Words.of(read.title());
    int from = words.size() > 1 && ARTICLES.contains(words.get(0).key()) ? 1 : 0;
    int to = words.size();
    while (to > from && FILLERS.contains(Folded.of(words.get(to - 1).key()))) {
      to--;
    }
    return new SeasonTitle(
        IntStream.range(from, to)
            .mapToObj(index -> Folded.of(words.get(index).key()))
            .filter(key -> !key.equals(AND))
            .toList(),
        read.year());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether it is the other title, in these words or others, or goes on from that. */
  boolean continues(SeasonTitle other) {
    return joined(words).equals(joined(other.words))
        || (!other.isEmpty()
            && words.size() >= other.words.size()
            && words.subList(0, other.words.size()).equals(other.words));
  }

  /** Whether both may be of one time. */
  boolean isOfTime(SeasonTitle other) {
    return year == null || other.year == null || year.equals(other.year);
  }

  /**
   * Whether one of the two begins or ends with the other, or has initials where that has words:
   * {@code Marvel's Daredevil} and {@code Daredevil}, {@code NCIS Los Angeles} and {@code NCIS LA}.
   */
  boolean isLike(SeasonTitle other) {
    return holds(other) || other.holds(this) || abbreviates(other) || other.abbreviates(this);
  }

  private boolean holds(SeasonTitle part) {
    String wanted = joined(part.words);
    int size = words.size();
    return IntStream.range(0, size)
        .anyMatch(
            cut ->
                joined(words.subList(cut, size)).equals(wanted)
                    || joined(words.subList(0, size - cut)).equals(wanted));
  }

  private boolean abbreviates(SeasonTitle whole) {
    int same = words.size() - 1;
    if (same < 0 || whole.words.size() < same + 2) {
      return false;
    }
    String last = words.get(same);
    String initials =
        joined(
            whole.words.subList(same, whole.words.size()).stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList());
    return words.subList(0, same).equals(whole.words.subList(0, same))
        && last.equals(initials)
        && (same > 0 || last.length() >= LEAST_INITIALS);
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }
}
