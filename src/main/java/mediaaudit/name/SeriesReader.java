package mediaaudit.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mediaaudit.model.Asset;
import mediaaudit.model.Entry;
import mediaaudit.model.Folder;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.PathHash;
import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;
import mediaaudit.model.Video;

/** Reads one series with its seasons and episodes. */
final class SeriesReader {
  private final ArtworkPatterns patterns;
  private final String rootName;
  private final Folder folder;
  private final String key;
  private final String path;
  private final SeriesFolder files;
  private final Map<String, ImageShelf> shelves = new HashMap<>();
  private final Map<String, Integer> seasonArt = new HashMap<>();

  private SeriesReader(ArtworkPatterns patterns, String rootName, Folder folder, String key) {
    this.patterns = patterns;
    this.rootName = rootName;
    this.folder = folder;
    this.key = key;
    this.path = key.equals(folder.path()) ? key : firstVideo(folder);
    this.files = SeriesFolder.of(folder);
    for (Entry file : folder.files()) {
      SeasonArt.season(file.name()).ifPresent(season -> seasonArt.put(file.path(), season));
    }
  }

  /** The series, then each season followed by its episodes. */
  static List<Item> read(ArtworkPatterns patterns, String rootName, Folder folder) {
    return new SeriesReader(patterns, rootName, folder, folder.path()).items();
  }

  /** As {@link #read}, for loose episodes: the folder holds others, and has the series' title. */
  static List<Item> readLoose(ArtworkPatterns patterns, String rootName, Folder folder) {
    String key = folder.path() + "/" + Shown.key(folder.name());
    return new SeriesReader(patterns, rootName, folder, key).items();
  }

  private static String firstVideo(Folder folder) {
    return folder.files().stream()
        .filter(file -> file.kind().plays())
        .findFirst()
        .map(Entry::path)
        .orElse(folder.path());
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    items.add(series());
    Map<Integer, List<Item>> seasons = new TreeMap<>();
    files.seasons().keySet().forEach(number -> seasons.put(number, new ArrayList<>()));
    files
        .episodes()
        .forEach(
            (number, found) ->
                seasons
                    .computeIfAbsent(number.season(), unused -> new ArrayList<>())
                    .add(episode(number, found)));
    seasons.forEach(
        (number, episodes) -> {
          items.add(season(number));
          items.addAll(episodes);
        });
    return items;
  }

  private String seriesId() {
    return PathHash.of(rootName, ItemKind.SERIES.word(), key);
  }

  private String seasonId(int number) {
    return PathHash.of(rootName, ItemKind.SEASON.word(), key, String.valueOf(number));
  }

  private Item series() {
    SeriesName name = SeriesName.of(folder.name());
    Description text = Description.ofPlexmatch(folder.files());
    Description nfo = Description.ofNfo(own(folder));
    return new Item(
        seriesId(),
        null,
        ItemKind.SERIES,
        text.title() == null ? name.title() : text.title(),
        text.year() != null ? text.year() : name.year() == null ? nfo.year() : name.year(),
        null,
        null,
        null,
        text.ids().or(name.ids()).or(nfo.ids()),
        name.release(),
        folder.root(),
        path,
        extras(files.extras()),
        assets(place(ItemKind.SERIES, folder, null), own(folder)));
  }

  private Item season(int number) {
    Optional<Folder> own = Optional.ofNullable(files.seasons().get(number));
    return new Item(
        seasonId(number),
        seriesId(),
        ItemKind.SEASON,
        null,
        null,
        number,
        null,
        null,
        own.map(it -> ProviderIdReader.of(it.name())).orElse(ProviderIds.NONE),
        Release.NONE,
        folder.root(),
        own.map(Folder::path).orElse(path),
        extras(files.extras(number)),
        own.map(it -> assets(place(ItemKind.SEASON, it, number), own(it)))
            .orElseGet(() -> assets(withoutFolder(number), List.of())));
  }

  /** Files of this folder that are no episode's. */
  private List<Entry> own(Folder at) {
    return at.files().stream().filter(file -> !files.isEpisodes(file)).toList();
  }

  private ArtworkPlace place(ItemKind kind, Folder at, Integer season) {
    List<ArtworkPlace.Candidate> candidates = new ArrayList<>();
    own(at).stream()
        .filter(file -> season != null || !seasonArt.containsKey(file.path()))
        .forEach(file -> candidates.add(Sidecars.candidate(at, file)));
    candidates.addAll(season == null ? List.of() : namedAfter(season));
    return new ArtworkPlace(
        kind, List.of(shelf(at)), above(season), true, at.name(), List.of(), season, candidates);
  }

  private ArtworkPlace withoutFolder(int season) {
    return new ArtworkPlace(
        ItemKind.SEASON,
        List.of(),
        above(season),
        false,
        "",
        List.of(),
        season,
        namedAfter(season));
  }

