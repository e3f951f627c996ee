package mediaaudit.name;

import java.util.Comparator;

/**
 * The numbers of an episode in its series.
 *
 * @param last number of the last episode in its files; the first when it is one
 */
record EpisodeKey(int season, int first, int last) implements Comparable<EpisodeKey> {
  private static final Comparator<EpisodeKey> ORDER =
      Comparator.comparingInt(EpisodeKey::season)
          .thenComparingInt(EpisodeKey::first)
          .thenComparingInt(EpisodeKey::last);

  @Override
  public int compareTo(EpisodeKey other) {
    return ORDER.compare(this, other);
  }

  /** Whether a name with these numbers is about this episode. */
  boolean covers(EpisodeKey other) {
    return season == other.season && first <= other.first && other.first <= last;
  }
}
