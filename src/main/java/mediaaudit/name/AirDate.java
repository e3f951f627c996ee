package mediaaudit.name;

import java.util.Optional;

/**
 * A day of broadcast: {@code 2016-05-23}, {@code 20160523}, {@code 23.05.2016}. The year counts as
 * the season, and month and day as the episode: 523.
 */
final class AirDate implements EpisodeForm {
  @Override
  public Optional<EpisodeName> find(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<EpisodeName> found = i + 2 < words.size() ? ofThree(words, i) : Optional.empty();
      found = found.isPresent() ? found : ofOne(words.get(i));
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
    int start = words.get(index).start();
    int end = words.get(index + 2).end();
    return words.get(index).key().length() == 4
        ? date(first, middle, last, start, end)
        : date(last, middle, first, start, end);
  }

  private static Optional<EpisodeName> ofOne(Word word) {
    int number = word.key().length() == 8 ? word.number(8) : -1;
    return date(number / 10000, number / 100 % 100, number % 100, word.start(), word.end());
  }

  private static Optional<EpisodeName> date(int year, int month, int day, int start, int end) {
    boolean valid =
        year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    int number = month * 100 + day;
    return valid
        ? Optional.of(new EpisodeName(year, number, number, EpisodeName.Form.DATED, start, end))
        : Optional.empty();
  }
}
