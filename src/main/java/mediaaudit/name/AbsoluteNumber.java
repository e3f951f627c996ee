package mediaaudit.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number that stands alone: {@code [Group] Title - 012 [1080p]}, {@code 012 - Name}, {@code
 * Title.102}, {@code Title - 12.5}.
 *
 * <p>A number behind a dash is the best, the first of those; then a number at the beginning with a
 * title behind it; then the last one with two digits or more; then the last digit. A year, a part
 * of a date, a number in brackets with other words and a number before a season are none.
 */
final class AbsoluteNumber implements EpisodeForm {
  private static final int MOST_DIGITS = 4;
  private static final int HUNDRED = 100;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int DASHED = 4;
  private static final int FREE = 3;

  /** The last season that a number of four digits may begin with. */
  private static final int LAST_SEASON = 40;

  private static final Set<String> CHAINS = Set.of("-", "~", " ~ ", ".");
  private static final Set<String> UNTIL = Set.of("ao", "to", "al", "bis");
  private static final Set<String> LAST_ONES = Set.of("end", "fin", "完", "final");
  private static final Set<String> EXTRAS =
      Set.of("extras", "extra", "bonus", "part", "disc", "dvd");

  @Override
  public Optional<EpisodeName> find(Words words) {
    int group = LeadingGroup.end(words);
    Optional<EpisodeName> found = new Search(words, group).find();
    return found.isEmpty() && group > 1 ? new Search(words, 1).find() : found;
  }

  /** A search in one name. */
  private static final class Search {
    private final Words words;
    private final int from;
    private final int to;
    private final Optional<ToldSeason> season;
    private final boolean fansub;

    /**
     * @param behindGroup index of the first word that may be the number
     */
    Search(Words words, int behindGroup) {
      this.words = words;
      this.season = ToldSeason.find(words);
      this.fansub = FansubSigns.is(words);
      this.from = Math.max(behindGroup, season.map(ToldSeason::end).orElse(0));
      this.to = end();
    }

    private int end() {
      for (int i = from + (season.isPresent() ? 0 : 1); i < words.size(); i++) {
        if (number(i) < 0 && Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
          return i;
        }
      }
      return words.size();
    }

    Optional<EpisodeName> find() {
      int best = -1;
      for (int i = from; i < to; i++) {
        if (isCandidate(i) && (best < 0 || isBetter(i, best))) {
          best = i;
        }
      }
      return best < 0 ? Optional.empty() : Optional.of(episode(best));
    }

    private boolean isCandidate(int index) {
      Word word = words.get(index);
      int number = number(index);
      boolean year = word.key().length() == 4 && number >= FIRST_YEAR && number < LAST_YEAR;
      boolean free = word.bracket() < 0 || aloneInBrackets(index) || isRange(index);
      return number >= 0
          && !year
          && free
          && !isInDate(index)
          && !isChained(index)
          && !isFraction(index)
          && !isBehindExtra(index)
          && (index > 0 || to > 1 || season.isPresent() || words.size() == 1 || isFollowed(index));
    }

    private boolean isFollowed(int index) {
      return index + 1 < words.size();
    }

    /** Whether it stands alone in brackets, or with a word that says it is the last. */
    private boolean aloneInBrackets(int index) {
      boolean last =
          index + 1 < words.size()
              && words.get(index).start() == words.get(index).bracket() + 1
              && LAST_ONES.contains(words.get(index + 1).key())
              && Characters.isClosing(words.behind(index + 1));
      return words.aloneInBrackets(index) || last;
    }

