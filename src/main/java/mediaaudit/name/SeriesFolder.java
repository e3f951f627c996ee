package mediaaudit.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;

/** The files in a series' folder and below, by what they belong to. */
final class SeriesFolder {
  private static final Optional<ExtraKind> OTHER = Optional.of(ExtraKind.OTHER);

  private final Folder folder;
  private final List<String> titles;
  private final NavigableMap<EpisodeKey, EpisodeFiles> episodes = new TreeMap<>();
  private final Map<Integer, Folder> seasons = new TreeMap<>();
  private final Map<Integer, List<FoundVideo>> seasonExtras = new TreeMap<>();
  private final List<FoundVideo> extras = new ArrayList<>();
  private final List<Unassigned> others = new ArrayList<>();
  private final Set<String> assigned = new HashSet<>();
  private final EpisodeHints hints = new EpisodeHints();
  private final Map<String, NameReading> readings = new HashMap<>();
  private final Map<String, Map<Optional<EpisodeNumbers>, List<String>>> byNumbers =
      new HashMap<>();
  private final Specials specials;
  private final SpecialTitle special;
  private final SeasonFolders places;
  private final DayOrder days;
  private final NumberedTitle title;

  /** A file that is no video, before it is known whose it is. */
  private record Unassigned(Entry file, Folder folder, Integer season) {}

  private SeriesFolder(Folder folder) {
    this.folder = folder;
    this.titles = List.of(SeriesName.of(folder.name()).title());
    this.places = new SeasonFolders(folder);
    this.days = new DayOrder(folder);
    this.title = new NumberedTitle(titles.get(0), () -> stems(folder).toList(), this::hasSeasons);
    this.specials = new Specials(folder.name(), this::reading);
    this.special = SpecialTitle.in(folder.name());
  }

  static SeriesFolder of(Folder folder) {
    SeriesFolder series = new SeriesFolder(folder);
    series.begin(folder, null);
    series.walk(folder, null);
    series.assign();
    return series;
  }

  /** The episodes, in order. */
  Map<EpisodeKey, EpisodeFiles> episodes() {
    return episodes;
  }

  /** The folders of seasons, by number. */
  Map<Integer, Folder> seasons() {
    return seasons;
  }

  /** Whether this file, which is no video, belongs to an episode. */
  boolean isEpisodes(Entry file) {
    return assigned.contains(file.path());
  }

  /** What a name says of its numbers; each is read once. */
  NameReading reading(String name) {
    return readings.computeIfAbsent(
        name, it -> new NameReading(it, () -> titles, days::find, title::outside));
  }

  /** The names of all videos below. */
  private static Stream<String> stems(Folder at) {
    return Stream.concat(
        at.files().stream()
            .filter(file -> file.kind().plays())
            .map(file -> FileKind.stem(file.name())),
        at.folders().stream().flatMap(SeriesFolder::stems));
  }

  private boolean hasSeasons() {
    return folder.folders().stream().anyMatch(sub -> places.season(sub).isPresent());
  }

  /** What the name of this episode's video says, or where the title begins that tells it. */
  Optional<EpisodeName> placed(String name, EpisodeKey episode) {
    return episode.isNumbered() ? reading(name).inSeries() : Optional.of(special.place(name));
  }

  /** The title that the name of a special without a number tells. */
  String special(String name) {
    return special.of(name);
  }

  /** Extras in the series' own folders. */
  List<FoundVideo> extras() {
    return extras;
  }

  /** Extras in a season's folder. */
  List<FoundVideo> extras(int season) {
    return seasonExtras.getOrDefault(season, List.of());
  }

  private void walk(Folder at, Integer season) {
    hints.take(at, season);
    at.files().forEach(file -> take(file, at, season));
    for (Folder sub : at.folders()) {
      Optional<ExtraKind> extra = ExtraKind.ofFolder(sub.name());
      Optional<Integer> number = season == null ? places.season(sub) : Optional.empty();
      if (extra.isPresent()) {
        takeExtras(sub, extra.get(), season);
      } else if ((Disc.is(sub) || Disc.isIn(sub)) && !Disc.film(sub).isEmpty()) {
        takeDisc(sub, at, season);
        Optional.of(Disc.beside(sub))
            .filter(Folder::holdsVideo)
            .ifPresent(beside -> walk(beside, number, season));
      } else {
        walk(sub, number, season);
      }
    }
  }

  private void walk(Folder at, Optional<Integer> own, Integer above) {
    own.ifPresent(it -> begin(at, it));
    walk(at, own.orElse(above));
  }

