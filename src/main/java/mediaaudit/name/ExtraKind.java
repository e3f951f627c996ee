package mediaaudit.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a video beside the film is. The only list of the names: of folders, and of the suffixes that
 * stand behind a {@code -} in the names of files.
 */
enum ExtraKind {
  TRAILER("trailers|trailer", "trailer"),
  BEHINDTHESCENES("behindthescenes|makingof", "behindthescenes"),
  DELETEDSCENE("deletedscenes|deleted|deletedscene", "deletedscene|deleted|deletedscenes"),
  FEATURETTE("featurettes|featurette", "featurette"),
  INTERVIEW("interviews|interview", "interview"),
  SCENE("scenes|scene", "scene"),
  SHORT("shorts|short", "short"),
  CLIP("clips|clip", "clip"),
  SAMPLE("samples|sample", "sample"),
  THEMEVIDEO("backdrops|themevideos", "themevideo"),
  OTHER("extras|extra|other|others|bonus|bonusmaterial|bonusdisc", "extra|extras|other");

  private final Set<String> folders;
  private final Set<String> suffixes;

  /**
   * @param folders names as {@link Shown#key} has them, parted by bars
   * @param suffixes parted by bars
   */
  ExtraKind(String folders, String suffixes) {
    this.folders = Set.of(folders.split("\\|"));
    this.suffixes = Set.of(suffixes.split("\\|"));
  }

  /** The name as the label of a video. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of what a folder with this name holds. */
  static Optional<ExtraKind> ofFolder(String name) {
    String key = Shown.key(name);
    return Arrays.stream(values()).filter(kind -> kind.folders.contains(key)).findFirst();
  }

  /** The kind that this word says at the end of a file's name. */
  static Optional<ExtraKind> ofSuffix(String word) {
    return Arrays.stream(values()).filter(kind -> kind.suffixes.contains(word)).findFirst();
  }
}
