package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Folder;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.PathHash;
import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;
import mediaaudit.model.Video;

/** Reads a movie that has a folder of its own. */
final class MovieReader {
  private final ArtworkPatterns patterns;
  private final Sidecars sidecars;

  MovieReader(ArtworkPatterns patterns) {
    this.patterns = patterns;
    this.sidecars = new Sidecars(patterns);
  }

  Item read(String rootName, Folder folder) {
    List<FoundVideo> all = MovieFolder.videos(folder);
    Set<String> bystanders = bystanders(folder, all);
    Map<Boolean, List<FoundVideo>> found =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    video -> isMain(folder, video) && !bystanders.contains(video.file().path())));
    List<FoundVideo> mains = found.get(true);
    List<Video> versions = MainVideos.of(mains, it -> version(it, folder));
    List<Video> videos = new ArrayList<>(versions);
    found.get(false).stream()
        .map(video -> extra(folder, video))
        .sorted(Comparator.comparing(Video::path))
        .forEach(videos::add);
    Described movie = describe(folder, mains, versions);
    return new Item(
        PathHash.of(rootName, ItemKind.MOVIE.word(), folder.path()),
        null,
        ItemKind.MOVIE,
        movie.title(),
        movie.year(),
        null,
        null,
        null,
        movie.ids(),
        movie.release(),
        folder.root(),
        folder.path(),
        videos,
        assets(folder, mains));
  }

  /** The paths of those files beside the film. */
  private Set<String> bystanders(Folder folder, List<FoundVideo> videos) {
    List<FoundVideo> beside =
        videos.stream()
            .filter(video -> video.folder() == folder && !Disc.is(folder))
            .filter(video -> isMain(folder, video))
            .toList();
    Set<String> names =
        Bystanders.of(beside.stream().map(FoundVideo::stem).toList(), folder.name());
    return beside.stream()
        .filter(video -> names.contains(video.stem()))
        .map(video -> video.file().path())
        .collect(Collectors.toSet());
  }

  private boolean isMain(Folder folder, FoundVideo video) {
    String path = Sidecars.candidate(folder, video.file()).path();
    return video.isMain() && !patterns.isTrailer(false, path);
  }

  private Video extra(Folder folder, FoundVideo video) {
    String path = Sidecars.candidate(folder, video.file()).path();
    return Extras.video(video, patterns, path);
  }

  private static Optional<String> version(String stem, Folder folder) {
    return VersionName.of(stem, folder.name());
  }

  /** What is known of a movie. */
  private record Described(String title, Integer year, ProviderIds ids, Release release) {}

  private static Described describe(Folder folder, List<FoundVideo> mains, List<Video> versions) {
    Parts parts = Parts.of(mains.stream().map(FoundVideo::name).toList());
    MovieName own = MovieName.of(folder.name());
    MovieName file =
        mains.stream()
            .filter(video -> video.file().path().equals(versions.get(0).path()))
            .filter(video -> !Disc.is(video.folder()))
            .findFirst()
            .map(video -> MovieName.of(parts.base(video.name())))
            .orElse(own);
    MovieName better = better(dated(own, file), file);
    Description text = Description.ofPlexmatch(folder.files());
    Description nfo = Description.ofNfo(folder.files());
    ProviderIds ids = text.ids().or(own.ids()).or(file.ids()).or(nfo.ids());
    return new Described(
        text.title() == null ? better.title() : text.title(),
        text.year() == null ? either(better.year(), nfo.year()) : text.year(),
        ids,
        file.releaseOr(own));
  }

  /** {@code 1999 - The Matrix}: a year is none of the title where the file tells the rest alone. */
  private static MovieName dated(MovieName folder, MovieName file) {
    Words words = Words.of(folder.title());
    boolean before =
        folder.year() == null
            && words.size() > 1
            && words.gap(0).equals(" - ")
            && YearFinder.isYear(words, 0)
            && Shown.key(words.shown(1, words.size())).equals(file.key());
    return before
        ? new MovieName(
            words.shown(1, words.size()), words.get(0).number(4), folder.ids(), folder.facts())
        : folder;
  }

  private static Integer either(Integer first, Integer second) {
    return first == null ? second : first;
  }

  /** The name to take title and year from: the folder's, unless only the file's has a year. */
  private static MovieName better(MovieName folder, MovieName file) {
    boolean take = folder.title().isEmpty() || (folder.year() == null && file.year() != null);
    return take && !file.title().isEmpty() ? file : folder;
  }

  private List<Asset> assets(Folder folder, List<FoundVideo> mains) {
    Map<String, Folder> own = new LinkedHashMap<>();
    own.put(folder.path(), folder);
    mains.forEach(video -> own.put(video.folder().path(), video.folder()));
    ArtworkPlace place =
        new ArtworkPlace(
            ItemKind.MOVIE,
            own.values().stream().map(ImageShelf::of).toList(),
            List.of(),
            true,
            folder.name(),
            mains.stream().map(FoundVideo::stem).toList(),
            null,
            Sidecars.candidates(folder, folder));
    List<Asset> assets = new ArrayList<>(patterns.find(place));
    assets.addAll(sidecars.below(folder, place.stems()));
    if (mains.isEmpty()) {
      PackedMovie.in(folder)
          .ifPresent(file -> assets.add(Assets.of(file, AssetKind.ARCHIVE, Map.of())));
    }
    return assets;
  }
}
