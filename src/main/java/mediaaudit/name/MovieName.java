package mediaaudit.name;

import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;

/**
 * What the name of a movie's folder or file says.
 *
 * @param title empty when the name has none
 * @param year null when the name has none
 */
record MovieName(String title, Integer year, ProviderIds ids, ReleaseFacts facts) {

  /**
   * Reads a name.
   *
   * @param name of a folder, or of a file without its extension
   */
  static MovieName of(String name) {
    ReleaseName read = ReleaseName.of(name);
    return new MovieName(read.title(), read.year(), ProviderIdReader.of(name), read.facts());
  }

  /** Whether the name is that of a movie or series beyond doubt: it has a year or an id. */
  boolean isCertain() {
    return year != null || !ids.equals(ProviderIds.NONE);
  }

  /** What it tells of the release, in the parts that an item keeps. */
  Release release() {
    return facts.release();
  }

  /**
   * This title, with what a file's name tells of the release, and this one where that is silent.
   */
  MovieName with(ReleaseFacts file) {
    return new MovieName(title, year, ids, file.or(facts));
  }

  /** The release group; empty when there is none. */
  String groupName() {
    return facts.release().group() == null ? "" : facts.release().group();
  }

  MovieName withoutTitle() {
    return new MovieName("", null, ids, facts);
  }

  /** The title as it is compared. */
  String key() {
    return Shown.key(title);
  }

  /** What this name tells of the release, and what the other tells where this one is silent. */
  Release releaseOr(MovieName other) {
    return facts.or(other.facts).release();
  }
}
