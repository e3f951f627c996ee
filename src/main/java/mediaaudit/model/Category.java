package mediaaudit.model;

import java.util.Locale;

/** What an issue is about. */
public enum Category {
  ASSETS,
  ENCODING,
  VIDEO,
  STRUCTURE,
  NAMING,
  QUALITY,
  METADATA;

  /** The name as users write and read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
