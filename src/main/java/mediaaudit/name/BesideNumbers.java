package mediaaudit.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a name tells beside the numbers that were found first.
 *
 * <ul>
 *   <li>A season elsewhere counts for an episode without one.
 *   <li>A day counts as well; it makes a number without a season one of a daily show, which the day
 *       names, unless the day stands in brackets.
 *   <li>Numbers from the series' beginning stand directly before or behind: as many as there are
 *       episodes, in brackets or of three digits or with a half. One before them that nothing sets
 *       apart is the title's: {@code Mob Psycho 100 S02E04}.
 *   <li>A fansub's number without a season counts from the beginning.
 * </ul>
 */
final class BesideNumbers {
  private static final String DASH = " - ";
  private static final String SEPARATORS = " ._-()[]";
  private final Words words;
  private EpisodeName found;

  private BesideNumbers(Words words, EpisodeName found) {
    this.words = words;
    this.found = found;
  }

  static EpisodeName add(Words words, EpisodeName found) {
    BesideNumbers beside = new BesideNumbers(words, found);
    beside.addSeason();
    beside.addDay();
    beside.addAbsolute();
    beside.addTail();
    beside.addHalf();
    return beside.found;
  }

  private boolean hasSeason() {
    return found.numbers().season() != null || !found.numbers().several().isEmpty();
  }

  /** The half of a recap; dots may also stand before a title: {@code S01E02.5.Minutes}. */
  private void addHalf() {
    String text = words.text();
    int end = found.end() + EpisodeName.HALF.length();
    boolean half =
        found.form() == EpisodeName.Form.MARKED
            && text.startsWith(EpisodeName.HALF, found.end())
            && (end == text.length() || " _-[(".indexOf(text.charAt(end)) >= 0);
    found = half ? found.at(found.start(), end) : found;
  }

  /** A version, one letter of a part, or the total behind the numbers belongs to them. */
  private void addTail() {
    Cursor cursor = new Cursor(words.text(), found.end());
    boolean version = cursor.read("v") && cursor.number(1, 1) >= 0 && cursor.atBoundary();
    char letter = words.text().length() > found.end() ? words.text().charAt(found.end()) : ' ';
    if (version) {
      found = found.at(found.start(), cursor.position());
    } else if (letter >= 'a'
        && letter <= 'd'
        && new Cursor(words.text(), found.end() + 1).atBoundary()) {
      found = found.at(found.start(), found.end() + 1);
    }
    int next = words.indexAt(found.end());
    if (next + 1 < words.size()
        && EpisodeAlone.OF.contains(words.get(next).key())
        && words.get(next + 1).number(3) >= found.last()
        && words.get(next).start() == found.end() + 1) {
      found = found.at(found.start(), words.get(next + 1).end());
    }
  }

  private void addSeason() {
    boolean open = !hasSeason() && found.form() == EpisodeName.Form.MARKED;
    boolean countsAnyway = found.numbers().episodes().isEmpty();
    Optional<ToldSeason> season = open && !countsAnyway ? ToldSeason.find(words) : Optional.empty();
    season
        .filter(it -> words.get(it.index()).start() >= found.end() || isBefore(it))
        .ifPresent(
            it ->
                found =
                    found
                        .with(found.numbers().inSeason(it.season()))
                        .at(titleEnd(it), found.end()));
  }

  /** Where the title ends: a Chinese name may tell it in Latin letters before the season. */
  private int titleEnd(ToldSeason season) {
    int start = words.get(season.index()).start();
    boolean behind = start > found.end() && Script.isIdeographic(words.text());
    boolean titled = behind && Script.isLatin(words.shown(season.index() - 1, season.index()));
    return titled ? start : Math.min(found.start(), start);
  }

  private boolean isBefore(ToldSeason season) {
    return words.get(season.end() - 1).end() <= found.start();
  }

  private void addDay() {
    boolean alone = !hasSeason() && found.form() == EpisodeName.Form.MARKED;
    if (found.form() == EpisodeName.Form.DATED) {
      replaceDay();
      return;
    }
    Optional<EpisodeName> day =
        found.form() == EpisodeName.Form.MARKED ? new AirDate(alone).find(words) : Optional.empty();
    day.filter(it -> it.end() <= found.start() || it.start() >= found.end()).ifPresent(this::add);
  }

  private void add(EpisodeName day) {
    found = found.with(found.numbers().withDate(day.numbers().airDate()));
    if (day.end() <= found.start() && isEmpty(day.end(), found.start())) {
      found = found.at(day.start(), found.end());
    } else if (day.start() >= found.end() && isEmpty(found.end(), day.start())) {
      found = found.at(found.start(), day.end());
    }
  }

  /** A number with a mark beside a day: the day counts, but one in brackets only adds to it. */
  private void replaceDay() {
    EpisodeName day = found;
    Optional<EpisodeName> number =
        EpisodeAlone.find(words, 0)
            .filter(it -> it.end() <= day.start() || it.start() >= day.end());
    if (number.isEmpty()) {
      return;
    }
    boolean bracketed = words.get(words.indexAt(day.start())).bracket() >= 0;
    if (bracketed) {
      found = number.get().with(number.get().numbers().withDate(day.numbers().airDate()));
    } else {
      found =
          day.at(
              Math.min(day.start(), number.get().start()), Math.max(day.end(), number.get().end()));
    }
  }

