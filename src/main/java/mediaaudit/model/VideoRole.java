package mediaaudit.model;

import java.util.Locale;

/** What a video is to its item. */
public enum VideoRole {
  /** The item itself, or one version or part of it. */
  MAIN,
  TRAILER,
  /** Featurettes, deleted scenes, interviews, samples and the like. */
  EXTRA;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