    private boolean isInDate(int index) {
      for (int i = Math.max(0, index - 2); i <= index; i++) {
        if (AirDate.looksLikeOne(words, i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isChained(int index) {
      return index > from
          && words.get(index - 1).isNumber()
          && CHAINS.contains(words.gap(index - 1))
          && !isYear(index - 1)
          && !(words.gap(index - 1).equals(".") && words.get(index).key().length() > 1);
    }

    private boolean isYear(int index) {
      int number = words.get(index).key().length() == 4 ? words.get(index).number(4) : -1;
      return number >= FIRST_YEAR && number < LAST_YEAR;
    }

    /** Whether a digit follows that makes it a fraction, other than the half of a recap. */
    private boolean isFraction(int index) {
      return words.gap(index).equals(".")
          && index + 1 < words.size()
          && words.get(index + 1).key().length() == 1
          && words.get(index + 1).isNumber()
          && !isHalf(index);
    }

    /** {@code 12.5}: a recap between two episodes. */
    private boolean isHalf(int index) {
      boolean apart =
          index == 0 || words.gap(index - 1).length() > 1 || " _".indexOf(words.before(index)) >= 0;
      return words.gap(index).equals(".")
          && index + 1 < words.size()
          && words.get(index + 1).key().equals("5")
          && words.get(index).key().length() >= 2
          && (index == 0 || apart);
    }

    private boolean isBehindExtra(int index) {
      return season.isPresent() && index > 0 && EXTRAS.contains(words.get(index - 1).key());
    }

    /** Whether the word begins a range that is all that its brackets hold: {@code [01-05]}. */
    private boolean isRange(int index) {
      return index + 1 < words.size()
          && words.get(index).start() == words.get(index).bracket() + 1
          && (CHAINS.contains(words.gap(index)) || words.gap(index).equals(" - "))
          && words.get(index + 1).isNumber()
          && Characters.isClosing(words.behind(index + 1));
    }

    /** A number, perhaps with the number of a version behind it: {@code 07v2}, {@code 13完}. */
    private int number(int index) {
      String key = words.get(index).key();
      int digits = 0;
      while (digits < key.length() && Characters.isDigit(key.charAt(digits))) {
        digits++;
      }
      String tail = key.substring(digits);
      boolean versioned =
          tail.length() == 2 && tail.charAt(0) == 'v' && Characters.isDigit(tail.charAt(1));
      boolean whole = tail.isEmpty() || versioned || LAST_ONES.contains(tail);
      boolean five = digits == 5 && tail.isEmpty() && isTwoEpisodes(key);
      return digits > 0 && whole && (digits <= MOST_DIGITS || five)
          ? Integer.parseInt(key.substring(0, digits))
          : -1;
    }

    /** {@code 10910}: season 1 with the episodes 9 and 10. */
    private static boolean isTwoEpisodes(String key) {
      int first = Integer.parseInt(key.substring(1, 3));
      return Integer.parseInt(key.substring(3)) == first + 1;
    }

    private boolean isBetter(int index, int best) {
      int rank = rank(index);
      int bestRank = rank(best);
      boolean hollow = bestRank == DASHED && rank == DASHED && isWordy(best) && isLastDashed(index);
      return rank > bestRank || (rank == bestRank && rank < FREE) || hollow;
    }

    /** Whether words follow directly, as in {@code - 100 Years}. */
    private boolean isWordy(int index) {
      return index + 1 < to && isSpace(words.gap(index)) && !words.get(index + 1).isNumber();
    }

    private boolean isLastDashed(int index) {
      return index + 1 >= words.size() || !isWordy(index) || words.get(index + 1).bracket() >= 0;
    }

    /** How sure it is that this number is the episode's. */
    private int rank(int index) {
      int digits = words.get(index).key().length();
      String before = index > 0 ? words.gap(index - 1) : "";
      boolean dashed = before.indexOf('-') >= 0 && before.length() > 1;
      boolean title =
          index == 0 && to > 1 && digits > 1 && !isDashThenLast(index) && !fansub && isApart(index);
      boolean digit = digits == 1;
      return title ? DASHED : dashed ? DASHED : digit ? 1 : 2;
    }

    /** {@code 16 - 12 Title}: a dash or a dot with a space behind the number. */
    private boolean isApart(int index) {
      String gap = words.gap(index);
      boolean range = gap.equals("-") && isLongRange(index, number(index));
      return isDash(gap) || gap.equals(". ") || gap.equals("._") || gap.equals(" ") || range;
    }

    private static boolean isSpace(String gap) {
      return gap.equals(" ") || gap.equals(".") || gap.equals("_");
    }

    /** A dash with the same sign on both sides. */
    private static boolean isDash(String gap) {
      return gap.length() == 3 && gap.charAt(1) == '-' && gap.charAt(0) == gap.charAt(2);
    }

    /** {@code 86 - 01}: the number behind the dash is the last word of the name. */
    private boolean isDashThenLast(int index) {
      if (words.gap(index).equals("-")) {
        return false;
      }
      if (index + 1 >= to || !words.get(index + 1).isNumber()) {
        return words.gap(index).equals(" ") && hasLaterDash(index);
      }
      return index + 2 >= to
          || words.get(index + 2).bracket() >= 0
          || words.gap(index).equals(" ")
          || words.gap(index + 1).equals(" - ");
    }

    private boolean hasLaterDash(int index) {
      for (int i = index + 1; i < to; i++) {
        if (words.get(i).isNumber()) {
          return true;
        }
      }
      return false;
    }

    private EpisodeName episode(int index) {
      Word word = words.get(index);
      if (isHalf(index)) {
        BigDecimal half = new BigDecimal(number(index) + ".5");
        return named(List.of(half), index, words.get(index + 1).end(), EpisodeName.Form.BARE);
      }
      if (word.key().length() == 5 && word.isNumber()) {
        int first = number(index) / HUNDRED;
        return named(
            numbers(List.of(first, first + 1)), index, word.end(), EpisodeName.Form.COMPACT);
      }
      Cursor cursor = new Cursor(words.text(), word.end());
      int first = number(index);
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
      boolean bracketed = isRange(index) && words.get(index + 1).number(MOST_DIGITS) > first;
      if (bracketed || isLongRange(index, first) || isNextOne(index, first)) {
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
          && isDash(words.gap(index))
          && words.get(next).number(MOST_DIGITS) == first + 1
          && (next + 1 == words.size() || words.get(next + 1).bracket() >= 0);
    }

    /** {@code 1-291}: a range, however long, when no further number stands in the row. */
    private boolean isLongRange(int index, int first) {
      return index + 1 < words.size()
          && words.gap(index).equals("-")
          && words.get(index + 1).number(MOST_DIGITS) > first
          && !isYear(index + 1)
          && (index + 2 >= words.size() || !words.gap(index + 1).equals("-"));
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
      int number = number(index);
      boolean three = word.key().length() == 3 && number >= HUNDRED && !isBetweenDashes(index);
      boolean four =
          word.key().length() == 4
              && number >= HUNDRED
              && number / HUNDRED <= LAST_SEASON
              && rank(index) < DASHED;
      return !fansub
          && season.isEmpty()
          && word.isNumber()
          && (three || four)
          && !words.aloneInBrackets(index);
    }

    /** {@code Title - 366 - Name}: numbers of a season are not set apart so. */
    private boolean isBetweenDashes(int index) {
      return index > from && isDash(words.gap(index - 1)) && isDash(words.gap(index));
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
}