  /** Begins the series, or one of its seasons. */
  private void begin(Folder at, Integer season) {
    if (season != null) {
      seasons.putIfAbsent(season, at);
    }
    specials.begin(season, () -> names(at));
  }

  /** The names of all videos below that are no extras, nor specials by their folders. */
  private Stream<String> names(Folder at) {
    return Stream.concat(
        at.files().stream()
            .filter(file -> file.kind().plays() && extra(FileKind.stem(file.name()), at).isEmpty())
            .map(file -> name(file, at)),
        SeasonFolders.main(at).flatMap(this::names));
  }

  /** The name that tells what the video is: the file's, or that of the folder of one episode. */
  private String name(Entry file, Folder at) {
    String stem = Stem.ofVideo(file.name());
    return reading(stem).sure().isEmpty() && tells(at) ? at.name() : stem;
  }

  private void take(Entry file, Folder at, Integer season) {
    if (file.kind().plays()) {
      takeVideo(file, at, season);
    } else {
      others.add(new Unassigned(file, at, season));
    }
  }

  private void takeVideo(Entry file, Folder at, Integer season) {
    String stem = FileKind.stem(file.name());
    String name = name(file, at);
    Optional<EpisodeKey> told = told(file, name);
    Optional<SpecialName> marked =
        told.isPresent() ? Optional.empty() : specials.find(name, season);
    Optional<ExtraKind> extra =
        extra(stem, at).or(() -> marked.filter(SpecialName::isExtra).map(it -> ExtraKind.OTHER));
    FoundVideo video = new FoundVideo(file, at, extra, null).named(name);
    Optional<EpisodeKey> episode =
        extra.isPresent()
            ? Optional.empty()
            : told.or(() -> key(name, marked, season, at)).or(() -> titled(name, season));
    if (episode.isPresent()) {
      files(episode.get()).videos().add(video);
    } else {
      extras(season, video);
    }
  }

  private Optional<ExtraKind> extra(String stem, Folder at) {
    Optional<EpisodeName> sure = reading(stem).sure();
    return ExtraName.of(stem, reading(stem))
        .filter(it -> sure.isEmpty() || it.tight())
        .map(ExtraName::kind)
        .or(() -> sure.isEmpty() && Creditless.is(stem) ? OTHER : Optional.empty())
        .or(() -> sure.isEmpty() ? Optional.empty() : beside(stem, at));
  }

  /** A word behind a dash, which may be the title of an episode that has no other video. */
  private Optional<ExtraKind> beside(String stem, Folder at) {
    return ExtraName.behindDash(stem)
        .filter(extra -> ofEpisode(stem, at).stream().anyMatch(other -> isOf(extra, stem, other)))
        .map(ExtraName::kind);
  }

  /** The names of videos in a folder that have the same numbers as this one. */
  private List<String> ofEpisode(String stem, Folder at) {
    return byNumbers
        .computeIfAbsent(
            at.path(),
            path ->
                at.files().stream()
                    .filter(file -> file.kind().plays())
                    .map(file -> FileKind.stem(file.name()))
                    .collect(Collectors.groupingBy(this::numbers)))
        .getOrDefault(numbers(stem), List.of());
  }

  private Optional<EpisodeNumbers> numbers(String stem) {
    return reading(stem).sure().map(EpisodeName::numbers);
  }

  /** Whether the other video is that of the episode that the extra is about. */
  private boolean isOf(ExtraName extra, String stem, String other) {
    return !other.startsWith(stem)
        && Shown.key(other).startsWith(Shown.key(extra.of()))
        && ExtraName.behindDash(other).isEmpty();
  }

  /** The numbers that files beside the video tell. */
  private Optional<EpisodeKey> told(Entry file, String name) {
    return hints
        .matched(file)
        .or(
            () ->
                reading(name).sure().filter(LooseEpisode::isMarked).isPresent()
                    ? Optional.empty()
                    : hints.described(file));
  }

  private Optional<EpisodeKey> key(
      String name, Optional<SpecialName> marked, Integer season, Folder at) {
    return marked.isPresent()
        ? marked.flatMap(it -> specials.key(it, season))
        : reading(name)
            .inSeries()
            .filter(it -> !it.isHalf(name))
            .filter(it -> season != null || !it.isBare() || !places.isApart(at))
            .map(it -> key(it, season));
  }

  /** The special that a name without a number tells in a folder of specials. */
  private Optional<EpisodeKey> titled(String name, Integer season) {
    return season != null && season == 0 ? Optional.of(special.key(name)) : Optional.empty();
  }

