package mediaaudit.name;

import java.util.Optional;

/** The word that is the year of release, as against a number in the title. */
final class YearFinder {
  private static final int FIRST_FILM = 1888;
  private static final int LAST = 2035;
  private static final int DIGITS = 4;

  private final Words words;
  private final int from;
  private final int sure;

  /**
   * A finder in one name.
   *
   * @param from index of the title's first word, which is no year
   * @param sure index of the first word that is surely none of the title
   */
  YearFinder(Words words, int from, int sure) {
    this.words = words;
    this.from = from;
    this.sure = sure;
  }

  /** The index of the year. A year in brackets is better than a free one, then a later one. */
  Optional<Integer> find() {
    Optional<Integer> best = Optional.empty();
    for (int i = from; i < words.size(); i++) {
      if (isYear(words, i) && isBetter(i, best)) {
        best = Optional.of(i);
      }
    }
    return best.isEmpty() && from > 0 && isYear(words, from - 1) ? Optional.of(from - 1) : best;
  }

  /** The index behind a year in brackets that the name begins with; else {@code from}. */
  static int behindLeadingYear(Words words, int from) {
    boolean leading = words.size() > from + 1 && isYear(words, from) && words.aloneInBrackets(from);
    return leading ? from + 1 : from;
  }

  /** Whether the word may be a year of release. */
  static boolean isYear(Words words, int index) {
    int number = words.get(index).number(DIGITS);
    return words.get(index).key().length() == DIGITS
        && number >= FIRST_FILM
        && number <= LAST
        && !isDate(words, index);
  }

  /** Whether month and day follow, as in {@code 2013-12-09}. */
  private static boolean isDate(Words words, int index) {
    return index + 2 < words.size()
        && words.gap(index).length() == 1
        && words.gap(index).equals(words.gap(index + 1))
        && words.get(index + 1).key().length() == 2
        && words.get(index + 1).isNumber()
        && words.get(index + 2).key().length() == 2
        && words.get(index + 2).isNumber();
  }

  /**
   * Whether terms and nothing else stand between two years: the first is the film's, the second the
   * edition's, as in {@code 1979 Final Cut 2019}.
   */
  private boolean areTerms(int begin, int end) {
    int index = begin;
    while (index < end) {
      Optional<Vocabulary.Found> found = Vocabulary.at(words, index);
      if (found.isEmpty()) {
        return false;
      }
      index += found.get().words();
    }
    return end > begin;
  }

  private boolean isBetter(int index, Optional<Integer> best) {
    boolean alone = words.aloneInBrackets(index);
    if (index == from && !alone) {
      return false;
    }
    if (best.isEmpty()) {
      return true;
    }
    boolean bestAlone = words.aloneInBrackets(best.get());
    return alone == bestAlone
        ? index < sure && best.get() < sure && !areTerms(best.get() + 1, index)
        : alone;
  }
}
