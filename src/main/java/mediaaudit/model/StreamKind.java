package mediaaudit.model;

import java.util.Locale;

/** What a stream carries. */
public enum StreamKind {
  VIDEO,
  AUDIO,
  SUBTITLE,
  DATA,
  ATTACHMENT;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
