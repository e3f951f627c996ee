package mediaaudit.name;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of the episodes in one file.
 *
 * @param season null when neither the name nor its folder tells one, or several stand in it
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

  /** Episodes of one season, which may be null. */
  static EpisodeNumbers of(Integer season, List<Integer> episodes) {
    return new EpisodeNumbers(season, episodes, List.of(), List.of(), null);
  }

  static EpisodeNumbers ofSeveral(List<Numbered> several) {
    return new EpisodeNumbers(null, List.of(), several, List.of(), null);
  }

  static EpisodeNumbers ofAbsolute(List<BigDecimal> absolute) {
    return new EpisodeNumbers(null, List.of(), List.of(), absolute, null);
  }

  static EpisodeNumbers ofDate(LocalDate date) {
    return new EpisodeNumbers(null, List.of(), List.of(), List.of(), date);
  }

  EpisodeNumbers inSeason(Integer other) {
    return new EpisodeNumbers(other, episodes, several, absolute, airDate);
  }

  EpisodeNumbers withAbsolute(List<BigDecimal> other) {
    return new EpisodeNumbers(season, episodes, several, other, airDate);
  }

  EpisodeNumbers withDate(LocalDate other) {
    return new EpisodeNumbers(season, episodes, several, absolute, other);
  }

  /** The episodes as numbers from the series' beginning. */
  EpisodeNumbers countedFromTheBeginning() {
    List<BigDecimal> numbers = episodes.stream().map(BigDecimal::valueOf).toList();
    return new EpisodeNumbers(season, List.of(), several, numbers, airDate);
  }

  /** The numbers from the series' beginning, less this, as episodes of the season. */
  EpisodeNumbers countedInSeason(Integer other, int less) {
    List<Integer> numbers = absolute.stream().map(it -> it.intValue() - less).toList();
    return isHalf()
        ? inSeason(other)
        : new EpisodeNumbers(other, numbers, several, List.of(), airDate);
  }

  /** Whether they are those of a recap between two episodes, and of nothing else. */
  boolean isHalf() {
    return episodes.isEmpty() && absolute.stream().anyMatch(it -> it.scale() > 0);
  }

  /** Whether there is no number of an episode and no day. */
  boolean isEmpty() {
    return episodes.isEmpty() && several.isEmpty() && absolute.isEmpty() && airDate == null;
  }
}