  private List<ImageShelf> above(Integer season) {
    return season == null ? List.of() : List.of(shelf(folder));
  }

  /** The images in the series' folder that name this season. */
  private List<ArtworkPlace.Candidate> namedAfter(int season) {
    return folder.files().stream()
        .filter(file -> Objects.equals(seasonArt.get(file.path()), season))
        .map(file -> Sidecars.candidate(folder, file))
        .toList();
  }

  private Item episode(EpisodeKey number, EpisodeFiles found) {
    Parts parts = Parts.of(found.names());
    EpisodeTitle title = title(number, found.names().stream().map(parts::base).toList());
    Description text = Description.ofNfo(found.others());
    List<Video> videos = MainVideos.of(found.videos(), title::version);
    String first = videos.isEmpty() ? found.others().get(0).path() : videos.get(0).path();
    Release release =
        found.videos().size() < 2 ? title.release() : release(number, found, parts, first);
    ProviderIds ids =
        found.videos().isEmpty()
            ? ProviderIds.NONE
            : ProviderIdReader.of(found.videos().get(0).stem());
    EpisodeNumbers beside = beside(number, found);
    return new Item(
        PathHash.of(rootName, ItemKind.EPISODE.word(), key, number.text()),
        seasonId(number.season()),
        ItemKind.EPISODE,
        number.isNumbered()
            ? title.title().orElse(text.title())
            : files.special(found.names().get(0)),
        null,
        number.season(),
        number.firstNumber(),
        number.lastNumber(),
        beside.airDate(),
        absolute(beside),
        ids.or(text.ids()),
        release,
        folder.root(),
        first,
        videos,
        assets(place(number, found), found.others()));
  }

  private EpisodeTitle title(EpisodeKey number, List<String> names) {
    return EpisodeTitle.of(names, name -> files.placed(name, number));
  }

  /** What the first video's name tells in or beside the numbers of its season. */
  private EpisodeNumbers beside(EpisodeKey number, EpisodeFiles found) {
    if (found.videos().isEmpty()) {
      return EpisodeNumbers.NONE;
    }
    FoundVideo video = found.videos().get(0);
    boolean inSeason =
        number.season() == 0
            || files.seasons().values().stream().anyMatch(it -> it == video.folder());
    return files
        .reading(video.name())
        .inSeries()
        .map(name -> name.in(inSeason ? Integer.valueOf(number.season()) : null))
        .orElse(EpisodeNumbers.NONE);
  }

  /** The number from the series' beginning; null without one, and for half ones of recaps. */
  private static Integer absolute(EpisodeNumbers numbers) {
    return numbers.absolute().stream()
        .findFirst()
        .filter(it -> it.scale() <= 0)
        .map(BigDecimal::intValue)
        .orElse(null);
  }

  /** The release of the version that stands first. */
  private Release release(EpisodeKey number, EpisodeFiles found, Parts parts, String first) {
    return found.videos().stream()
        .filter(video -> video.file().path().equals(first))
        .findFirst()
        .map(video -> title(number, List.of(parts.base(video.name()))).release())
        .orElse(Release.NONE);
  }

  private ArtworkPlace place(EpisodeKey number, EpisodeFiles found) {
    List<Folder> folders = found.videos().stream().map(FoundVideo::folder).toList();
    List<ImageShelf> own = folders.stream().map(this::shelf).distinct().toList();
    List<ArtworkPlace.Candidate> candidates =
        found.others().stream().map(file -> new ArtworkPlace.Candidate(file, file.name())).toList();
    return new ArtworkPlace(
        ItemKind.EPISODE,
        own.isEmpty() ? List.of(ImageShelf.of(found.others())) : own,
        List.of(),
        false,
        "",
        found.videos().isEmpty() ? EpisodeArt.stems(found.others()) : found.stems(),
        number.season(),
        candidates);
  }

  private ImageShelf shelf(Folder at) {
    return shelves.computeIfAbsent(at.path(), unused -> ImageShelf.of(at));
  }

  private List<Asset> assets(ArtworkPlace place, List<Entry> others) {
    List<Asset> assets = new ArrayList<>(patterns.find(place));
    assets.addAll(
        new Sidecars(patterns)
            .of(
                others.stream().map(file -> new ArtworkPlace.Candidate(file, file.name())).toList(),
                place.stems()));
    return assets;
  }

  private List<Video> extras(List<FoundVideo> found) {
    return found.stream().map(this::extra).sorted(Comparator.comparing(Video::path)).toList();
  }

  private Video extra(FoundVideo video) {
    return Extras.video(video, patterns, Sidecars.candidate(folder, video.file()).path());
  }
}
