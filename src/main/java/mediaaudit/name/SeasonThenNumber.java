package mediaaudit.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code S01 - 02}, {@code s06.01}, {@code Season 2 - 08}, {@code S02[07]}. Three digits behind the
 * season count from the series' beginning, unless they begin with the season; a season of one word
 * then belongs to the title.
 */
final class SeasonThenNumber implements EpisodeForm {
  private static final int HUNDRED = 100;
  private static final int MOST_BETWEEN = 3;
  private static final Set<Integer> HEIGHTS = Set.of(360, 480, 540, 576, 720);

  @Override
  public Optional<EpisodeName> find(Words words) {
    Optional<ToldSeason> season = ToldSeason.find(words);
    while (season.isPresent()) {
      Optional<EpisodeName> found = at(words, season.get());
      if (found.isPresent()) {
        return found;
      }
      season = ToldSeason.find(words, season.get().end());
    }
    return Optional.empty();
  }

  private static Optional<EpisodeName> at(Words words, ToldSeason season) {
    int index = season.end();
    if (index >= words.size() || words.gap(index - 1).length() > MOST_BETWEEN) {
      return Optional.empty();
    }
    Word next = words.get(index);
    int number = NumberWords.leading(next.key());
    number = number < 0 ? next.number(4) : number;
    boolean decimal = words.gap(index).equals(".") && isDigit(words, index + 1);
    boolean year = number >= 1900 && number < 2100;
    if (number < 0 || next.key().length() < 2 || decimal || year || HEIGHTS.contains(number)) {
      return Optional.empty();
    }
    return number >= HUNDRED && number / HUNDRED != season.season()
        ? fromTheBeginning(words, season, next, number)
        : Optional.of(inSeason(words, season, next, number % HUNDRED));
  }

  private static boolean isDigit(Words words, int index) {
    return index < words.size()
        && words.get(index).key().length() == 1
        && words.get(index).isNumber();
  }

  private static Optional<EpisodeName> fromTheBeginning(
      Words words, ToldSeason season, Word next, int number) {
    EpisodeNumbers numbers = EpisodeNumbers.ofAbsolute(List.of(BigDecimal.valueOf(number)));
    boolean spelled = season.words() > 1;
    return Optional.of(
        new EpisodeName(
            spelled ? numbers.inSeason(season.season()) : numbers,
            EpisodeName.Form.MARKED,
            spelled ? words.get(season.index()).start() : next.start(),
            next.end()));
  }

  private static EpisodeName inSeason(Words words, ToldSeason season, Word next, int number) {
    Cursor cursor = new Cursor(words.text(), next.end());
    List<Integer> episodes = EpisodeChain.read(cursor, -1, number, "e");
    return EpisodeName.marked(
        season.season(), episodes, words.get(season.index()).start(), cursor.position());
  }
}
