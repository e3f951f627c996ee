package mediaaudit.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that go with one that stands alone: {@code 01-05}, {@code 316 - 317}, {@code 101
 * 102}, {@code 12.5}, {@code 01 ao 12}; and the season that they count in.
 */
final class AbsoluteRow {
  private static final int MOST_DIGITS = 4;
  private static final int HUNDRED = 100;

  /** The last season that a number of four digits may begin with. */
  private static final int LAST_SEASON = 40;

  private static final Set<String> UNTIL = Set.of("ao", "to", "al", "bis");

  private final AbsoluteWords place;
  private final Words words;
  private final int from;
  private final Optional<ToldSeason> season;

  AbsoluteRow(AbsoluteWords place) {
    this.place = place;
    this.words = place.words();
    this.from = place.from();
    this.season = place.season();
  }

  /** The numbers of the row that this word is the best of. */
  EpisodeName episode(int index) {
    Word word = words.get(index);
    if (place.isHalf(index)) {
      BigDecimal half = new BigDecimal(place.number(index) + ".5");
      return named(List.of(half), index, words.get(index + 1).end(), EpisodeName.Form.BARE);
    }
    if (word.key().length() == 5 && word.isNumber()) {
      int first = place.number(index) / HUNDRED;
      return named(numbers(List.of(first, first + 1)), index, word.end(), EpisodeName.Form.COMPACT);
    }
    Cursor cursor = new Cursor(words.text(), word.end());
    int first = place.number(index);
    List<Integer> row = until(index, first, cursor);
    boolean compact = isCompact(index) && row.size() == 1;
    List<Integer> all = compact ? alike(index, first, cursor) : row;
    return named(
        numbers(all),
        compact ? index - (all.indexOf(first)) : index,
        Math.max(cursor.position(), words.get(index).end()),
        compact ? EpisodeName.Form.COMPACT : EpisodeName.Form.BARE);
  }

  /** The numbers up to the one behind a sign or a word such as {@code ao}. */
  private List<Integer> until(int index, int first, Cursor cursor) {
    boolean range =
        index + 2 < words.size()
            && UNTIL.contains(words.get(index + 1).key())
            && words.get(index + 2).number(MOST_DIGITS) > first;
    if (range) {
      cursor.moveTo(words.get(index + 2).end());
      return EpisodeChain.range(first, words.get(index + 2).number(MOST_DIGITS));
    }
    boolean bracketed = place.isRange(index) && words.get(index + 1).number(MOST_DIGITS) > first;
    if (bracketed || place.isLongRange(index, first) || isNextOne(index, first)) {
      cursor.moveTo(words.get(index + 1).end());
      return EpisodeChain.range(first, words.get(index + 1).number(MOST_DIGITS));
    }
    return EpisodeChain.read(cursor, -1, first, "e");
  }

  /** {@code 316 - 317 [1080p]}: the next number behind a dash, and no title behind that. */
  private boolean isNextOne(int index, int first) {
    int next = index + 1;
    return index > from
        && next < words.size()
        && AbsoluteWords.isDash(words.gap(index))
        && words.get(next).number(MOST_DIGITS) == first + 1
        && (next + 1 == words.size() || words.get(next + 1).bracket() >= 0);
  }

  /** {@code 101 102 103}: the numbers before this one that lead up to it. */
  private List<Integer> alike(int index, int last, Cursor cursor) {
    List<Integer> all = new ArrayList<>(List.of(last));
    int at = index;
    while (at > from && words.get(at - 1).number(MOST_DIGITS) == all.get(0) - 1) {
      all.add(0, all.get(0) - 1);
      at--;
    }
    cursor.moveTo(words.get(index).end());
    return all;
  }

  private boolean isCompact(int index) {
    Word word = words.get(index);
    int number = place.number(index);
    boolean three = word.key().length() == 3 && number >= HUNDRED && !place.isBetweenDashes(index);
    boolean four =
        word.key().length() == 4
            && number >= HUNDRED
            && number / HUNDRED <= LAST_SEASON
            && place.rank(index) < AbsoluteWords.DASHED;
    return !place.isFansub()
        && season.isEmpty()
        && word.isNumber()
        && (three || four)
        && !words.aloneInBrackets(index);
  }

  private static List<BigDecimal> numbers(List<Integer> row) {
    return row.stream().map(BigDecimal::valueOf).toList();
  }

  private EpisodeName named(List<BigDecimal> row, int index, int end, EpisodeName.Form form) {
    EpisodeNumbers numbers = EpisodeNumbers.ofAbsolute(row);
    int first = index;
    boolean counts = season.isPresent();
    boolean before = counts && !isTitled(season.get().end(), first);
    int start = before ? words.get(season.get().index()).start() : words.get(first).start();
    EpisodeNumbers placed =
        counts ? numbers.countedInSeason(season.get().season(), cut(row)) : numbers;
    return new EpisodeName(placed, form, start, end);
  }

  /** Whether a title in Latin letters stands between these words of a Chinese name. */
  private boolean isTitled(int begin, int end) {
    return Script.isIdeographic(words.text()) && Script.isLatin(words.shown(begin, end));
  }

  private int cut(List<BigDecimal> row) {
    int number = season.get().season();
    boolean both = number > 0 && row.stream().allMatch(it -> it.intValue() / HUNDRED == number);
    return both ? number * HUNDRED : 0;
  }
}
