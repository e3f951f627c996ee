package mediaaudit.model;

import java.util.Locale;

/** How a probe ended. An I/O error is no fact about a file and so is none of these. */
public enum ProbeStatus {
  /** The facts are there. */
  OK,
  /** The file has 0 bytes. */
  EMPTY,
  /** The prober read the file and could not make sense of it. */
  CORRUPT;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
