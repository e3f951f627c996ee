package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * @param own words that tell it from others of its title and year; mostly empty
   * @param mains its versions and parts
   * @param extras named after it
   * @param others further files named after it
   */
  private record Loose(
      MovieName name,
      String own,
      List<FoundVideo> mains,
      List<FoundVideo> extras,
      List<Entry> others) {

    static Loose of(MovieName name, String own) {
      return new Loose(name, own, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What its files have in common. */
    String key() {
      return shared() + "/" + Shown.key(own);
    }

    /** What it may have in common with other films. */
    String shared() {
      return name.key() + "/" + name.year();
    }
  }

  /** Where movies stand together. */
  private record Place(String rootName, Folder folder, ImageShelf shelf) {}

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
    Place place = new Place(rootName, folder, ImageShelf.of(folder, false));
    Map<String, Long> namesakes =
        movies.values().stream()
            .collect(Collectors.groupingBy(Loose::shared, Collectors.counting()));
    return movies.values().stream()
        .map(it -> item(place, it, title(it, namesakes.get(it.shared()))))
        .toList();
  }

  private static List<String> stems(Loose movie) {
    return movie.mains().stream().map(FoundVideo::stem).toList();
  }

  /** The names of its parts without their marks. */
  private static List<String> stacks(Loose movie) {
    Parts parts = Parts.of(stems(movie));
    return stems(movie).stream().map(parts::base).toList();
  }

  /** Files of one title and year are one movie, unless words of their own tell them apart. */
  private static Map<String, Loose> movies(Folder folder, List<Entry> files) {
    List<Entry> mains = files.stream().filter(LooseReader::isMain).toList();
    Parts parts = Parts.of(mains.stream().map(file -> FileKind.stem(file.name())).toList());
    Map<String, Loose> movies = new LinkedHashMap<>();
    for (Entry file : mains) {
      Loose movie = loose(parts.base(FileKind.stem(file.name())));
      movies
          .computeIfAbsent(movie.key(), unused -> movie)
          .mains()
          .add(new FoundVideo(file, folder, Optional.empty(), null));
    }
    return movies;
  }

  private static Loose loose(String stem) {
    return Loose.of(MovieName.of(stem), OwnWords.of(stem));
  }

  private static boolean isMain(Entry file) {
    return file.kind().plays() && ExtraName.of(FileKind.stem(file.name())).isEmpty();
  }

  /** The movie of which an extra tells the title; of several of one title the first. */
  private static Optional<Loose> titled(Map<String, Loose> movies, Entry file) {
    return ExtraName.of(FileKind.stem(file.name()))
        .map(extra -> loose(extra.of()))
        .flatMap(
            film ->
                Optional.ofNullable(movies.get(film.key()))
                    .or(
                        () ->
                            movies.values().stream()
                                .filter(it -> it.shared().equals(film.shared()))
                                .findFirst()));
  }

  private static void give(Loose movie, Entry file, Folder folder) {
    Optional<ExtraKind> extra = ExtraName.of(FileKind.stem(file.name())).map(ExtraName::kind);
    if (!file.kind().plays()) {
      movie.others().add(file);
    } else if (extra.isPresent()) {
      movie.extras().add(new FoundVideo(file, folder, extra, null));
    }
  }

  /** With its own words where others have the same title and year. */
  private static String title(Loose movie, long namesakes) {
    String title = movie.name().title();
    return namesakes < 2 || movie.own().isEmpty() ? title : title + " - " + movie.own();
  }

  private static String id(Place place, Loose movie) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                place.rootName(),
                ItemKind.MOVIE.word(),
                place.folder().path(),
                movie.name().key(),
                String.valueOf(movie.name().year())));
    if (!movie.own().isEmpty()) {
      parts.add(Shown.key(movie.own()));
    }
    return PathHash.of(parts.toArray(String[]::new));
  }

  private Item item(Place place, Loose movie, String title) {
    Folder folder = place.folder();
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
        id(place, movie),
        null,
        ItemKind.MOVIE,
        title,
        name.year() == null ? text.year() : name.year(),
        null,
        null,
        null,
        name.ids().or(text.ids()),
        name.release(),
        folder.root(),
        path,
        videos,
        assets(place, movie));
  }

  private List<Asset> assets(Place at, Loose movie) {
    Folder folder = at.folder();
    List<ArtworkPlace.Candidate> others =
        movie.others().stream().map(file -> Sidecars.candidate(folder, file)).toList();
    ArtworkPlace place =
        new ArtworkPlace(
            ItemKind.MOVIE,
            List.of(at.shelf()),
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
