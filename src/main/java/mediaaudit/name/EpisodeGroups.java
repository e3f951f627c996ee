package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import mediaaudit.model.FileKind;

/**
 * Folders that group the episodes of the series after which the folder above them is named: by
 * year, by arc, by anything. {@code Naruto/Arc 1 - Land of Waves/Naruto - 001.mkv}.
 */
final class EpisodeGroups {
  private final FolderSigns folder;
  private final String title;

  private EpisodeGroups(FolderSigns folder) {
    this.folder = folder;
    this.title = SeriesName.of(folder.name()).key();
  }

  /**
   * Whether each subfolder that holds videos is such a group, with nothing but films beside them.
   */
  static boolean are(FolderSigns folder) {
    List<FolderOutline.Child> filled = folder.filled();
    boolean alone =
        folder.mains().stream().allMatch(stem -> SeriesFilms.isFilm(stem, folder.name()));
    if (filled.isEmpty() || !alone) {
      return false;
    }
    EpisodeGroups groups = new EpisodeGroups(folder);
    return !groups.title.isEmpty() && filled.stream().allMatch(groups::isOne);
  }

  /** Whether most videos of the subfolder are episodes of the series. */
  private boolean isOne(FolderOutline.Child child) {
    long episodes =
        child.videos().stream()
            .map(FileKind::stem)
            .filter(stem -> isOf(stem, child.name()))
            .count();
    return 2 * episodes > child.videos().size();
  }

  private boolean isOf(String stem, String group) {
    Optional<EpisodeName> read = folder.inSeries(stem).filter(name -> tells(name, stem, group));
    String told = read.map(name -> Shown.key(name.before(stem).title())).orElse("");
    return read.isPresent()
        && (told.equals(title) || (told.isEmpty() && isYear(group) && isSure(read.get())));
  }

  /** Whether the name is an episode's; a bare number may also be that of a film and its sequels. */
  private boolean tells(EpisodeName name, String stem, String group) {
    boolean sequel = Shown.key(group).startsWith(title);
    boolean clip = ClipName.is(Words.of(stem));
    return !clip && (isSure(name) || (!sequel && EpisodeRun.isNumber(new Counted(stem, name))));
  }

  private static boolean isSure(EpisodeName name) {
    return LooseEpisode.isMarked(name) || name.form() == EpisodeName.Form.DATED;
  }

  private static boolean isYear(String group) {
    return SeasonName.inSeries(group, "").filter(SeasonFinder::isSeason).isPresent();
  }
}
