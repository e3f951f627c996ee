package mediaaudit.name;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of the episodes in one file.
 *
 * @param season null when neither the name nor its folder tells one
 * @param episodes numbers within the season, in the order of the name
 * @param several all numbers with their seasons where the file spans seasons; else empty
 * @param absolute numbers counted from the series' beginning; a recap may have a half one (10.5)
 * @param airDate day of broadcast; null when the name tells none
 */
public record EpisodeNumbers(
    Integer season,
    List<Integer> episodes,
    List<Numbered> several,
    List<BigDecimal> absolute,
    LocalDate airDate) {
  static final EpisodeNumbers NONE =
      new EpisodeNumbers(null, List.of(), List.of(), List.of(), null);

  /** One episode of one season. */
  public record Numbered(int season, int episode) {}

  public EpisodeNumbers {
    episodes = List.copyOf(episodes);
    several = List.copyOf(several);
    absolute = List.copyOf(absolute);
  }

  /** The season alone. */
  static EpisodeNumbers ofSeason(Integer season) {
    return new EpisodeNumbers(season, List.of(), List.of(), List.of(), null);
  }
}
