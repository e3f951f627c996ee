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
  KEYART,
  SQUARE,
  TITLE_CARD,
  /** Theme music; theme videos are extras. */
  THEME,
  /** What a server shows elsewhere than at the item: of all seasons, of a set, of a character. */
  OTHER_ART,
  SUBTITLE,
  NFO,
  /** In the folder of a movie without a video, which it may hold. */
  ARCHIVE,
  /** An image that no configured server takes under its name. */
  UNUSED;

  /** The name as users read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
