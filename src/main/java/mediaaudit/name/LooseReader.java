package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Asset;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.PathHash;
import mediaaudit.model.Video;

/** Reads movies that stand as loose files in a folder with others. */
final class LooseReader {
  private final ArtworkPatterns patterns;
  private final Sidecars sidecars;

  LooseReader(ArtworkPatterns patterns) {
    this.patterns = patterns;
    this.sidecars = new Sidecars(patterns);
  }

  /**
   * A loose movie.
   *
   * @param mains its versions and parts
   * @param extras named after it
   * @param others further files named after it
   */
  private record Loose(
      MovieName name, List<FoundVideo> mains, List<FoundVideo> extras, List<Entry> others) {}

  /** The movies of a folder; its subfolders are not looked at. */
  List<Item> read(String rootName, Folder folder, List<Entry> files) {
    Map<String, Loose> movies = movies(folder, files);
    StemIndex<Loose> index = new StemIndex<>();
    for (Loose movie : movies.values()) {
      index.add(stems(movie), movie);
    }
    movies.values().forEach(movie -> index.add(stacks(movie), movie));
    for (Entry file : files) {
      Optional<Loose> owner = index.find(file).or(() -> titled(movies, file));
      owner.ifPresent(movie -> give(movie, file, folder));
    }
    ImageShelf shelf = ImageShelf.of(folder, false);
    return movies.values().stream().map(movie -> item(rootName, folder, movie, shelf)).toList();
  }

  private static List<String> stems(Loose movie) {
    return movie.mains().stream().map(FoundVideo::stem).toList();
  }

  /** The names of its parts without their marks. */
  private static List<String> stacks(Loose movie) {
    Parts parts = Parts.of(stems(movie));
    return stems(movie).stream().map(parts::base).toList();
  }

  /** Files of one title and year are one movie. */
  private static Map<String, Loose> movies(Folder folder, List<Entry> files) {
    List<Entry> mains = files.stream().filter(LooseReader::isMain).toList();
    Parts parts = Parts.of(mains.stream().map(file -> FileKind.stem(file.name())).toList());
    Map<String, Loose> movies = new LinkedHashMap<>();
    for (Entry file : mains) {
      MovieName name = MovieName.of(parts.base(FileKind.stem(file.name())));
      movies
          .computeIfAbsent(
              key(name),
              unused -> new Loose(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))
          .mains()
          .add(new FoundVideo(file, folder, Optional.empty(), null));
    }
    return movies;
  }

  private static boolean isMain(Entry file) {
    return file.kind().plays() && ExtraName.of(FileKind.stem(file.name())).isEmpty();
  }

  /** The movie of which an extra tells the title. */
  private static Optional<Loose> titled(Map<String, Loose> movies, Entry file) {
    return ExtraName.of(FileKind.stem(file.name()))
        .map(extra -> movies.get(key(MovieName.of(extra.of()))));
  }

  private static String key(MovieName name) {
    return name.key() + "/" + name.year();
  }

  private static void give(Loose movie, Entry file, Folder folder) {
    Optional<ExtraKind> extra = ExtraName.of(FileKind.stem(file.name())).map(ExtraName::kind);
    if (!file.kind().plays()) {
      movie.others().add(file);
    } else if (extra.isPresent()) {
      movie.extras().add(new FoundVideo(file, folder, extra, null));
    }
  }

  private Item item(String rootName, Folder folder, Loose movie, ImageShelf shelf) {
    MovieName name = movie.name();
    Description text = Description.ofNfo(movie.others());
    List<Video> videos =
        new ArrayList<>(MainVideos.of(movie.mains(), stem -> VersionName.of(stem, folder.name())));
    String path = videos.get(0).path();
    movie.extras().stream()
        .map(extra -> Extras.video(extra, patterns, extra.file().name()))
        .sorted(Comparator.comparing(Video::path))
        .forEach(videos::add);
    return new Item(
        PathHash.of(
            rootName,
            ItemKind.MOVIE.word(),
            folder.path(),
            name.key(),
            String.valueOf(name.year())),
        null,
        ItemKind.MOVIE,
        name.title(),
        name.year() == null ? text.year() : name.year(),
        null,
        null,
        null,
        name.ids().or(text.ids()),
        name.release(),
        folder.root(),
        path,
        videos,
        assets(folder, movie, shelf));
  }

  private List<Asset> assets(Folder folder, Loose movie, ImageShelf shelf) {
    List<ArtworkPlace.Candidate> others =
        movie.others().stream().map(file -> Sidecars.candidate(folder, file)).toList();
    ArtworkPlace place =
        new ArtworkPlace(
            ItemKind.MOVIE,
            List.of(shelf),
            List.of(),
            false,
            folder.name(),
            movie.mains().stream().map(FoundVideo::stem).toList(),
            null,
            others);
    List<Asset> assets = new ArrayList<>(patterns.find(place));
    assets.addAll(sidecars.of(others, place.stems()));
    return assets;
  }
}
