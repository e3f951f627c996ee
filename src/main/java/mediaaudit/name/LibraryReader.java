package mediaaudit.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.LibraryType;

/** Reads what the folders and files of a library are. */
public final class LibraryReader {
  /** Version of the reading; it is raised when the same tree may read differently. */
  public static final int REVISION = 9;

  private final ArtworkPatterns artwork;
  private final LibraryType type;

  /** A reader of libraries that hold movies and series. */
  public LibraryReader(ArtworkPatterns artwork) {
    this(artwork, LibraryType.MIXED);
  }

  /**
   * A reader.
   *
   * @param artwork names what is artwork
   * @param type what the library holds
   */
  public LibraryReader(ArtworkPatterns artwork, LibraryType type) {
    this.artwork = artwork;
    this.type = type;
  }

  /** What a folder is. Folders inside movies and series are parts, and are not asked about. */
  public FolderRole roleOf(FolderOutline folder) {
    return FolderRoles.of(folder, artwork, type);
  }

  /**
   * The items of a folder.
   *
   * @param rootName name of the library root, which makes keys unique
   * @param folder with all below it for a movie or series; of a container only the files matter
   * @param role what {@link #roleOf} says of the folder
   */
  public List<Item> read(String rootName, Folder folder, FolderRole role) {
    return switch (told(folder, role)) {
      case MOVIE ->
          UnusedImages.in(folder, true, List.of(new MovieReader(artwork).read(rootName, folder)));
      case SERIES -> UnusedImages.in(folder, true, series(rootName, folder));
      case CONTAINER -> UnusedImages.in(folder, false, loose(rootName, folder));
      case PART -> List.of();
    };
  }

  /** A server's own file tells that a folder with videos is a series where names do not. */
  private FolderRole told(Folder folder, FolderRole role) {
    boolean series =
        role != FolderRole.PART
            && type != LibraryType.MOVIES
            && EpisodeHints.areIn(folder)
            && folder.files().stream().anyMatch(file -> file.kind().plays());
    return series ? FolderRole.SERIES : role;
  }

  /** A series; in a library that holds films too, with those that stand in its folder. */
  private List<Item> series(String rootName, Folder folder) {
    if (type == LibraryType.TV) {
      return SeriesReader.read(artwork, rootName, folder);
    }
    SeriesFilms films = SeriesFilms.in(folder);
    List<Item> items = new ArrayList<>(SeriesReader.read(artwork, rootName, films.series()));
    items.addAll(new LooseReader(artwork).read(rootName, folder, films.files()));
    films.folders().forEach(film -> items.add(new MovieReader(artwork).read(rootName, film)));
    return items;
  }

  /** Loose movies, and loose episodes as the series that their names tell. */
  private List<Item> loose(String rootName, Folder folder) {
    List<Entry> films = new ArrayList<>();
    Map<String, List<Entry>> series = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (Entry file : folder.files()) {
      Optional<String> title = seriesTitle(file);
      if (title.isPresent()) {
        String key = Shown.key(title.get());
        titles.putIfAbsent(key, title.get());
        series.computeIfAbsent(key, unused -> new ArrayList<>()).add(file);
      } else {
        films.add(file);
      }
    }
    List<Item> items = new ArrayList<>(new LooseReader(artwork).read(rootName, folder, films));
    series.forEach(
        (key, files) -> {
          if (files.stream().anyMatch(file -> file.kind().plays())) {
            items.addAll(
                SeriesReader.readLoose(artwork, rootName, named(folder, titles.get(key), files)));
          }
        });
    return items;
  }

  private Optional<String> seriesTitle(Entry file) {
    return LooseEpisode.series(FileKind.stem(file.name()), type);
  }

  private static Folder named(Folder folder, String title, List<Entry> files) {
    return new Folder(folder.pathHash(), folder.root(), folder.path(), title, files, List.of());
  }
}
