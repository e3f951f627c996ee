package mediaaudit.name;

import java.util.Optional;

/** {@code Season 1 Episode 2}, {@code Stagione 6 ... Episodio 13}, {@code S01 ... Episode 2}. */
final class SpelledNumbers implements EpisodeForm {
  @Override
  public Optional<EpisodeName> find(Words words) {
    Optional<NumberedWord> season = NumberedWord.find(words, 0, NumberWords.SEASON);
    return season.flatMap(it -> episode(words, it));
  }

  private static Optional<EpisodeName> episode(Words words, NumberedWord season) {
    int from = season.index() + season.words();
    return EpisodeAlone.find(words, from)
        .map(
            episode ->
                new EpisodeName(
                    season.number(),
                    episode.first(),
                    episode.last(),
                    EpisodeName.Form.MARKED,
                    words.get(season.index()).start(),
                    episode.end()));
  }
}
