package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/**
 * A day of broadcast: {@code 2016-05-23}, {@code 20160523}, {@code 23.05.2016}. The year counts as
 * the season, and month and day as the episode: 523.
 */
final class AirDate implements EpisodeForm {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int SHORTEST_MONTH = 3;

  @Override
  public Optional<EpisodeName> find(Words words) {
    for (int i = 0; i < words.size(); i++) {
      int index = i;
      Optional<EpisodeName> found = ofOne(words.get(i));
      if (i + 2 < words.size()) {
        found = found.or(() -> ofThree(words, index)).or(() -> spelled(words, index));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<EpisodeName> ofThree(Words words, int index) {
    if (words.gap(index).length() != 1 || !words.gap(index).equals(words.gap(index + 1))) {
      return Optional.empty();
    }
    int first = words.get(index).number(4);
    int middle = words.get(index + 1).number(2);
    int last = words.get(index + 2).number(4);
    boolean yearFirst = words.get(index).key().length() == 4;
    return date(
        new Day(yearFirst ? first : last, middle, yearFirst ? last : first),
        words.get(index).start(),
        words.get(index + 2).end());
  }

  /** {@code 4th April 2020}. */
  private static Optional<EpisodeName> spelled(Words words, int index) {
    Word day = words.get(index);
    int month = month(words.get(index + 1).key());
    int date = Math.max(day.number(2), NumberWords.ordinal(day));
    return date(
        new Day(words.get(index + 2).number(4), month, date),
        day.start(),
        words.get(index + 2).end());
  }

  /** The month with this name, which may be cut short; 0 when there is none. */
  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (name.length() >= SHORTEST_MONTH && MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<EpisodeName> ofOne(Word word) {
    int number = word.key().length() == 8 ? word.number(8) : -1;
    return date(
        new Day(number / 10000, number / 100 % 100, number % 100), word.start(), word.end());
  }

  private static Optional<EpisodeName> date(Day day, int start, int end) {
    return day.valid()
        .map(it -> it.month() * 100 + it.day())
        .map(
            number ->
                new EpisodeName(day.year(), number, number, EpisodeName.Form.DATED, start, end));
  }

  /** A date as it is written; month and day may have changed places. */
  private record Day(int year, int month, int day) {
    Optional<Day> valid() {
      boolean swapped = month > 12 && day <= 12;
      Day right = swapped ? new Day(year, day, month) : this;
      boolean valid =
          year >= 1900
              && year < 2100
              && right.month >= 1
              && right.month <= 12
              && right.day >= 1
              && right.day <= 31;
      return valid ? Optional.of(right) : Optional.empty();
    }
  }
}
