package mediaaudit.name;

import java.util.List;
import java.util.Objects;

/** What makes a folder a movie: a disc, the parts or versions of one film, or its name. */
final class MovieSigns {
  private final FolderSigns folder;

  MovieSigns(FolderSigns folder) {
    this.folder = folder;
  }

  /** The folder's name is asked first: what a container holds may be thousands of folders. */
  boolean are() {
    return !ContainerName.is(folder.name())
        && !isShelf()
        && !isOfExtras()
        && (hasDisc() || hasParts() || isOneFilm() || isMovieByName() || hasVersions());
  }

  /** Whether folder and film tell one title and a year or id, so that it is nothing else. */
  boolean areBeyondDoubt() {
    boolean named = folder.movie().isCertain() && folder.episodes().isEmpty();
    boolean told =
        folder.mains().stream()
            .map(MovieName::of)
            .allMatch(file -> file.isCertain() && file.key().equals(folder.movie().key()));
    boolean film = !folder.mains().isEmpty() && told && !isNumbered();
    return named && are() && (hasDisc() || film);
  }

  /** Whether behind the title of a file stands what may be the number of an episode. */
  private boolean isNumbered() {
    return folder.mains().stream()
        .anyMatch(
            stem ->
                folder
                    .inSeries(stem)
                    .map(number -> Shown.key(number.before(stem).title()))
                    .filter(folder.movie().key()::equals)
                    .isPresent());
  }

  /** Whether the folder bears a title with year or id, and one film stands in it. */
  boolean areNamed() {
    return !folder.hasOthers()
        && folder.movie().isCertain()
        && !ContainerName.is(folder.name())
        && isOneFilm();
  }

  /** Whether the folder sorts by letter, year or genre, and no film in it bears that as title. */
  private boolean isShelf() {
    return ContainerName.isShelf(folder.name()) && !hasDisc() && !isNamedAsAFile();
  }

  /** Whether the folder is named as one of extras, and not as the film in it. */
  private boolean isOfExtras() {
    return ExtraKind.ofFolder(folder.name()).isPresent() && !isNamedAsAFile();
  }

  private boolean isNamedAsAFile() {
    String key = Shown.key(folder.name());
    Parts parts = Parts.of(folder.mains());
    return folder.mains().stream()
        .map(parts::base)
        .anyMatch(stem -> Shown.key(stem).equals(key) || MovieName.of(stem).key().equals(key));
  }

  private boolean hasDisc() {
    return folder.folders().stream().anyMatch(child -> Disc.isFolder(child.name()))
        || folder.fileNames().stream().anyMatch(Disc::isIndex);
  }

  private boolean hasParts() {
    return folder.mains().isEmpty()
        && !folder.filled().isEmpty()
        && folder.filled().stream()
            .allMatch(child -> StackMarker.ofFolder(child.name()).isPresent());
  }

  private boolean isOneFilm() {
    return !folder.mains().isEmpty()
        && folder.episodes().isEmpty()
        && (folder.filled().isEmpty()
            ? areOneTitle() || isAmongBystanders()
            : areOneTitle() && isNamedAsItsFile());
  }

  private boolean areOneTitle() {
    return Titles.areOne(folder.mains(), folder.name());
  }

  private boolean isAmongBystanders() {
    return !Bystanders.of(folder.mains(), folder.name()).isEmpty();
  }

  /** Whether folder and file tell the same film, so that videos further below are its extras. */
  private boolean isNamedAsItsFile() {
    MovieName file = MovieName.of(folder.mains().get(0));
    return folder.movie().isCertain()
        && folder.movie().key().equals(file.key())
        && folder.filled().stream().noneMatch(this::isOtherFilm);
  }

  private boolean isOtherFilm(FolderOutline.Child child) {
    MovieName name = MovieName.of(child.name());
    return name.year() != null
        && (!name.key().equals(folder.movie().key()) || isOfOtherTime(name.year()));
  }

  private boolean isOfOtherTime(int year) {
    Integer own = folder.movie().year();
    return own != null && areApart(own, year);
  }

  /** A folder named as a movie, with the film in its only subfolder, or nowhere. */
  private boolean isMovieByName() {
    List<FolderOutline.Child> filled = folder.filled();
    boolean only = filled.size() == 1 && filled.get(0).holdsVideo() && !isOtherFilm(filled.get(0));
    return folder.mains().isEmpty() && folder.movie().isCertain() && (filled.isEmpty() || only);
  }

  /** Whether each version of the film stands in a subfolder of its own. */
  private boolean hasVersions() {
    return folder.mains().isEmpty()
        && folder.filled().size() > 1
        && folder.filled().stream()
            .allMatch(child -> VersionName.isFolder(child.name(), folder.name()))
        && areOfOneTime();
  }

  /** Whether the subfolders tell no years far apart: these are of films that have one title. */
  private boolean areOfOneTime() {
    List<Integer> years =
        folder.filled().stream()
            .map(child -> MovieName.of(child.name()).year())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return years.isEmpty() || !areApart(years.get(0), years.get(years.size() - 1));
  }

  /** Whether two years are not of one film, of which names often tell the one before or after. */
  private static boolean areApart(int one, int other) {
    return Math.abs(one - other) > 1;
  }
}
