package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the name of an episode's file says of its numbers.
 *
 * @param season null when the name tells none
 * @param first number of its first episode
 * @param last number of its last episode; the first when it is one
 * @param form how the numbers are written
 * @param start offset of the numbers in the name
 * @param end offset behind the numbers
 */
record EpisodeName(Integer season, int first, int last, Form form, int start, int end) {
  private static final List<EpisodeForm> FORMS =
      List.of(
          new SeasonAndEpisode(),
          new CrossedNumbers(2),
          new SpelledNumbers(),
          new EpisodeAlone(),
          new SeasonThenNumber(),
          new AirDate());

  /** How the numbers of an episode are written. */
  enum Form {
    /** With a mark such as {@code E} or {@code x}. */
    MARKED,
    /** As a day of broadcast; the year counts as the season, month and day as the number. */
    DATED,
    /** As a number that stands alone: a guess, which may count from the first season on. */
    BARE
  }

  /**
   * Reads a name that says by itself that it is an episode.
   *
   * @param name of a file, without its extension
   */
  static Optional<EpisodeName> of(String name) {
    Words words = Words.of(name.toLowerCase(Locale.ROOT));
    return FORMS.stream().map(form -> form.find(words)).flatMap(Optional::stream).findFirst();
  }

  /** Reads a name that is known to be one of a series', where any number may be the episode's. */
  static Optional<EpisodeName> inSeries(String name) {
    Words words = Words.of(name.toLowerCase(Locale.ROOT));
    return of(name)
        .or(() -> new CrossedNumbers(1).find(words))
        .or(() -> AbsoluteNumber.find(words));
  }

  /** What stands before the numbers, as people read it: the series' title. */
  ReleaseName before(String name) {
    return ReleaseName.of(name.substring(0, Math.min(start, name.length())));
  }
}
