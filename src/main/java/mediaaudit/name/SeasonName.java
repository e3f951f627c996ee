package mediaaudit.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The number that the name of a season's folder tells. */
final class SeasonName {
  private static final Set<String> SPECIALS = Set.of("specials", "special", "season specials");
  private static final Set<String> LETTER = Set.of("s");
  private static final int LONGEST_NUMBER = 2;

  private SeasonName() {}

  /** Whether the folder holds specials, which make season 0. */
  static boolean isSpecials(String name) {
    return SPECIALS.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The number of a folder that says that it is a season: {@code Season 1}, {@code S01}, {@code
   * Staffel 7 (2016)}, {@code 2nd Season}, or one of these behind the series' title.
   *
   * @param series name of the folder above
   */
  static Optional<Integer> of(String name, String series) {
    Words words = Words.of(name);
    return find(words)
        .filter(season -> isTitle(words.shown(0, season.index()), series))
        .filter(season -> isWhole(words, season))
        .map(NumberedWord::number);
  }

  /** As {@link #of}, for a folder in a series: specials and a bare number count too. */
  static Optional<Integer> inSeries(String name, String series) {
    if (isSpecials(name)) {
      return Optional.of(0);
    }
    return of(name, series).or(() -> bare(name));
  }

  /** The first season that the words tell. */
  static Optional<NumberedWord> find(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<NumberedWord> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<NumberedWord> at(Words words, int index) {
    int letter = NumberWords.glued(words.get(index), LETTER);
    return letter >= 0
        ? Optional.of(new NumberedWord(letter, index, 1))
        : NumberedWord.at(words, index, NumberWords.SEASON);
  }

  /** Whether what stands before the season is nothing, or the title of the series. */
  private static boolean isTitle(String before, String series) {
    String key = Shown.key(ReleaseName.of(before).title());
    String title = MovieName.of(series).key();
    return key.isEmpty() || (!title.isEmpty() && (key.equals(title) || key.startsWith(title)));
  }

  /** Whether no episode follows, as in {@code Season 1 Episode 2}. */
  private static boolean isWhole(Words words, NumberedWord season) {
    int next = season.index() + season.words();
    return EpisodeAlone.find(words, next).isEmpty();
  }

  private static Optional<Integer> bare(String name) {
    Words words = Words.of(name);
    boolean one = words.size() == 1 && words.get(0).key().length() <= LONGEST_NUMBER;
    return one && words.get(0).isNumber()
        ? Optional.of(words.get(0).number(LONGEST_NUMBER))
        : Optional.empty();
  }
}
