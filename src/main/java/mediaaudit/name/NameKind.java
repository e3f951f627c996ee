package mediaaudit.name;

import java.util.Locale;

/** What a name is read as. */
public enum NameKind {
  MOVIE,
  EPISODE,
  SEASON,
  SERIES,
  EXTRA,
  SUBTITLE,
  UNKNOWN;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
