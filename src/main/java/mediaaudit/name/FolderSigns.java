package mediaaudit.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.model.FileKind;
import mediaaudit.model.LibraryType;

/** What the listing of a folder tells of it: its videos and subfolders by what their names say. */
final class FolderSigns {
  private final FolderOutline folder;
  private final ArtworkPatterns patterns;
  private final boolean films;
  private final BonusName bonus;
  private final SeasonNames names;
  private final List<String> episodes;
  private final List<String> mains;
  private final Map<String, Optional<EpisodeName>> named = new HashMap<>();
  private Set<String> seasons;
  private List<FolderOutline.Child> others;
  private List<FolderOutline.Child> filled;
  private MovieName movie;

  FolderSigns(FolderOutline folder, ArtworkPatterns patterns, LibraryType type) {
    this.folder = folder;
    this.patterns = patterns;
    this.films = type == LibraryType.MOVIES;
    this.names = new SeasonNames(folder);
    List<String> videos = videos();
    this.bonus = BonusName.beside(folder.name(), videos);
    this.episodes = videos.stream().filter(this::isEpisode).toList();
    Set<String> numbered = new HashSet<>(episodes);
    this.mains =
        videos.stream().filter(stem -> !numbered.contains(stem)).filter(this::isFilm).toList();
  }

  private List<String> videos() {
    return folder.fileNames().stream()
        .filter(name -> FileKind.of(name).plays())
        .filter(name -> !patterns.isTrailer(false, name))
        .map(FileKind::stem)
        .toList();
  }

  /** Whether a name is an episode's wherever it stands. */
  boolean isEpisode(String name) {
    return !films && episode(name).filter(LooseEpisode::isMarked).isPresent();
  }

  /** What a name says of an episode; each name is read once. */
  Optional<EpisodeName> episode(String name) {
    return films ? Optional.empty() : named.computeIfAbsent(name, EpisodeName::of);
  }

  /** What a name says of an episode when it is known to be one of a series. */
  Optional<EpisodeName> inSeries(String name) {
    return films ? Optional.empty() : episode(name).or(() -> EpisodeName.inSeries(name));
  }

  private boolean isFilm(String stem) {
    return Shown.key(stem).equals(movie().key())
        || (ExtraName.of(stem).isEmpty() && !Creditless.is(stem) && !bonus.is(stem));
  }

  /** Names of the subfolders that are those of seasons. */
  private Set<String> seasons() {
    if (seasons == null) {
      seasons =
          folder.folders().stream()
              .map(FolderOutline.Child::name)
              .filter(this::isSeason)
              .collect(Collectors.toSet());
    }
    return seasons;
  }

  private boolean isSeason(String name) {
    return !films && (names.of(name).isPresent() || SeasonGroup.is(name, folder.name()));
  }

  /** Whether a subfolder that is no season is not what movies and series keep beside them. */
  private boolean isOther(FolderOutline.Child child) {
    String name = child.name();
    return (films || !SeasonName.isSpecials(name))
        && ExtraKind.ofFolder(name).isEmpty()
        && !Disc.isPart(name)
        && !CompanionFolder.is(name);
  }

  /** The folder's own name. */
  String name() {
    return folder.name();
  }

  /** The folder's name read as a movie's. */
  MovieName movie() {
    if (movie == null) {
      movie = MovieName.of(folder.name());
    }
    return movie;
  }

  /** Names of the videos that say by themselves that they are episodes. */
  List<String> episodes() {
    return episodes;
  }

  /** Names of the other videos, extras left out. */
  List<String> mains() {
    return mains;
  }

  /** Whether a subfolder is that of a season. */
  boolean hasSeasons() {
    return !seasons().isEmpty();
  }

  /** Whether episodes may stand in the folders of seasons. */
  boolean hasFilledSeasons() {
    return folder.folders().stream()
        .filter(it -> seasons().contains(it.name()) && it.holdsVideoBelow())
        .anyMatch(this::holdsEpisodes);
  }

  private boolean holdsEpisodes(FolderOutline.Child season) {
    return season.videos().isEmpty()
        || season.videos().stream().anyMatch(name -> inSeries(FileKind.stem(name)).isPresent());
  }

  /** Whether there are {@link #others}; the first of many tells it. */
  boolean hasOthers() {
    return others == null
        ? folder.folders().stream().anyMatch(child -> isOther(child) && !isSeason(child.name()))
        : !others.isEmpty();
  }

  /** Subfolders that are no seasons, extras or companions. */
  List<FolderOutline.Child> others() {
    if (others == null) {
      others =
          folder.folders().stream()
              .filter(child -> !seasons().contains(child.name()))
              .filter(this::isOther)
              .toList();
    }
    return others;
  }

  /** Those of them that hold videos. */
  List<FolderOutline.Child> filled() {
    if (filled == null) {
      filled = others().stream().filter(FolderOutline.Child::holdsVideoBelow).toList();
    }
    return filled;
  }

  /** All subfolders. */
  List<FolderOutline.Child> folders() {
    return folder.folders();
  }

  /** The names of all files. */
  List<String> fileNames() {
    return folder.fileNames();
  }
}
