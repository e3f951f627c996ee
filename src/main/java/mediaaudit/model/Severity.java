package mediaaudit.model;

import java.util.Locale;

/** How bad an issue is; the order is from harmless to worst. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** The name as users write and read it: {@code info}, {@code warning}, {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
