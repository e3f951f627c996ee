package mediaaudit.model;

import java.util.Locale;

/** What a file beside the videos is for. */
public enum AssetKind {
  POSTER,
  BACKGROUND,
  BANNER,
  LOGO,
  CLEARART,
  LANDSCAPE,
  DISC,
  TITLE_CARD,
  SUBTITLE,
  NFO;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
