package mediaaudit.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/** Which seasons the folders of a series are. */
final class SeasonFolders {
  private static final int FIRST_YEAR = 1900;

  private final Folder folder;
  private final SeasonNames names;

  /** Whether a folder of the first season, or of a season that is a year, is here with videos. */
  private final boolean hasFirst;

  private final Map<String, Boolean> apart = new HashMap<>();

  /** Those of the series in this folder. */
  SeasonFolders(Folder folder) {
    this.folder = folder;
    this.names = new SeasonNames(FolderOutline.of(folder));
    this.hasFirst = holdsFirst(folder);
  }

  /** The season of a folder; a folder of several seasons, such as {@code Season 1-3}, has none. */
  Optional<Integer> season(Folder sub) {
    boolean group =
        SeasonGroup.is(sub.name(), folder.name())
            || sub.files().stream().noneMatch(file -> file.kind().plays())
                && sub.folders().stream().anyMatch(inner -> names.of(inner.name()).isPresent());
    return group
        ? Optional.empty()
        : EpisodeHints.season(sub)
            .or(() -> names.inSeries(sub.name()).flatMap(it -> told(sub, it)));
  }

  /** The season that all episodes in the folder of a year tell; none when they tell several. */
  private static Optional<Integer> told(Folder sub, int number) {
    if (number < FIRST_YEAR) {
      return Optional.of(number);
    }
    List<EpisodeName> marked =
        sub.files().stream()
            .filter(file -> file.kind().plays())
            .flatMap(file -> EpisodeName.of(FileKind.stem(file.name())).stream())
            .filter(LooseEpisode::isMarked)
            .toList();
    List<Integer> seasons = marked.stream().map(EpisodeName::season).distinct().toList();
    return seasons.isEmpty() || seasons.contains(number)
        ? Optional.of(number)
        : seasons.stream().filter(it -> seasons.size() == 1).findFirst();
  }

  /** Whether the folder is no season beside the first, so that its numbers are none of that one. */
  boolean isApart(Folder at) {
    return hasFirst
        && at != folder
        && apart.computeIfAbsent(
            at.path(), unused -> !SeasonGroup.is(at.name(), folder.name()) && !isNamedAsSeries(at));
  }

  private boolean isNamedAsSeries(Folder at) {
    return SeriesName.of(at.name()).key().equals(SeriesName.of(folder.name()).key());
  }

  /** Whether videos stand in a folder of such a season, here or below. */
  private boolean holdsFirst(Folder at) {
    return main(at)
        .anyMatch(
            sub ->
                season(sub)
                    .map(number -> isFirst(number) && sub.holdsVideo())
                    .orElseGet(() -> holdsFirst(sub)));
  }

  private static boolean isFirst(int season) {
    return season == 1 || season >= FIRST_YEAR;
  }

  /** The subfolders that are no extras' nor specials'. */
  static Stream<Folder> main(Folder at) {
    return at.folders().stream()
        .filter(sub -> ExtraKind.ofFolder(sub.name()).isEmpty())
        .filter(sub -> !SeasonName.isSpecials(sub.name()));
  }
}
