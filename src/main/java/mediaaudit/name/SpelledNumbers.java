package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/**
 * {@code Season 1 Episode 2}, {@code Stagione 6 ... Episodio 13}, {@code S01 ... Episode 2}, {@code
 * Episode 2 Season 1}.
 */
final class SpelledNumbers implements EpisodeForm {
  private static final int HUNDRED = 100;

  @Override
  public Optional<EpisodeName> find(Words words) {
    Optional<ToldSeason> season = ToldSeason.find(words);
    return season.flatMap(it -> behind(words, it).or(() -> before(words, it)));
  }

  private static Optional<EpisodeName> behind(Words words, ToldSeason season) {
    return EpisodeAlone.find(words, season.end())
        .map(it -> joined(season, it, words.get(season.index()).start(), it.end()));
  }

  private static Optional<EpisodeName> before(Words words, ToldSeason season) {
    int start = words.get(season.index()).start();
    int end = words.get(season.end() - 1).end();
    return EpisodeAlone.find(words, 0)
        .filter(it -> it.end() <= start && words.indexAt(it.end()) == season.index())
        .map(it -> joined(season, it, it.start(), end));
  }

  /** A number such as 408 tells the season once more. */
  private static EpisodeName joined(ToldSeason season, EpisodeName episode, int start, int end) {
    List<Integer> numbers = episode.numbers().episodes();
    boolean both =
        season.season() > 0 && numbers.stream().allMatch(it -> it / HUNDRED == season.season());
    int cut = both ? season.season() * HUNDRED : 0;
    List<Integer> episodes = numbers.stream().map(it -> it - cut).toList();
    return EpisodeName.marked(season.season(), episodes, start, end);
  }
}
