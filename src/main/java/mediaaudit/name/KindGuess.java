package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.FileKind;

/**
 * What a path is most likely that of, by the first evidence that it has: the extension of a
 * subtitle; the folder or the name of an extra; the numbers of an episode, in the name or in a
 * folder near it; the folder of a season; the name of a season or of a release of one; a number as
 * only episodes have it; and else a movie.
 */
final class KindGuess {
  private static final int NEAR = 3;
  private static final String DASH = " - ";
  private static final int FIRST_YEAR = 1888;
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
    if (file && ExtraPath.kind(query).isPresent()) {
      return NameKind.EXTRA;
    }
    if (query.reading(stem).sure().filter(it -> !isOfSaga(it)).isPresent()
        || (file && (isInSeason() || isInEpisode()))) {
      return NameKind.EPISODE;
    }
    if (isSeason()) {
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

  /** Films of a saga are counted in words and Roman numerals: {@code Episode IV ... (1977)}. */
  private boolean isOfSaga(EpisodeName number) {
    return number.form() == EpisodeName.Form.MARKED
        && number.season() == null
        && stem.substring(number.start(), number.end()).chars().noneMatch(Characters::isDigit)
        && MovieName.of(stem).year() != null;
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
        || SeasonName.isSpecials(name)
        || ToldSeason.find(words).isPresent();
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
    Optional<EpisodeName> number = query.reading(stem).inSeries();
    boolean special = SpecialMark.find(words).filter(it -> it.number() >= 0).isPresent();
    if (number.isEmpty() || special) {
      return AirDate.unclear(words) > 0 || special;
    }
    boolean year = MovieName.of(stem).year() != null || isNamedAsFilm();
    return switch (number.get().form()) {
      case BARE -> isBare(words, number.get(), year);
      case COMPACT ->
          !year
              && (isSetApart(words, number.get())
                  || leads(words, false)
                  || isBroadcast()
                  || isInOwnFolder(number.get()));
      case PART -> file && number.get().start() == 0 && !year && isTitled(words, number.get());
      default -> !isOfSaga(number.get());
    };
  }

  /** Whether the folder is that of a film named by this number: {@code 300 (2006)/300.mkv}. */
  private boolean isNamedAsFilm() {
    MovieName film = MovieName.of(folder(1));
    return film.year() != null && film.key().equals(Shown.key(stem));
  }

  /** {@code Part 3 - Carentan}. */
  private static boolean isTitled(Words words, EpisodeName number) {
    return words.text().startsWith(DASH, number.end());
  }

  private boolean isBare(Words words, EpisodeName number, boolean year) {
    boolean several = number.end() - number.start() > 1;
    return isFansub(words, number, year)
        || (several && !year && isSetApart(words, number))
        || isBracketed(words, number)
        || leads(words, year)
        || (several
            && ((!year && isPadded(words, number)) || isInOwnFolder(number) || isInSeason()));
  }

  /** {@code [Group][Title][05]}. */
  private static boolean isBracketed(Words words, EpisodeName number) {
    String text = words.text();
    return number.start() > 1 && text.charAt(number.start() - 1) == '[' && text.indexOf('[') < 1
        || number.start() > 1 && text.charAt(number.start() - 1) == '【';
  }

  /** {@code Title - 12 - Name}: between two dashes with spaces. */
  private static boolean isSetApart(Words words, EpisodeName number) {
    String text = words.text();
    int behind = number.end() + DASH.length();
    return number.start() > DASH.length()
        && text.startsWith(DASH, number.start() - DASH.length())
        && text.startsWith(DASH, number.end())
        && words.indexAt(behind) < words.size();
  }

  /** {@code Title - 001}. */
  private static boolean isPadded(Words words, EpisodeName number) {
    return words.text().startsWith(" - 0", Math.max(0, number.start() - " - ".length()));
  }

  /** Whether the folder has the title that stands before the number. */
  private boolean isInOwnFolder(EpisodeName number) {
    String title = Shown.key(SeriesTitle.of(stem.substring(0, number.start())).title());
    return !title.isEmpty() && title.equals(Shown.key(SeriesName.of(folder(1)).title()));
  }

  private static boolean isFansub(Words words, EpisodeName number, boolean year) {
    boolean apart = number.end() - number.start() > 1;
    return apart && FansubSigns.is(words) && (!year || LeadingGroup.end(words) > 0);
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
