package mediaaudit.model;

import java.util.Locale;

/** What a library folder holds by the word of its owner. */
public enum LibraryType {
  /** Movies and series: what each folder is, is told by its names. */
  MIXED,
  /** Movies alone: nothing is read as a series. */
  MOVIES,
  /** Series alone: nothing is read as a movie that is not one beyond doubt. */
  TV;

  /** The name as configurations have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
