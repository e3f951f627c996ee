package mediaaudit.model;

import java.util.Locale;

/** What an issue is about; the order is from what hinders watching to what only looks bad. */
public enum Category {
  VIDEO,
  STRUCTURE,
  NAMING,
  METADATA,
  QUALITY,
  ENCODING,
  ASSETS;

  /** The name as users write and read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
