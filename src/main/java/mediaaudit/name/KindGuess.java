package mediaaudit.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.FileKind;

/**
 * What a path is most likely that of, by the first evidence that it has: the extension of a
 * subtitle, or of what is neither that nor a video; the folder or the name of an extra; the numbers
 * of an episode, in the name or in a folder near it; the folder of a season; the name of a season
 * or of a release of one; a number as only episodes have it; and else a movie.
 */
final class KindGuess {
  private static final int NEAR = 3;
  private static final int FIRST_YEAR = 1888;
  private static final int HUNDRED = 100;
  private static final Set<String> SERIES =
      Set.of(
          "tv",
          "tvshows",
          "shows",
          "series",
          "tvseries",
          "serien",
          "anime",
          "animes",
          "miniseries");

  private static final Set<String> CHAPTERS =
      Set.of("chapter", "chapitre", "kapitel", "capitulo", "capitolo", "part", "pt", "teil", "vol");
  private static final Set<FileKind> BESIDE = Set.of(FileKind.IMAGE, FileKind.PLEXMATCH);

  /** Files that tell of what a folder holds; another NFO has its video's name. */
  private static final Set<String> NFOS = Set.of("tvshow.nfo", "season.nfo", "movie.nfo");

  private final NameQuery query;
  private final List<String> elements;
  private final String name;
  private final String stem;
  private final boolean file;

  private KindGuess(NameQuery query) {
    this.query = query;
    this.elements = PathElements.of(query);
    this.name = elements.get(elements.size() - 1);
    this.stem = query.stem();
    this.file = !stem.equals(name);
  }

  static NameKind of(NameQuery query) {
    return new KindGuess(query).kind();
  }

  private NameKind kind() {
    if (FileKind.of(name) == FileKind.SUBTITLE) {
      return NameKind.SUBTITLE;
    }
    if (BESIDE.contains(FileKind.of(name)) || NFOS.contains(name.toLowerCase(Locale.ROOT))) {
      return NameKind.UNKNOWN;
    }
    if (ExtraPath.isMusic(name)) {
      return ExtraPath.kind(query).isEmpty() ? NameKind.UNKNOWN : NameKind.EXTRA;
    }
    if (file && ExtraPath.kind(query).isPresent()) {
      return NameKind.EXTRA;
    }
    if (query.reading(stem).sure().filter(it -> !isOfSaga(it)).isPresent()
        || (file && (isInSeason() || isInEpisode()))) {
      return NameKind.EPISODE;
    }
    if (isSeason() && !isOtherThanSeason()) {
      return NameKind.SEASON;
    }
    if (isNumbered() || (file && isInSeries())) {
      return NameKind.EPISODE;
    }
    if (!file && ProviderIdReader.of(name).tvdb() != null) {
      return NameKind.SERIES;
    }
    return MovieName.of(stem).title().isEmpty() ? NameKind.UNKNOWN : NameKind.MOVIE;
  }

  /**
   * Films of a saga are counted in words and Roman numerals, or in parts and chapters, and have a
   * year of release behind that: {@code Episode IV ... (1977)}, {@code Chapter 4 (2023)}.
   */
  private boolean isOfSaga(EpisodeName number) {
    if (number.form() != EpisodeName.Form.MARKED || number.season() != null) {
      return false;
    }
    String mark = Folded.of(stem.substring(number.start(), number.end()));
    boolean worded = mark.chars().noneMatch(Characters::isDigit);
    return (worded || CHAPTERS.stream().anyMatch(mark::startsWith)) && isFilm(number);
  }

  /** Whether a year of release stands behind the number, or the folder is that of such a film. */
  private boolean isFilm(EpisodeName number) {
    Integer year = MovieName.of(stem).year();
    return isNamedAsFilm() || (year != null && stem.indexOf(year.toString(), number.end()) >= 0);
  }

  private String folder(int above) {
    int index = elements.size() - 1 - above;
    return index < 0 ? "" : elements.get(index);
  }

  private boolean isInSeason() {
    return SeasonName.inSeries(folder(1), folder(2)).filter(it -> it < FIRST_YEAR).isPresent()
        || SeasonName.of(folder(1), folder(2)).isPresent();
  }

  /** Whether a folder near the file tells the numbers of an episode. */
  private boolean isInEpisode() {
    for (int above = 1; above <= NEAR; above++) {
      boolean told =
          query
              .reading(folder(above))
              .sure()
              .filter(it -> it.form() == EpisodeName.Form.MARKED && it.season() != null)
              .isPresent();
      if (told) {
        return true;
      }
    }
    return false;
  }

