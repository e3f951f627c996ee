package mediaaudit.name;

import mediaaudit.model.AssetKind;
import mediaaudit.model.FileKind;

/**
 * What an image's name says by itself.
 *
 * @param meantAs null where the name says nothing
 * @param season that it names; null where it names none
 */
public record ImageName(AssetKind meantAs, Integer season) {

  /** What the name of this file says. */
  public static ImageName of(String fileName) {
    AssetKind word = ArtWord.of(FileKind.stem(fileName)).orElse(null);
    return new ImageName(
        word == null && SeasonArt.isBare(fileName) ? AssetKind.POSTER : word,
        SeasonArt.season(fileName).orElse(null));
  }
}
