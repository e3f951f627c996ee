package mediaaudit.model;

import java.util.Locale;

/** What the user means by a thing. */
public enum ItemKind {
  MOVIE,
  SERIES,
  SEASON,
  EPISODE;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
