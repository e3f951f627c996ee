package mediaaudit.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a video beside the film is. The only list of the names: of folders, of the suffixes that
 * stand behind a {@code -} in the names of files, and of the remarks which mean an extra anywhere
 * behind the title of a release. All as {@link Shown#key} has them, parted by bars.
 */
enum ExtraKind {
  TRAILER(
      "trailers|trailer|teaser|teasers|teasertrailers|theatricaltrailers|bandeannonce"
          + "|bandesannonces",
      "trailer|trailers|teaser|teasertrailer|theatricaltrailer|officialtrailer",
      "trailer|trailers|theatricaltrailer|officialtrailer|teasertrailer"),
  BEHINDTHESCENES(
      "behindthescenes|behindthescene|makingof|themakingof",
      "behindthescenes|behindthescene|makingof|bts",
      "behindthescenes|makingof"),
  DELETEDSCENE(
      "deletedscenes|deleted|deletedscene|extendedscenes|deletedandextendedscenes"
          + "|deletedextendedscenes|alternatescenes|alternateendings",
      "deletedscene|deleted|deletedscenes|extendedscene|extendedscenes|alternateending",
      "deletedscenes|deletedscene"),
  FEATURETTE("featurettes|featurette", "featurette|featurettes", "featurette|featurettes"),
  INTERVIEW("interviews|interview", "interview|interviews", "interviews"),
  SCENE("scenes|scene", "scene|scenes", ""),
  SHORT("shorts|short|shortfilms", "short|shorts", ""),
  CLIP("clips|clip|videoclips", "clip|clips", ""),
  SAMPLE("samples|sample", "sample|samples", "sample"),
  THEMEVIDEO("backdrops|themevideos|themevideo", "themevideo", ""),
  THEMESONG("thememusic", "", ""),
  OTHER(
      "extras|extra|other|others|bonus|bonusmaterial|bonusmaterials|bonusdisc|bonusdiscs"
          + "|bonusfeatures|bonuscontent|bonusvideos|specialfeatures|supplements|supplemental"
          + "|bloopers|blooperreel|gagreel|gagreels|outtakes",
      "extra|extras|other|bonus|bloopers|blooper|gagreel|outtakes",
      "extras|bonus|bonusdisc|bonusmaterial|bonusfeatures|specialfeatures|gagreel|bloopers"
          + "|blooperreel|outtakes");

  private static final Map<String, ExtraKind> FOLDERS = names(kind -> kind.folders);
  private static final Map<String, ExtraKind> SUFFIXES = names(kind -> kind.suffixes);
  private static final Map<String, ExtraKind> REMARKS = names(kind -> kind.remarks);

  private final String folders;
  private final String suffixes;
  private final String remarks;

  ExtraKind(String folders, String suffixes, String remarks) {
    this.folders = folders;
    this.suffixes = suffixes;
    this.remarks = remarks;
  }

  private static Map<String, ExtraKind> names(Function<ExtraKind, String> list) {
    Map<String, ExtraKind> names = new HashMap<>();
    for (ExtraKind kind : values()) {
      Arrays.stream(list.apply(kind).split("\\|")).forEach(name -> names.put(name, kind));
    }
    names.remove("");
    return Map.copyOf(names);
  }

  /** The name as the label of a video. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of what a folder with this name holds: {@code Trailers}, {@code Season 1 Extras}. */
  static Optional<ExtraKind> ofFolder(String name) {
    ExtraKind whole = FOLDERS.get(Shown.key(name));
    return whole != null ? Optional.of(whole) : ofSeason(name);
  }

  private static Optional<ExtraKind> ofSeason(String name) {
    return new SeasonFinder(Words.of(name))
        .find()
        .flatMap(mark -> ofRemark(Shown.key(name.substring(mark.end()))));
  }

  /** The kind that this word, or these words written as one, say at the end of a file's name. */
  static Optional<ExtraKind> ofSuffix(String word) {
    return Optional.ofNullable(SUFFIXES.get(word));
  }

  /** The kind that this word, or these words written as one, say behind a title. */
  static Optional<ExtraKind> ofRemark(String word) {
    return Optional.ofNullable(REMARKS.get(word));
  }
}
