package mediaaudit.name;

import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;

/**
 * What the name of a movie's folder or file says.
 *
 * @param title empty when the name has none
 * @param year null when the name has none
 */
record MovieName(String title, Integer year, ProviderIds ids, Release release) {

  /**
   * Reads a name.
   *
   * @param name of a folder, or of a file without its extension
   */
  static MovieName of(String name) {
    ReleaseName read = ReleaseName.of(name);
    return new MovieName(read.title(), read.year(), ProviderIdReader.of(name), read.release());
  }

  /** Whether the name is that of a movie or series beyond doubt: it has a year or an id. */
  boolean isCertain() {
    return year != null || !ids.equals(ProviderIds.NONE);
  }

  /** The title as it is compared. */
  String key() {
    return Shown.key(title);
  }

  /** What this name tells of the release, and what the other tells where this one is silent. */
  Release releaseOr(MovieName other) {
    return new Release(
        either(release.edition(), other.release.edition()),
        either(release.screenSize(), other.release.screenSize()),
        either(release.source(), other.release.source()),
        either(release.group(), other.release.group()));
  }

  private static String either(String first, String second) {
    return first == null ? second : first;
  }
}
