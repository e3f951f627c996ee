package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import mediaaudit.model.FileKind;
import mediaaudit.model.FolderRole;

/** What a folder is, judged by its name and listing and by its subfolders' names. */
final class FolderRoles {
  private static final String SERIES_NFO = "tvshow.nfo";

  private final FolderOutline folder;
  private final List<String> episodes;
  private final List<String> mains;
  private final List<FolderOutline.Child> others;
  private final boolean seasons;

  private FolderRoles(FolderOutline folder, ArtworkPatterns patterns) {
    this.folder = folder;
    List<String> videos = videos(folder, patterns);
    this.episodes = videos.stream().filter(FolderRoles::isEpisode).toList();
    this.mains = videos.stream().filter(stem -> !isEpisode(stem)).filter(this::isFilm).toList();
    this.seasons = folder.folders().stream().anyMatch(child -> isSeason(child.name()));
    this.others = folder.folders().stream().filter(this::isOther).toList();
  }

  static FolderRole of(FolderOutline folder, ArtworkPatterns patterns) {
    FolderRoles roles = new FolderRoles(folder, patterns);
    return folder.libraryRoot() ? roles.ofRoot() : roles.ofFolder();
  }

  private static List<String> videos(FolderOutline folder, ArtworkPatterns patterns) {
    return folder.fileNames().stream()
        .filter(name -> FileKind.of(name) == FileKind.VIDEO)
        .filter(name -> !patterns.isTrailer(false, name))
        .map(FileKind::stem)
        .toList();
  }

  private static boolean isEpisode(String stem) {
    return EpisodeName.of(stem)
        .filter(name -> name.form() == EpisodeName.Form.MARKED && name.season() != null)
        .isPresent();
  }

  private boolean isFilm(String stem) {
    return ExtraName.of(stem).isEmpty()
        || Shown.key(stem).equals(MovieName.of(folder.name()).key());
  }

  private boolean isSeason(String name) {
    return SeasonName.of(name, folder.name()).isPresent();
  }

  /** Whether a subfolder is neither a season nor what movies and series keep beside them. */
  private boolean isOther(FolderOutline.Child child) {
    String name = child.name();
    return !isSeason(name)
        && !SeasonName.isSpecials(name)
        && ExtraKind.ofFolder(name).isEmpty()
        && !Disc.isFolder(name)
        && !CompanionFolder.is(name);
  }

  private FolderRole ofRoot() {
    boolean alone = others.isEmpty();
    if (alone && (seasons || (!episodes.isEmpty() && mains.isEmpty()))) {
      return FolderRole.SERIES;
    }
    boolean named = MovieName.of(folder.name()).isCertain() && !ContainerName.is(folder.name());
    return alone && named && isOneFilm() ? FolderRole.MOVIE : FolderRole.CONTAINER;
  }

  private FolderRole ofFolder() {
    boolean alone = !ContainerName.is(folder.name()) || others.isEmpty();
    if (alone && (seasons || holdsEpisodes() || isSeriesBySigns() || EpisodeRun.is(mains))) {
      return FolderRole.SERIES;
    }
    boolean movie = hasDisc() || hasParts() || isOneFilm() || isMovieByName();
    boolean collection = ContainerName.is(folder.name()) || isOfExtras();
    return movie && !collection ? FolderRole.MOVIE : FolderRole.CONTAINER;
  }

  /** Whether episodes of one series stand here, or in folders of their own. */
  private boolean holdsEpisodes() {
    List<FolderOutline.Child> filled = others.stream().filter(this::isFilled).toList();
    boolean apart = !filled.isEmpty() && filled.stream().allMatch(it -> isEpisode(it.name()));
    boolean here = episodes.size() > mains.size();
    return (here && (filled.isEmpty() || apart || isNamedAsItsEpisodes()))
        || (apart && mains.isEmpty());
  }

  private boolean isNamedAsItsEpisodes() {
    String title = SeriesName.of(folder.name()).key();
    return episodes.stream().allMatch(stem -> SeriesName.of(stem).key().equals(title));
  }

  /** Whether the folder is named as one of extras, and not as the film in it. */
  private boolean isOfExtras() {
    String key = Shown.key(folder.name());
    return ExtraKind.ofFolder(folder.name()).isPresent()
        && mains.stream().noneMatch(stem -> Shown.key(stem).equals(key));
  }

  private boolean isSeriesBySigns() {
    boolean nfo = folder.fileNames().stream().anyMatch(SERIES_NFO::equalsIgnoreCase);
    boolean specials =
        folder.folders().stream()
            .anyMatch(child -> SeasonName.isSpecials(child.name()) && child.holdsVideoBelow());
    return mains.isEmpty() && (nfo || (specials && others.stream().noneMatch(this::isFilled)));
  }

  private boolean isFilled(FolderOutline.Child child) {
    return child.holdsVideoBelow();
  }

  private boolean hasDisc() {
    return folder.folders().stream().anyMatch(child -> Disc.isFolder(child.name()))
        || folder.fileNames().stream().anyMatch(Disc::isIndex);
  }

  private boolean hasParts() {
    List<FolderOutline.Child> filled = others.stream().filter(this::isFilled).toList();
    return mains.isEmpty()
        && !filled.isEmpty()
        && filled.stream().allMatch(child -> StackMarker.ofFolder(child.name()).isPresent());
  }

  private boolean isOneFilm() {
    return !mains.isEmpty()
        && Titles.areOne(mains, folder.name())
        && (others.stream().noneMatch(this::isFilled) || isNamedAsItsFile());
  }

  /** Whether folder and file tell the same film, so that videos further below are its extras. */
  private boolean isNamedAsItsFile() {
    MovieName own = MovieName.of(folder.name());
    MovieName file = MovieName.of(mains.get(0));
    return own.isCertain()
        && own.key().equals(file.key())
        && others.stream().filter(this::isFilled).noneMatch(this::isOtherFilm);
  }

  private boolean isOtherFilm(FolderOutline.Child child) {
    MovieName name = MovieName.of(child.name());
    return name.year() != null && !name.key().equals(MovieName.of(folder.name()).key());
  }

  /** A folder named as a movie, with the film in its only subfolder, or nowhere. */
  private boolean isMovieByName() {
    List<FolderOutline.Child> filled = others.stream().filter(this::isFilled).toList();
    Optional<FolderOutline.Child> only =
        filled.size() == 1 ? Optional.of(filled.get(0)) : Optional.empty();
    return mains.isEmpty()
        && MovieName.of(folder.name()).isCertain()
        && (filled.isEmpty()
            || only.filter(FolderOutline.Child::holdsVideo)
                .filter(child -> !isOtherFilm(child))
                .isPresent());
  }
}
