package mediaaudit.name;

import java.util.Map;
import java.util.Optional;
import mediaaudit.model.AssetKind;

/**
 * What an image is meant as, by the word at the end of its name: every word that some server or
 * scraper uses, whether or not it is in the right place.
 */
final class ArtWord {
  private static final Map<String, AssetKind> WORDS =
      Map.ofEntries(
          Map.entry("poster", AssetKind.POSTER),
          Map.entry("folder", AssetKind.POSTER),
          Map.entry("cover", AssetKind.POSTER),
          Map.entry("default", AssetKind.POSTER),
          Map.entry("movie", AssetKind.POSTER),
          Map.entry("show", AssetKind.POSTER),
          Map.entry("fanart", AssetKind.BACKGROUND),
          Map.entry("background", AssetKind.BACKGROUND),
          Map.entry("backdrop", AssetKind.BACKGROUND),
          Map.entry("art", AssetKind.BACKGROUND),
          Map.entry("banner", AssetKind.BANNER),
          Map.entry("logo", AssetKind.LOGO),
          Map.entry("clearlogo", AssetKind.LOGO),
          Map.entry("clearart", AssetKind.CLEARART),
          Map.entry("landscape", AssetKind.LANDSCAPE),
          Map.entry("thumb", AssetKind.LANDSCAPE),
          Map.entry("thumbnail", AssetKind.LANDSCAPE),
          Map.entry("disc", AssetKind.DISC),
          Map.entry("discart", AssetKind.DISC),
          Map.entry("cdart", AssetKind.DISC),
          Map.entry("keyart", AssetKind.KEYART),
          Map.entry("characterart", AssetKind.OTHER_ART),
          Map.entry("square", AssetKind.SQUARE),
          Map.entry("squareart", AssetKind.SQUARE),
          Map.entry("backgroundsquare", AssetKind.SQUARE));

  private ArtWord() {}

  /** The kind that the name without its extension ends with; a number may follow. */
  static Optional<AssetKind> of(String stem) {
    String name = ImageShelf.key(stem);
    int end = name.length();
    while (end > 0 && !Character.isLetter(name.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(name.charAt(start - 1))) {
      start--;
    }
    return Optional.ofNullable(WORDS.get(name.substring(start, end)));
  }
}
