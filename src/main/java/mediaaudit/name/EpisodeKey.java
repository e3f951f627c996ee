package mediaaudit.name;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What tells an episode from the others of its series: its numbers or, for a special that has none,
 * its title.
 *
 * @param year of a special that is numbered by the day of its broadcast; else 0
 * @param last number of the last episode in its files; the first when it is one
 * @param title as it is compared, of a special without a number; else empty
 */
record EpisodeKey(int season, int year, int first, int last, String title)
    implements Comparable<EpisodeKey> {
  private static final int NEAREST = 3;

  /** Stands for the number that there is not: behind all others. */
  private static final int NONE = Integer.MAX_VALUE;

  private static final Comparator<EpisodeKey> ORDER =
      Comparator.comparingInt(EpisodeKey::season)
          .thenComparingInt(EpisodeKey::year)
          .thenComparingInt(EpisodeKey::first)
          .thenComparingInt(EpisodeKey::last)
          .thenComparing(EpisodeKey::title);

  EpisodeKey(int season, int first, int last) {
    this(season, 0, first, last);
  }

  EpisodeKey(int season, int year, int first, int last) {
    this(season, year, first, last, "");
  }

  /** A special that is known by its title, as that is compared. */
  static EpisodeKey titled(String title) {
    return new EpisodeKey(0, 0, NONE, NONE, title);
  }

  boolean isNumbered() {
    return title.isEmpty();
  }

  /** Number of the first episode; null without one. */
  Integer firstNumber() {
    return isNumbered() ? Integer.valueOf(first) : null;
  }

  /** Number of the last episode; null without one. */
  Integer lastNumber() {
    return isNumbered() ? Integer.valueOf(last) : null;
  }

  @Override
  public int compareTo(EpisodeKey other) {
    return ORDER.compare(this, other);
  }

  /** The numbers or the title as a text of their own. */
  String text() {
    if (!isNumbered()) {
      return season + "/" + title;
    }
    String numbers = season + "x" + first + "-" + last;
    return year == 0 ? numbers : numbers + "/" + year;
  }

  /** The nearest of the episodes that covers these numbers. */
  static Optional<EpisodeKey> covering(NavigableMap<EpisodeKey, ?> episodes, EpisodeKey numbers) {
    EpisodeKey last =
        new EpisodeKey(numbers.season, numbers.year, numbers.first, Integer.MAX_VALUE);
    return episodes.headMap(last, true).descendingKeySet().stream()
        .limit(NEAREST)
        .filter(known -> known.covers(numbers))
        .findFirst();
  }

  /** Whether a name with these numbers is about this episode. */
  boolean covers(EpisodeKey other) {
    return season == other.season
        && year == other.year
        && first <= other.first
        && other.first <= last;
  }
}
