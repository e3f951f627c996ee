package mediaaudit.name;

import java.util.List;
import mediaaudit.model.ProviderIds;

/**
 * What one root element of an NFO file says, or its addresses alone. A file may hold several, one
 * for each episode of its video. Every component but the ids is null where it is silent.
 *
 * @param root name of the element, such as {@code movie} or {@code episodedetails}; empty for a
 *     file of addresses
 * @param year of release, or of the first broadcast
 */
record Nfo(
    String root, String title, Integer year, Integer season, Integer episode, ProviderIds ids) {
  private static final String EPISODE = "episodedetails";

  /** What a file says, in its order; never empty. */
  static List<Nfo> of(String text) {
    return new NfoReader(text).read();
  }

  boolean isEpisode() {
    return root.equals(EPISODE) && season != null && episode != null;
  }
}
