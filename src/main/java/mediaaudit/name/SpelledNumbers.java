package mediaaudit.name;

import java.util.Optional;

/** {@code Season 1 Episode 2}, {@code Stagione 6 ... Episodio 13}, {@code S01 ... Episode 2}. */
final class SpelledNumbers implements EpisodeForm {
  private static final int HUNDRED = 100;

  @Override
  public Optional<EpisodeName> find(Words words) {
    Optional<NumberedWord> season = NumberedWord.find(words, 0, NumberWords.SEASON);
    return season.flatMap(it -> episode(words, it));
  }

  /** What to take off a number such as 408, which tells the season once more. */
  private static int cut(NumberedWord season, EpisodeName episode) {
    return season.number() > 0 && episode.first() / HUNDRED == season.number()
        ? season.number() * HUNDRED
        : 0;
  }

  private static Optional<EpisodeName> episode(Words words, NumberedWord season) {
    int from = season.index() + season.words();
    return EpisodeAlone.find(words, from)
        .map(
            episode ->
                new EpisodeName(
                    season.number(),
                    episode.first() - cut(season, episode),
                    episode.last() - cut(season, episode),
                    EpisodeName.Form.MARKED,
                    words.get(season.index()).start(),
                    episode.end()));
  }
}