  private boolean isEmpty(int from, int to) {
    return from <= to
        && words.text().substring(from, to).chars().allMatch(it -> SEPARATORS.indexOf(it) >= 0);
  }

  private void addAbsolute() {
    if (found.form() == EpisodeName.Form.MARKED && !hasSeason()) {
      boolean numbered = !found.numbers().episodes().isEmpty();
      boolean counts = numbered && (FansubSigns.is(words) || found.first() >= 1000);
      found = counts ? found.with(found.numbers().countedFromTheBeginning()) : found;
    } else if (found.form() == EpisodeName.Form.MARKED && found.numbers().season() != null) {
      behind().or(this::before).ifPresent(it -> found = it);
    } else if (found.form() == EpisodeName.Form.BARE && found.numbers().absolute().size() > 1) {
      addRange();
    }
  }

  /** {@code 16-20 (191-195)}: the numbers in brackets are those from the beginning. */
  private void addRange() {
    EpisodeName bare = found;
    found = found.with(found.numbers().countedInSeason(null, 0));
    found = behind().orElse(bare);
  }

  private Optional<EpisodeName> behind() {
    int index = words.indexAt(found.end());
    boolean near = index < words.size() && isEmpty(found.end(), words.get(index).start());
    return near ? numbers(index).map(it -> joined(it, found.start(), it.end())) : Optional.empty();
  }

  private Optional<EpisodeName> before() {
    int to = words.indexAt(found.start());
    boolean near = to > 0 && isEmpty(words.get(to - 1).end(), found.start());
    int from = near ? firstOfRow(to - 1) : to;
    return from < to && from > 0 && !isTitle(from, to)
        ? numbers(from)
            .filter(it -> it.end() == words.get(to - 1).end())
            .map(it -> joined(it, it.start(), found.end()))
        : Optional.empty();
  }

  /** Whether one number without brackets, zero or sign stands behind words of the title. */
  private boolean isTitle(int from, int to) {
    return to - from == 1
        && words.gap(from - 1).isBlank()
        && words.get(from).bracket() < 0
        && !words.get(from).key().startsWith("0");
  }

  private int firstOfRow(int index) {
    int first = index;
    while (first > 0
        && words.get(first).isNumber()
        && words.get(first - 1).isNumber()
        && (words.gap(first - 1).equals("-") || words.gap(first - 1).equals("."))) {
      first--;
    }
    return first;
  }

  private EpisodeName joined(EpisodeName absolute, int start, int end) {
    return found.with(found.numbers().withAbsolute(absolute.numbers().absolute())).at(start, end);
  }

  /** The numbers from this word on, if they may be those of the episodes found. */
  private Optional<EpisodeName> numbers(int index) {
    Word word = words.get(index);
    if (!word.isNumber() || word.key().length() > 4 || isYear(word)) {
      return Optional.empty();
    }
    boolean half =
        words.gap(index).equals(".")
            && index + 1 < words.size()
            && words.get(index + 1).key().equals("5")
            && words.text().charAt(word.start() > 0 ? word.start() - 1 : 0) != '.';
    if (half) {
      BigDecimal number = new BigDecimal(Integer.parseInt(word.key()) + ".5");
      return Optional.of(absolute(List.of(number), word.start(), words.get(index + 1).end()));
    }
    Cursor cursor = new Cursor(words.text(), word.end());
    List<Integer> row = EpisodeChain.read(cursor, -1, word.number(4), "e");
    boolean many = row.size() > 1 && row.size() == found.numbers().episodes().size();
    boolean one = row.size() == 1 && found.numbers().episodes().size() == 1 && isSure(index);
    boolean same =
        row.equals(found.numbers().episodes()) && !words.get(index).key().startsWith("00");
    return (many || one) && !same && cursor.atBoundary()
        ? Optional.of(
            absolute(
                row.stream().map(BigDecimal::valueOf).toList(), word.start(), cursor.position()))
        : Optional.empty();
  }

  private boolean isSure(int index) {
    String key = words.get(index).key();
    boolean padded =
        key.startsWith("0")
            || FansubSigns.is(words)
            || words.aloneInBrackets(index)
            || isBetweenDashes(index);
    return words.aloneInBrackets(index) ? key.length() >= 2 : key.length() >= 3 && padded;
  }

  /** {@code S17E01 - 367 - Name}: not {@code S01E02 - 100 Ways}. */
  private boolean isBetweenDashes(int index) {
    return words.text().startsWith(DASH, found.end())
        && words.get(index).start() == found.end() + DASH.length()
        && words.gap(index).equals(DASH);
  }

  private static boolean isYear(Word word) {
    return word.key().length() == 4 && word.number(4) >= 1900 && word.number(4) < 2100;
  }

  private static EpisodeName absolute(List<BigDecimal> numbers, int start, int end) {
    return new EpisodeName(EpisodeNumbers.ofAbsolute(numbers), EpisodeName.Form.BARE, start, end);
  }
}
