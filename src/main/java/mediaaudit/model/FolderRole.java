package mediaaudit.model;

import java.util.Locale;

/** What a folder is to its library. */
public enum FolderRole {
  /** Holds items: a library root, a collection, or a folder of loose movies. */
  CONTAINER,
  /** Is a movie, with everything below it. */
  MOVIE,
  /** Is a series, with everything below it. */
  SERIES,
  /** Is a part of a movie or series above it. */
  PART;

  /** The name as the index keeps it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
