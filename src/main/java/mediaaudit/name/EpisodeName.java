package mediaaudit.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the name of an episode's file says of its numbers.
 *
 * <p>Each form reads the whole name for the first place that is written in its way. The first form
 * of the list that finds one wins: the more marks a form asks for, the earlier it stands. What else
 * the name tells beside that (a day, numbers from the series' beginning, the season) is added
 * afterwards by {@link BesideNumbers}.
 *
 * @param form how the numbers are written
 * @param start offset of the numbers in the name
 * @param end offset behind the numbers
 */
record EpisodeName(EpisodeNumbers numbers, Form form, int start, int end) {
  /** What stands behind the number of the episode before a recap. */
  static final String HALF = ".5";

  private static final int HUNDRED = 100;
  private static final int LEAST_IN_TITLE = 10;
  private static final int MOST_DIGITS = 4;
  private static final List<EpisodeForm> SURE =
      List.of(
          new SeasonAndEpisode(),
          new CrossedNumbers(2),
          new SpelledNumbers(),
          new SeasonThenNumber(),
          new AirDate(false),
          new EpisodeAlone());
  private static final List<EpisodeForm> LIKELY =
      List.of(
          new CrossedNumbers(1),
          new AirDate(true),
          new NumberPair(),
          new PartNumber(),
          new AbsoluteNumber());

  /** How the numbers of an episode are written. */
  enum Form {
    /** With a mark such as {@code E} or {@code x}. */
    MARKED,
    /** As a day of broadcast; the year counts as the season, month and day as the number. */
    DATED,
    /** As a number that stands alone: a guess, which may count from the first season on. */
    BARE,
    /** As {@link #BARE}, of three digits or more, which may begin with the season: 102. */
    COMPACT,
    /** As a part of a work in several parts, which may be a film as well. */
    PART
  }

  /** Episodes of one season, or of none when it is null, written with a mark. */
  static EpisodeName marked(Integer season, List<Integer> episodes, int start, int end) {
    return new EpisodeName(EpisodeNumbers.of(season, episodes), Form.MARKED, start, end);
  }

  /**
   * Reads a name that says by itself that it is an episode.
   *
   * @param name of a file, without its extension
   */
  static Optional<EpisodeName> of(String name) {
    return of(Words.of(Plain.of(name)));
  }

  /** As above, of a name in plain letters. */
  static Optional<EpisodeName> of(Words words) {
    return ClipName.is(words) ? Optional.empty() : read(words, SURE);
  }

  /** Reads a name that is known to be one of a series', where any number may be the episode's. */
  static Optional<EpisodeName> inSeries(String name) {
    Words words = Words.of(Plain.of(name));
    return inSeries(words, of(words));
  }

  /** As above, of a name in plain letters of which it is known what it says by itself. */
  static Optional<EpisodeName> inSeries(Words words, Optional<EpisodeName> sure) {
    return sure.isPresent() ? sure : read(words, LIKELY);
  }

  /**
   * As above, behind a title of the series that ends with a number: {@code The.100.101}; a digit
   * may be the season's: {@code Show.2.05}.
   */
  static Optional<EpisodeName> behind(String title, Words words) {
    Words own = Words.of(title);
    int count = own.size();
    boolean numbered = count > 0 && own.get(count - 1).number(MOST_DIGITS) >= LEAST_IN_TITLE;
    if (!numbered || words.size() <= count || !words.hold(own, 0)) {
      return Optional.empty();
    }
    return likely(words, words.get(count - 1).end());
  }

  /** Reads what stands behind an offset of a name where any number may be the episode's. */
  static Optional<EpisodeName> likely(Words words, int offset) {
    return read(Words.of(words.text().substring(offset)), LIKELY)
        .map(it -> it.at(it.start() + offset, it.end() + offset));
  }

  private static Optional<EpisodeName> read(Words words, List<EpisodeForm> forms) {
    for (EpisodeForm form : forms) {
      Optional<EpisodeName> found = form.find(words);
      if (found.isPresent()) {
        return Optional.of(BesideNumbers.add(words, found.get()));
      }
    }
    return Optional.empty();
  }

  EpisodeName with(EpisodeNumbers other) {
    return new EpisodeName(other, form, start, end);
  }

  EpisodeName at(int newStart, int newEnd) {
    return new EpisodeName(numbers, form, newStart, newEnd);
  }

  /** Whether nothing but a number tells the episode: no mark, no day and no season. */
  boolean isBare() {
    return season() == null && form != Form.MARKED && form != Form.DATED;
  }

  /** Whether it is a recap between two episodes: {@code 13.5}, {@code S01E13.5}. */
  boolean isHalf(String name) {
    int half = end - HALF.length();
    boolean marked =
        form == Form.MARKED
            && half > 0
            && name.startsWith(HALF, half)
            && Characters.isDigit(name.charAt(half - 1));
    return numbers.isHalf() || marked;
  }

  /** The season, or the year of the day of broadcast; null when the name tells none. */
  Integer season() {
    if (numbers.season() == null && !numbers.several().isEmpty()) {
      return numbers.several().get(0).season();
    }
    return form == Form.DATED && numbers.airDate() != null
        ? Integer.valueOf(numbers.airDate().getYear())
        : numbers.season();
  }

  /** Number of the first episode; month and day where only a day is told. */
  int first() {
    return all().isEmpty() ? 0 : all().get(0);
  }

  /** Number of the last episode in the first season; the first when it is one. */
  int last() {
    return all().isEmpty() ? 0 : all().get(all().size() - 1);
  }

  private List<Integer> all() {
    if (form == Form.DATED && numbers.airDate() != null) {
      return List.of(
          numbers.airDate().getMonthValue() * HUNDRED + numbers.airDate().getDayOfMonth());
    }
    if (!numbers.several().isEmpty()) {
      return numbers.several().stream()
          .filter(it -> it.season() == season())
          .map(EpisodeNumbers.Numbered::episode)
          .toList();
    }
    return numbers.episodes().isEmpty()
        ? numbers.absolute().stream().map(BigDecimal::intValue).toList()
        : numbers.episodes();
  }

  /**
   * The numbers in their season, where the folder may tell it. A number such as 102 holds season
   * and episode where the folder tells the same season, or none.
   *
   * @param folder the folder's season; null when it tells none
   */
  EpisodeNumbers in(Integer folder) {
    boolean bare = form == Form.BARE || form == Form.COMPACT;
    int hundreds = first() / HUNDRED;
    if (bare && numbers.season() == null) {
      boolean split =
          form == Form.COMPACT
              ? folder == null || folder == hundreds
              : folder != null && folder > 0 && folder == hundreds;
      return split
          ? numbers.countedInSeason(hundreds, hundreds * HUNDRED)
          : folder == null ? numbers : numbers.countedInSeason(folder, 0);
    }
    return numbers.season() == null && numbers.several().isEmpty() && form != Form.DATED
        ? numbers.inSeason(folder)
        : numbers;
  }

  /** What stands before the numbers, as people read it: the series' title. */
  ReleaseName before(String name) {
    return ReleaseName.of(name.substring(0, Math.min(start, name.length())));
  }
}
