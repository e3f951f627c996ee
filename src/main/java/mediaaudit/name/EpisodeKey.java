package mediaaudit.name;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The numbers of an episode in its series.
 *
 * @param year of a special that is numbered by the day of its broadcast; else 0
 * @param last number of the last episode in its files; the first when it is one
 */
record EpisodeKey(int season, int year, int first, int last) implements Comparable<EpisodeKey> {
  private static final int NEAREST = 3;
  private static final Comparator<EpisodeKey> ORDER =
      Comparator.comparingInt(EpisodeKey::season)
          .thenComparingInt(EpisodeKey::year)
          .thenComparingInt(EpisodeKey::first)
          .thenComparingInt(EpisodeKey::last);

  EpisodeKey(int season, int first, int last) {
    this(season, 0, first, last);
  }

  @Override
  public int compareTo(EpisodeKey other) {
    return ORDER.compare(this, other);
  }

  /** The numbers as a text of their own. */
  String text() {
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
