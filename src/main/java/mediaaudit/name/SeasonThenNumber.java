package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/** {@code S01 - 02} and {@code s06.01}. */
final class SeasonThenNumber implements EpisodeForm {
  private static final Set<String> LETTER = Set.of("s");

  @Override
  public Optional<EpisodeName> find(Words words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      int season = NumberWords.glued(words.get(i), LETTER);
      Word next = words.get(i + 1);
      boolean number = next.key().length() >= 2 && next.number(3) >= 0;
      if (season >= 0 && number && words.gap(i).length() <= 3) {
        return Optional.of(
            new EpisodeName(
                season,
                next.number(3),
                next.number(3),
                EpisodeName.Form.MARKED,
                words.get(i).start(),
                next.end()));
      }
    }
    return Optional.empty();
  }
}
