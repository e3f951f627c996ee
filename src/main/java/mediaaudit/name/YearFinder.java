package mediaaudit.name;

import java.util.Optional;

/** The word that is the year of release, as against a number in the title. */
final class YearFinder {
  private static final int FIRST_FILM = 1888;
  private static final int LAST = 2035;

  private YearFinder() {}

  /**
   * The index of the year.
   *
   * @param from index of the title's first word, which is no year
   * @param sure index of the first word that is surely none of the title
   */
  static Optional<Integer> of(Words words, int from, int sure) {
    Optional<Integer> best = Optional.empty();
    for (int i = from; i < words.size(); i++) {
      if (isYear(words.get(i)) && isBetter(words, i, from, sure, best)) {
        best = Optional.of(i);
      }
    }
    return best;
  }

  /** The index behind a year in brackets that the name begins with; else {@code from}. */
  static int behindLeadingYear(Words words, int from) {
    boolean leading =
        words.size() > from + 1 && isYear(words.get(from)) && words.aloneInBrackets(from);
    return leading ? from + 1 : from;
  }

  private static boolean isYear(Word word) {
    int number = word.number(4);
    return word.key().length() == 4 && number >= FIRST_FILM && number <= LAST;
  }

  private static boolean isBetter(
      Words words, int index, int from, int sure, Optional<Integer> best) {
    boolean alone = words.aloneInBrackets(index);
    if (index == from && !alone) {
      return false;
    }
    if (best.isEmpty()) {
      return true;
    }
    boolean bestAlone = words.aloneInBrackets(best.get());
    return alone == bestAlone ? index < sure && best.get() < sure : alone;
  }
}