  private boolean isSeason() {
    Words words = query.reading(stem).words();
    return SeasonName.of(name, folder(1)).isPresent()
        || isNumberedFolder()
        || SeasonName.isSpecials(name)
        || ToldSeason.find(words).isPresent();
  }

  /** {@code Friends/06}: a small number alone below a folder that has a title. */
  private boolean isNumberedFolder() {
    return !file
        && !folder(1).isEmpty()
        && !ContainerName.is(folder(1))
        && SeasonName.inSeries(name, folder(1)).filter(it -> it < HUNDRED).isPresent();
  }

  /**
   * Whether what looks like a season is the number of a broadcast behind the word {@code Series},
   * or a film in its own folder: {@code Open Season 2 (2008)/Open Season 2 (2008).mkv}.
   */
  private boolean isOtherThanSeason() {
    boolean broadcast =
        isBroadcast()
            && query
                .reading(stem)
                .inSeries()
                .filter(it -> it.form() == EpisodeName.Form.COMPACT)
                .isPresent();
    MovieName folder = MovieName.of(folder(1));
    boolean film = folder.year() != null && folder.key().equals(MovieName.of(stem).key());
    return broadcast || (file && film);
  }

  /** Whether a folder says that series stand below it. */
  private boolean isInSeries() {
    return elements.stream()
        .limit(elements.size() - 1L)
        .anyMatch(it -> SERIES.contains(Shown.key(it)));
  }

  /**
   * Whether a bare number is that of an episode: a fansub's, one before a title, or a broadcast's.
   */
  private boolean isNumbered() {
    Words words = query.reading(stem).words();
    if (ClipName.is(words)) {
      return false;
    }
    Optional<EpisodeName> number = query.reading(stem).inSeries();
    boolean special =
        SpecialMark.find(words).filter(it -> it.number() >= 0 || FansubSigns.is(words)).isPresent();
    if (number.isEmpty() || special) {
      return AirDate.unclear(words) > 0 || special;
    }
    boolean year = MovieName.of(stem).year() != null || isNamedAsFilm();
    NumberPlace place = new NumberPlace(words, number.get());
    return switch (number.get().form()) {
      case BARE -> isBare(place, year);
      case COMPACT ->
          (isBroadcast() && place.isDirectlyBehindYear())
              || !year
                  && (place.isSetApart()
                      || leads(words, false)
                      || isBroadcast()
                      || place.isLast()
                      || place.isOfRelease()
                      || isInOwnFolder(number.get()));
      case PART -> !year && (isBroadcast() || (file && place.isTitled()));
      case MARKED -> !isOfSaga(number.get()) && !(place.isPair() && isFilm(number.get()));
      case DATED -> true;
    };
  }

  /** Whether the folder is that of a film named by this number: {@code 300 (2006)/300.mkv}. */
  private boolean isNamedAsFilm() {
    MovieName film = MovieName.of(folder(1));
    return film.year() != null && film.key().equals(Shown.key(stem));
  }

  private boolean isBare(NumberPlace place, boolean year) {
    boolean several = place.isLong();
    return place.isFansub(year)
        || (!year && (place.isRow() || isBroadcast() || place.isZeroed()))
        || (several && place.isLast() && (!year || place.isBehindYear()))
        || (several && !year && place.isSetApart())
        || place.isBracketed()
        || leads(place.words(), year)
        || (several
            && ((!year && place.isPadded()) || isInOwnFolder(place.number()) || isInSeason()));
  }

  /** Whether the folder has the title that stands before the number. */
  private boolean isInOwnFolder(EpisodeName number) {
    String title = Shown.key(SeriesTitle.of(stem.substring(0, number.start())).title());
    return !title.isEmpty() && title.equals(Shown.key(SeriesName.of(folder(1)).title()));
  }

  /** {@code 02 - Title}, {@code 02. Title} and {@code 102}. */
  private boolean leads(Words words, boolean year) {
    boolean number = words.get(0).isNumber() && words.get(0).key().length() >= 2;
    boolean dashed =
        words.size() > 1 && (words.gap(0).equals(" - ") || words.get(0).key().startsWith("0"));
    return file
        && number
        && !year
        && (words.size() == 1 && words.get(0).key().length() < 4 || dashed);
  }

  /** Whether the release was recorded from television. */
  private boolean isBroadcast() {
    String source = ReleaseName.of(stem).release().source();
    return Set.of("HDTV", "Digital TV", "TV", "Satellite").contains(String.valueOf(source));
  }
}
