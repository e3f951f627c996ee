package mediaaudit.name;

/**
 * The titles in a name. Every component is null where the name is silent.
 *
 * @param title of a movie, an extra or an external subtitle
 * @param year of release, or of a series' first broadcast
 */
public record TitleFacts(String title, String series, String episode, Integer year) {
  static final TitleFacts NONE = new TitleFacts(null, null, null, null);
}
