package mediaaudit.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mediaaudit.model.FileKind;

/** What makes a folder a series: seasons, episodes of one show, or files that only series have. */
final class SeriesSigns {
  private static final String SERIES_NFO = "tvshow.nfo";

  private final FolderSigns folder;

  SeriesSigns(FolderSigns folder) {
    this.folder = folder;
  }

  boolean are() {
    if (ContainerName.is(folder.name())) {
      return !folder.hasOthers()
          && (folder.hasSeasons()
              || (hasEpisodes() && isNamedAsItsEpisodes())
              || (areOfItsTitle() && isRun()));
    }
    return hasNfo() || areShown();
  }

  /** Whether nothing but a file says that the folder is a series. */
  boolean areToldByNfoAlone() {
    return hasNfo() && !areShown();
  }

  private boolean areShown() {
    return folder.hasSeasons()
        || hasBareSeasons()
        || holdsEpisodes()
        || EpisodeGroups.are(folder)
        || isBeside()
        || isEpisode()
        || isRun();
  }

  private boolean isRun() {
    return EpisodeRun.is(folder.mains(), folder.name(), folder::episode);
  }

  /** Whether all videos tell the folder's own title and a number, whatever else it may mean. */
  boolean areOfItsTitle() {
    SeriesName series = SeriesName.of(folder.name());
    List<String> videos =
        Stream.concat(folder.episodes().stream(), folder.mains().stream()).toList();
    return !videos.isEmpty()
        && folder.filled().isEmpty()
        && videos.stream()
            .allMatch(
                stem ->
                    folder
                        .inSeries(stem)
                        .filter(name -> new Counted(stem, name).isOf(series))
                        .isPresent());
  }

  /**
   * Whether all that is here are folders numbered from 1 on, at least two of them or in a title,
   * and not for the months of clips.
   */
  private boolean hasBareSeasons() {
    List<Optional<Integer>> numbers =
        folder.filled().stream().map(child -> SeasonName.inSeries(child.name(), "")).toList();
    boolean several = numbers.size() > 1 || folder.movie().isCertain();
    return folder.mains().isEmpty()
        && several
        && !numbers.isEmpty()
        && numbers.stream().allMatch(it -> it.isPresent() && it.get() <= numbers.size())
        && numbers.contains(Optional.of(1))
        && !areOfClips();
  }

  private boolean areOfClips() {
    List<String> videos =
        folder.filled().stream().flatMap(child -> child.videos().stream()).toList();
    return !videos.isEmpty()
        && videos.stream().allMatch(name -> ClipName.is(Words.of(FileKind.stem(name))));
  }

  /** Whether the folder is that of one episode, whose file is named by chance. */
  private boolean isEpisode() {
    return folder.mains().size() == 1 && folder.isEpisode(folder.name());
  }

  /** Whether nothing but seasons or episodes stand here. */
  boolean areAlone() {
    return !folder.hasOthers()
        && (folder.hasSeasons() || (hasEpisodes() && folder.mains().isEmpty() && isOneShow()));
  }

  private boolean hasEpisodes() {
    return folder.episodes().size() > folder.mains().size() || hasEpisodesAndFilms();
  }

  /** Whether episodes named as the folder stand here with nothing but films of the series. */
  private boolean hasEpisodesAndFilms() {
    return !folder.episodes().isEmpty()
        && titles(folder.episodes()).equals(Set.of(SeriesName.of(folder.name()).key()))
        && folder.mains().stream().allMatch(stem -> SeriesFilms.isFilm(stem, folder.name()));
  }

  /** Whether episodes of one series stand here, or in folders of their own. */
  private boolean holdsEpisodes() {
    List<FolderOutline.Child> filled = folder.filled();
    boolean apart =
        !filled.isEmpty()
            && filled.stream().allMatch(child -> folder.isEpisode(child.name()))
            && areOneShow(filled.stream().map(FolderOutline.Child::name).toList());
    boolean here = hasEpisodes() && isOneShow();
    return (here && (filled.isEmpty() || apart || isNamedAsItsEpisodes()))
        || (apart && folder.mains().isEmpty());
  }

  private boolean isOneShow() {
    return areOneShow(folder.episodes());
  }

  /** Whether names of episodes tell one title, or titles that go on from the folder's. */
  private boolean areOneShow(List<String> names) {
    Set<String> titles = titles(names);
    String own = SeriesName.of(folder.name()).key();
    return titles.size() <= 1
        || (!own.isEmpty() && titles.stream().allMatch(it -> isBeginning(own, it)));
  }

  private static boolean isBeginning(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private boolean isNamedAsItsEpisodes() {
    Set<String> titles = titles(folder.episodes());
    return titles.isEmpty() || titles.equals(Set.of(SeriesName.of(folder.name()).key()));
  }

  /** The titles of series that the names tell, as they are compared. */
  private Set<String> titles(List<String> names) {
    Set<String> titles = new HashSet<>();
    for (String name : names) {
      folder
          .episode(name)
          .map(it -> Shown.key(it.before(name).title()))
          .filter(title -> !title.isEmpty())
          .ifPresent(titles::add);
    }
    return titles;
  }

  /** Whether a file says that the folder is a series, whatever the videos in it are called. */
  boolean hasNfo() {
    return folder.fileNames().stream().anyMatch(SERIES_NFO::equalsIgnoreCase);
  }

  /** Whether what series keep beside their seasons is here, and no film. */
  private boolean isBeside() {
    boolean images =
        folder.fileNames().stream().anyMatch(name -> SeasonArt.season(name).isPresent());
    boolean specials =
        folder.folders().stream()
            .anyMatch(child -> SeasonName.isSpecials(child.name()) && child.holdsVideoBelow());
    return folder.mains().isEmpty() && (images || (specials && folder.filled().isEmpty()));
  }
}
