package mediaaudit.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.FileKind;
import mediaaudit.model.ProviderIds;

/**
 * Which seasons the subfolders of a folder are by their names. These may tell the series' title as
 * the folder does, or another way: {@code The Office (US)/The Office Season 1}.
 *
 * <p>Another way counts where all folders with videos that the folder's own title does not explain
 * tell one title and different seasons, hold episodes, and the folder is named alike or as a title
 * beyond doubt: a folder that holds one series of many is no series.
 */
final class SeasonNames {
  private static final String SERIES_NFO = "tvshow.nfo";
  private static final int MANY = 3;

  private final FolderOutline folder;
  private Optional<String> other;

  SeasonNames(FolderOutline folder) {
    this.folder = folder;
  }

  /** As {@link SeasonName#of}. */
  Optional<Integer> of(String name) {
    return SeasonName.of(name, folder.name())
        .or(() -> other().flatMap(title -> SeasonName.of(name, title)));
  }

  /** As {@link SeasonName#inSeries}. */
  Optional<Integer> inSeries(String name) {
    return SeasonName.inSeries(name, folder.name())
        .or(() -> other().flatMap(title -> SeasonName.of(name, title)));
  }

  /** The title that the subfolders tell. */
  private Optional<String> other() {
    if (other == null) {
      other = isShelf() || holdsFilms() ? Optional.empty() : find();
    }
    return other;
  }

  private boolean isShelf() {
    String title = SeriesName.of(folder.name()).title();
    return folder.libraryRoot()
        || ContainerName.is(folder.name())
        || ContainerName.isShelf(folder.name())
        || ContainerName.is(title)
        || ContainerName.isShelf(title);
  }

  /** Whether a video stands here that is neither an episode nor an extra. */
  private boolean holdsFilms() {
    return folder.fileNames().stream()
        .filter(name -> FileKind.of(name).plays())
        .map(FileKind::stem)
        .anyMatch(stem -> EpisodeName.of(stem).isEmpty() && ExtraName.of(stem).isEmpty());
  }

  private Optional<String> find() {
    List<SeasonName.Titled> told = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (FolderOutline.Child child : folder.folders()) {
      Optional<Integer> own = SeasonName.inSeries(child.name(), folder.name());
      own.ifPresent(numbers::add);
      if (own.isEmpty() && child.holdsVideoBelow() && !isExtras(child)) {
        Optional<SeasonName.Titled> season = SeasonName.titled(child.name());
        if (season.isEmpty() || !holdsEpisodes(child)) {
          return Optional.empty();
        }
        told.add(season.get());
      }
    }
    boolean apart = told.stream().allMatch(season -> numbers.add(season.number()));
    return told.stream()
        .map(SeasonName.Titled::title)
        .findFirst()
        .filter(title -> apart && areOfOneTitle(told) && isOf(title));
  }

  private static boolean areOfOneTitle(List<SeasonName.Titled> told) {
    return told.stream().map(season -> SeasonTitle.of(season.title())).distinct().count() == 1;
  }

  private static boolean isExtras(FolderOutline.Child child) {
    return ExtraKind.ofFolder(child.name()).isPresent() || SeasonName.isSpecials(child.name());
  }

  /** Whether a video says that it is an episode, or many may be: a film is none. */
  private static boolean holdsEpisodes(FolderOutline.Child child) {
    List<String> stems = child.videos().stream().map(FileKind::stem).toList();
    return stems.stream().anyMatch(stem -> EpisodeName.of(stem).isPresent())
        || stems.stream().filter(stem -> EpisodeName.inSeries(stem).isPresent()).count() >= MANY;
  }

  /** Whether the title can be that of the folder. */
  private boolean isOf(String told) {
    SeasonTitle title = SeasonTitle.of(told);
    SeasonTitle own = SeasonTitle.of(folder.name());
    boolean named =
        !ProviderIdReader.of(folder.name()).equals(ProviderIds.NONE)
            || folder.fileNames().stream().anyMatch(SERIES_NFO::equalsIgnoreCase);
    return own.isOfTime(title) && (own.isLike(title) || named);
  }
}
