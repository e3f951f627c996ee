package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Further numbers behind an episode's: {@code E02}, {@code -E04}, {@code -04}, {@code S01E04}.
 *
 * <p>One dash between two numbers makes a range ({@code E03-E05} is 3, 4, 5); several dashes make a
 * list ({@code E01-E03-E05} is 1, 3, 5), and so does every other sign.
 */
final class EpisodeChain {
  private static final String SPACES = " ._";
  private static final String SIGNS = "-+~&,/";
  private static final String RANGE = "-~";
  private static final int MOST_DIGITS = 5;

  /** More episodes than a range in one name tells. */
  private static final int MOST = 2000;

  /** How far apart a range without marks may reach, so that a picture's height is none. */
  private static final int BARE_REACH = 100;

  private final Cursor cursor;
  private final int season;
  private final String marks;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Boolean> ranges = new ArrayList<>();
  private boolean range;

  private EpisodeChain(Cursor cursor, int season, String marks) {
    this.cursor = cursor;
    this.season = season;
    this.marks = marks;
  }

  /**
   * Reads what follows.
   *
   * @param cursor stands behind {@code first}, and in the end behind the last number
   * @param season -1 when the name tells none
   * @param marks {@code e} or {@code x}
   * @return all numbers, {@code first} included
   */
  static List<Integer> read(Cursor cursor, int season, int first, String marks) {
    EpisodeChain chain = new EpisodeChain(cursor, season, marks);
    chain.numbers.add(first);
    int next = chain.next();
    while (next > chain.last()) {
      chain.numbers.add(next);
      chain.ranges.add(chain.range);
      next = chain.next();
    }
    return chain.all();
  }

  /** The numbers from one to the other; both alone when that would be too many. */
  static List<Integer> range(int first, int last) {
    List<Integer> all = new ArrayList<>();
    if (last - first > MOST) {
      return List.of(first, last);
    }
    for (int i = first; i <= last; i++) {
      all.add(i);
    }
    return all;
  }

  private int last() {
    return numbers.get(numbers.size() - 1);
  }

  private List<Integer> all() {
    boolean list = ranges.size() > 1 && ranges.stream().allMatch(it -> it);
    if (list) {
      return numbers;
    }
    List<Integer> all = new ArrayList<>(List.of(numbers.get(0)));
    for (int i = 0; i < ranges.size(); i++) {
      int from = numbers.get(i) + 1;
      all.addAll(ranges.get(i) ? range(from, numbers.get(i + 1)) : List.of(numbers.get(i + 1)));
    }
    return all;
  }

  private int next() {
    int start = cursor.position();
    int number = marked();
    if (number < 0) {
      cursor.moveTo(start);
      number = bare();
    }
    if (number <= last() || !(cursor.atBoundary() || goesOn())) {
      cursor.moveTo(start);
      return -1;
    }
    return number;
  }

  /** Whether a mark with its digits follows at once. */
  private boolean goesOn() {
    boolean mark = "exsv".indexOf(cursor.peek(0)) >= 0;
    return mark && (Characters.isDigit(cursor.peek(1)) || cursor.peek(1) == 'p');
  }

  /** A number with its mark, perhaps after the season once more. */
  private int marked() {
    int apart = cursor.pass(SPACES, 2);
    range = RANGE.indexOf(cursor.peek(0)) >= 0;
    int signs = cursor.pass(SIGNS, 1);
    cursor.pass(SPACES, 2);
    boolean again = seasonAgain();
    if (again && cursor.peek(-1) == 'x') {
      return cursor.number(1, MOST_DIGITS);
    }
    boolean mark =
        "x".equals(marks)
            ? cursor.read("x") || ((signs > 0 || apart == 0) && episodeMark())
            : episodeMark();
    return mark ? cursor.number(1, MOST_DIGITS) : -1;
  }

  private boolean episodeMark() {
    boolean mark = cursor.read("ep") || cursor.read("e");
    cursor.pass(SPACES, mark ? 1 : 0);
    return mark;
  }

  /** The season before the next number: {@code S01} before {@code E03}, or {@code 1x}. */
  private boolean seasonAgain() {
    int start = cursor.position();
    boolean letter = !"x".equals(marks) && cursor.read("s");
    boolean again = season >= 0 && cursor.number(1, MOST_DIGITS) == season;
    if (letter) {
      cursor.pass(SPACES, again ? 1 : 0);
    } else {
      again &= cursor.read("x");
    }
    if (!again) {
      cursor.moveTo(start);
    }
    return again;
  }

  /** A number of at most three digits directly behind a sign; the next one behind a stroke. */
  private int bare() {
    boolean about =
        SPACES.indexOf(cursor.peek(0)) >= 0
            && cursor.peek(1) == '~'
            && SPACES.indexOf(cursor.peek(2)) >= 0;
    range = about || RANGE.indexOf(cursor.peek(0)) >= 0;
    int signs =
        about ? cursor.pass(" ._~", 3) : cursor.pass("x".equals(marks) ? "-+~_" : "-+~&,", 1);
    if (signs == 0 && season >= 0 && cursor.pass("_", 1) == 1) {
      return cursor.number(2, 2) == last() + 1 ? last() + 1 : -1;
    }
    int number = signs > 0 ? cursor.number(1, 4) : -1;
    return number - last() < BARE_REACH || about ? number : -1;
  }
}
