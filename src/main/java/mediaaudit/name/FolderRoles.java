package mediaaudit.name;

import mediaaudit.model.FolderRole;
import mediaaudit.model.LibraryType;

/**
 * What a folder is, judged by its name and listing and by its subfolders' names. Signs of a series
 * win over those of a movie; what shows neither is a container.
 */
final class FolderRoles {
  private final FolderSigns folder;
  private final SeriesSigns series;
  private final MovieSigns movie;

  private FolderRoles(FolderSigns folder) {
    this.folder = folder;
    this.series = new SeriesSigns(folder);
    this.movie = new MovieSigns(folder);
  }

  static FolderRole of(FolderOutline folder, ArtworkPatterns patterns, LibraryType type) {
    FolderRoles roles = new FolderRoles(new FolderSigns(folder, patterns, type));
    if (folder.libraryRoot()) {
      return roles.ofRoot(type);
    }
    return switch (type) {
      case MIXED -> roles.inMixed();
      case MOVIES -> roles.inMovies();
      case TV -> roles.inTv();
    };
  }

  private FolderRole ofRoot(LibraryType type) {
    if (type != LibraryType.MOVIES && series.areAlone()) {
      return FolderRole.SERIES;
    }
    return type != LibraryType.TV && movie.areNamed() ? FolderRole.MOVIE : FolderRole.CONTAINER;
  }

  private FolderRole inMixed() {
    return isSeries() ? FolderRole.SERIES : inMovies();
  }

  /**
   * Neither the folder of a season without any episode nor the NFO of a series, where nothing else
   * tells of one, outweighs a film beyond doubt.
   */
  private boolean isSeries() {
    return series.are() && !(isDoubtful() && movie.areBeyondDoubt());
  }

  private boolean isDoubtful() {
    boolean empty = folder.hasSeasons() && !folder.hasFilledSeasons();
    return empty || (series.areToldByNfoAlone() && folder.filled().isEmpty());
  }

  private FolderRole inMovies() {
    return movie.are() ? FolderRole.MOVIE : FolderRole.CONTAINER;
  }

  /** A folder with videos, or named as a title, is a series unless it must be something else. */
  private FolderRole inTv() {
    if (isSeries()) {
      return FolderRole.SERIES;
    }
    if (movie.areBeyondDoubt()) {
      return FolderRole.MOVIE;
    }
    boolean collection =
        (ContainerName.is(folder.name()) || ContainerName.isShelf(folder.name()))
            && !series.areOfItsTitle();
    boolean holds = folder.mains().size() + folder.episodes().size() > 0;
    boolean shows = holds || (folder.movie().isCertain() && folder.filled().isEmpty());
    boolean several = folder.episodes().size() > folder.mains().size();
    return shows && !several && !collection ? FolderRole.SERIES : FolderRole.CONTAINER;
  }
}