  /** Whether the folder is that of one episode. */
  private boolean tells(Folder at) {
    return seasons.values().stream().noneMatch(season -> season == at)
        && LooseEpisode.isMarked(at.name());
  }

  private void takeDisc(Folder disc, Folder at, Integer season) {
    Optional<EpisodeKey> episode =
        StackMarker.ofFolder(disc.name()).isPresent()
            ? Optional.empty()
            : EpisodeName.inSeries(disc.name())
                .map(it -> key(it, season))
                .or(() -> titled(disc.name(), season));
    List<Entry> film = Disc.film(disc);
    for (int i = 0; i < film.size(); i++) {
      Integer part = film.size() == 1 ? null : Integer.valueOf(i + 1);
      FoundVideo video =
          new FoundVideo(film.get(i), disc, Optional.empty(), part).named(disc.name());
      if (episode.isPresent()) {
        files(episode.get()).videos().add(video);
      } else {
        extras(season, new FoundVideo(film.get(i), at, Optional.empty(), null));
      }
    }
  }

  private void takeExtras(Folder at, ExtraKind kind, Integer season) {
    at.files().stream()
        .filter(file -> file.kind().plays())
        .forEach(file -> extras(season, new FoundVideo(file, at, Optional.of(kind), null)));
    at.folders().forEach(sub -> takeExtras(sub, kind, season));
  }

  private void extras(Integer season, FoundVideo video) {
    if (season == null || video.isMain()) {
      extras.add(video);
    } else {
      seasonExtras.computeIfAbsent(season, unused -> new ArrayList<>()).add(video);
    }
  }

  private EpisodeFiles files(EpisodeKey key) {
    return episodes.computeIfAbsent(key, unused -> new EpisodeFiles());
  }

  /** The season is the name's, else the folder's, else the first. */
  private static EpisodeKey key(EpisodeName name, Integer folder) {
    boolean dated = name.form() == EpisodeName.Form.DATED;
    boolean alone = folder == null && name.form() == EpisodeName.Form.COMPACT;
    EpisodeName placed = dated || alone ? name : name.with(name.in(folder));
    Integer told = dated && folder != null ? folder : placed.season();
    int season = told != null ? told : folder != null ? folder : 1;
    int year = dated && season == 0 ? name.season() : 0;
    return new EpisodeKey(season, year, placed.first(), placed.last());
  }

  private void assign() {
    StemIndex<Map.Entry<EpisodeKey, EpisodeFiles>> index = new StemIndex<>();
    episodes.entrySet().forEach(episode -> index.add(episode.getValue().stems(), episode));
    EpisodeFolders folders = new EpisodeFolders(episodes.values(), shared());
    for (Unassigned other : others) {
      Optional<EpisodeFiles> owner =
          owner(index.find(other.file()), other)
              .or(() -> named(other))
              .or(() -> owner(index.find(other.folder().name()), other))
              .or(() -> folders.owner(other.file(), other.folder()));
      owner.ifPresent(
          files -> {
            files.others().add(other.file());
            assigned.add(other.file().path());
          });
    }
  }

  private Set<String> shared() {
    return Stream.concat(Stream.of(folder), seasons.values().stream())
        .map(Folder::path)
        .collect(Collectors.toSet());
  }

  /** A special without a number may be named as the series: it has only files that stand by it. */
  private static Optional<EpisodeFiles> owner(
      Optional<Map.Entry<EpisodeKey, EpisodeFiles>> named, Unassigned other) {
    return named
        .filter(it -> it.getKey().isNumbered() || it.getValue().isAbove(other.folder()))
        .map(Map.Entry::getValue);
  }

  /** The episode whose numbers the file's name tells; one without video when there is none yet. */
  private Optional<EpisodeFiles> named(Unassigned other) {
    if (other.file().kind() == FileKind.OTHER || other.file().kind() == FileKind.PLEXMATCH) {
      return Optional.empty();
    }
    String stem = FileKind.stem(other.file().name());
    return EpisodeName.of(stem)
        .filter(name -> name.form() == EpisodeName.Form.MARKED && !name.isHalf(stem))
        .filter(name -> name.season() != null || other.season() != null)
        .map(name -> covering(key(name, other.season())));
  }

  private EpisodeFiles covering(EpisodeKey key) {
    return EpisodeKey.covering(episodes, key).map(episodes::get).orElseGet(() -> files(key));
  }
}
