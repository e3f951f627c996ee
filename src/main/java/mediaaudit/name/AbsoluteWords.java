package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * The words of a name as those of numbers that stand alone: which may be one, and how sure it is.
 * For one thread.
 */
final class AbsoluteWords {
  private static final int MOST_DIGITS = 4;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** The rank of a number behind a dash, or of one before a title. */
  static final int DASHED = 4;

  /** What stands between the numbers of a row. */
  static final Set<String> CHAINS = Set.of("-", "~", " ~ ", ".");

  /** Words that say that an episode is the last. */
  static final Set<String> LAST_ONES = Set.of("end", "fin", "完", "final");

  private final Words words;
  private final int from;
  private final int to;
  private final Optional<ToldSeason> season;
  private final boolean fansub;

  /**
   * @param behindGroup index of the first word that may be the number
   */
  AbsoluteWords(Words words, int behindGroup) {
    this.words = words;
    this.season = ToldSeason.find(words);
    this.fansub = FansubSigns.is(words);
    this.from = Math.max(behindGroup, season.map(ToldSeason::end).orElse(0));
    this.to = end();
  }

  Words words() {
    return words;
  }

  /** Index of the first word that may be the number. */
  int from() {
    return from;
  }

  /** Index behind the last word that may be the number. */
  int to() {
    return to;
  }

  /** The season that the name tells. */
  Optional<ToldSeason> season() {
    return season;
  }

  /** Whether the name is written as those of fansub groups are. */
  boolean isFansub() {
    return fansub;
  }

  private int end() {
    for (int i = from + (season.isPresent() ? 0 : 1); i < words.size(); i++) {
      if (number(i) < 0 && Vocabulary.at(words, i).filter(Vocabulary.Found::sure).isPresent()) {
        return i;
      }
    }
    return words.size();
  }

  boolean isYear(int index) {
    int number = words.get(index).key().length() == 4 ? words.get(index).number(4) : -1;
    return number >= FIRST_YEAR && number < LAST_YEAR;
  }

  /** {@code 12.5}: a recap between two episodes. */
  boolean isHalf(int index) {
    boolean apart =
        index == 0 || words.gap(index - 1).length() > 1 || " _".indexOf(words.before(index)) >= 0;
    return words.gap(index).equals(".")
        && index + 1 < words.size()
        && words.get(index + 1).key().equals("5")
        && words.get(index).key().length() >= 2
        && (index == 0 || apart);
  }

  /** Whether the word begins a range that is all that its brackets hold: {@code [01-05]}. */
  boolean isRange(int index) {
    return index + 1 < words.size()
        && words.get(index).start() == words.get(index).bracket() + 1
        && (CHAINS.contains(words.gap(index)) || words.gap(index).equals(" - "))
        && words.get(index + 1).isNumber()
        && Characters.isClosing(words.behind(index + 1));
  }

  /** {@code 1-291}: a range, however long, when no further number stands in the row. */
  boolean isLongRange(int index, int first) {
    return index + 1 < words.size()
        && words.gap(index).equals("-")
        && words.get(index + 1).number(MOST_DIGITS) > first
        && !isYear(index + 1)
        && (index + 2 >= words.size() || !words.gap(index + 1).equals("-"));
  }

  /** A number, perhaps with the number of a version behind it: {@code 07v2}, {@code 13完}. */
  int number(int index) {
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
  static boolean isTwoEpisodes(String key) {
    int first = Integer.parseInt(key.substring(1, 3));
    return Integer.parseInt(key.substring(3)) == first + 1;
  }

  /** How sure it is that this number is the episode's. */
  int rank(int index) {
    int digits = words.get(index).key().length();
    String before = index > 0 ? words.gap(index - 1) : "";
    boolean dashed = before.indexOf('-') >= 0 && before.length() > 1;
    boolean title =
        index == 0 && to > 1 && digits > 1 && !isDashThenLast(index) && !fansub && isApart(index);
    boolean digit = digits == 1;
    return title ? DASHED : dashed ? DASHED : digit ? 1 : 2;
  }

  /** {@code 16 - 12 Title}: a dash or a dot with a space behind the number. */
  boolean isApart(int index) {
    String gap = words.gap(index);
    boolean range = gap.equals("-") && isLongRange(index, number(index));
    return isDash(gap) || gap.equals(". ") || gap.equals("._") || gap.equals(" ") || range;
  }

  /** A dash with the same sign on both sides. */
  static boolean isDash(String gap) {
    return gap.length() == 3 && gap.charAt(1) == '-' && gap.charAt(0) == gap.charAt(2);
  }

  /** {@code 86 - 01}: the number behind the dash is the last word of the name. */
  boolean isDashThenLast(int index) {
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

  boolean hasLaterDash(int index) {
    for (int i = index + 1; i < to; i++) {
      if (words.get(i).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** {@code Title - 366 - Name}: numbers of a season are not set apart so. */
  boolean isBetweenDashes(int index) {
    return index > from && isDash(words.gap(index - 1)) && isDash(words.gap(index));
  }
}
