package mediaaudit.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A day of broadcast: {@code 2016-05-23}, {@code 20160523}, {@code 23.05.2016}, {@code 4th April
 * 2020}, {@code 2016년 5월 23일}.
 *
 * <p>With the year first, month and day follow in this order, and in the other one where the second
 * number is no month. With the year last, a number above 12 is the day. Where both might be the
 * month, dashes stand between day, month and year, and all else is too ambiguous to be read, unless
 * {@link DayOrder} tells the order. A year of two digits counts only when one order alone makes a
 * day.
 */
final class AirDate implements EpisodeForm {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int CENTURY = 2000;

  /** The last year that two digits may stand for. */
  private static final int LAST_SHORT_YEAR = 2039;

  private final boolean likely;

  /**
   * @param likely whether six digits without signs count, too
   */
  AirDate(boolean likely) {
    this.likely = likely;
  }

  @Override
  public Optional<EpisodeName> find(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<EpisodeName> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<EpisodeName> at(Words words, int index) {
    Word word = words.get(index);
    if (!Characters.isDigit(word.key().isEmpty() ? ' ' : word.key().charAt(0))) {
      return index + 2 < words.size() && Month.number(word) > 0
          ? spelled(words, index).map(it -> dated(it, word.start(), words.get(index + 2).end()))
          : Optional.empty();
    }
    Optional<LocalDate> day = ofOne(word);
    if (day.isPresent()) {
      return Optional.of(dated(day.get(), word.start(), word.end()));
    }
    if (index + 2 >= words.size()) {
      return counted(words.text(), word);
    }
    return ofThree(words, index)
        .or(() -> spelled(words, index))
        .map(it -> dated(it, word.start(), words.get(index + 2).end()))
        .or(() -> counted(words.text(), word));
  }

  private static EpisodeName dated(LocalDate day, int start, int end) {
    return new EpisodeName(EpisodeNumbers.ofDate(day), EpisodeName.Form.DATED, start, end);
  }

  /** The first day with the year last that may be read in both orders, read in this one. */
  static Optional<EpisodeName> ordered(Words words, boolean monthFirst) {
    return IntStream.range(0, words.size() - 2)
        .filter(index -> yearLast(words, index, true).isPresent())
        .filter(index -> yearLast(words, index, false).isPresent())
        .boxed()
        .findFirst()
        .flatMap(
            index ->
                yearLast(words, index, monthFirst)
                    .map(it -> dated(it, words.get(index).start(), words.get(index + 2).end())))
        .map(it -> BesideNumbers.add(words, it));
  }

  /**
   * How many days with the year last are told with the day first, less those of the other order.
   */
  static int order(Words words) {
    return IntStream.range(0, words.size() - 2)
        .map(
            index ->
                yearLast(words, index, false).map(day -> 1).orElse(0)
                    - yearLast(words, index, true).map(day -> 1).orElse(0))
        .sum();
  }

  private static Optional<LocalDate> yearLast(Words words, int index, boolean monthFirst) {
    int first = words.get(index).number(2);
    int second = words.get(index + 1).number(2);
    return isTriple(words, index) && words.get(index + 2).key().length() == 4
        ? day(
            words.get(index + 2).number(4),
            monthFirst ? first : second,
            monthFirst ? second : first)
        : Optional.empty();
  }

  /** Whether three words from this one on may be a day, though it need not be clear which. */
  static boolean looksLikeOne(Words words, int index) {
    boolean three =
        index + 2 < words.size()
            && isTriple(words, index)
            && words.get(index).number(2) > 0
            && words.get(index + 1).number(2) > 0;
    return three
        && ((words.get(index + 2).key().length() == 4 && isYear(words.get(index + 2).number(4)))
            || isShort(words, index));
  }

  /** Whether the three are two digits each and a day in one order at least. */
  private static boolean isShort(Words words, int index) {
    boolean two = true;
    for (int i = index; i < index + 3; i++) {
      two &= words.get(i).key().length() == 2;
    }
    int first = words.get(index).number(2);
    int middle = words.get(index + 1).number(2);
    int last = words.get(index + 2).number(2);
    return two
        && !isLonger(words, index)
        && (day(CENTURY + first, middle, last).isPresent()
            || day(CENTURY + last, middle, first).isPresent()
            || day(CENTURY + last, first, middle).isPresent());
  }

  /** The index of the first three words that look like a day; -1 when there are none. */
  static int unclear(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (looksLikeOne(words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTriple(Words words, int index) {
    if (!words.get(index).isNumber() || !words.get(index + 1).isNumber()) {
      return false;
    }
    String gap = words.gap(index);
    return (gap.length() == 1 || gap.equals(" - "))
        && gap.equals(words.gap(index + 1))
        && words.get(index + 2).isNumber();
  }

  private static Optional<LocalDate> ofThree(Words words, int index) {
    if (!isTriple(words, index)) {
      return Optional.empty();
    }
    String first = words.get(index).key();
    String last = words.get(index + 2).key();
    int[] numbers = {
      words.get(index).number(4), words.get(index + 1).number(2), words.get(index + 2).number(4)
    };
    boolean dashes = words.gap(index).contains("-");
    if (first.length() == 4 && last.length() <= 2) {
      return yearFirst(numbers);
    }
    if (first.length() <= 2 && last.length() == 4) {
      return yearLast(numbers, dashes);
    }
    boolean two =
        first.length() == 2 && last.length() == 2 && words.get(index + 1).key().length() == 2;
    return two && !isLonger(words, index) ? shortYear(numbers) : Optional.empty();
  }

  /** Whether more numbers stand in the row. */
  private static boolean isLonger(Words words, int index) {
    boolean before = index > 0 && words.get(index - 1).isNumber();
    int next = index + 3;
    boolean behind = next < words.size() && words.get(next).isNumber();
    boolean year = next < words.size() && isYear(words.get(next).number(4));
    return year
        || (before && words.gap(index - 1).equals(words.gap(index)))
        || (behind && words.gap(index + 2).equals(words.gap(index)));
  }

  private static Optional<LocalDate> yearFirst(int[] numbers) {
    return day(numbers[0], numbers[1], numbers[2])
        .or(() -> day(numbers[0], numbers[2], numbers[1]));
  }

  private static Optional<LocalDate> yearLast(int[] numbers, boolean dashes) {
    boolean ambiguous = numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1];
    if (ambiguous && !dashes) {
      return Optional.empty();
    }
    return day(numbers[2], numbers[1], numbers[0])
        .or(() -> day(numbers[2], numbers[0], numbers[1]));
  }

  private static Optional<LocalDate> shortYear(int[] numbers) {
    List<LocalDate> days = new ArrayList<>();
    int firstYear = CENTURY + numbers[0];
    int lastYear = CENTURY + numbers[2];
    if (firstYear <= LAST_SHORT_YEAR) {
      day(firstYear, numbers[1], numbers[2]).ifPresent(days::add);
    }
    if (lastYear <= LAST_SHORT_YEAR) {
      day(lastYear, numbers[1], numbers[0]).ifPresent(days::add);
      day(lastYear, numbers[0], numbers[1]).ifPresent(days::add);
    }
    return Set.copyOf(days).size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /** {@code 4th April 2020}, {@code April 4, 2020}, {@code 2020 Apr 4}. */
  private static Optional<LocalDate> spelled(Words words, int index) {
    Word[] three = {words.get(index), words.get(index + 1), words.get(index + 2)};
    if (words.gap(index).length() > 2 || words.gap(index + 1).length() > 2) {
      return Optional.empty();
    }
    int month = Month.number(three[1]);
    if (month > 0) {
      boolean first = three[0].key().length() == 4;
      return first
          ? day(three[0].number(4), month, date(three[2]))
          : day(year(three[2]), month, date(three[0]));
    }
    month = Month.number(three[0]);
    boolean year = index + 3 < words.size() && isYear(words.get(index + 3).number(4));
    return month > 0 && !year ? day(year(three[2]), month, date(three[1])) : Optional.empty();
  }

  private static int year(Word word) {
    return word.key().length() == 4 ? word.number(4) : -1;
  }

  private static int date(Word word) {
    return Math.max(word.number(2), NumberWords.ordinal(word));
  }

  private Optional<LocalDate> ofOne(Word word) {
    int length = word.key().length();
    if (length != 8 && !(likely && length == 6)) {
      return Optional.empty();
    }
    int number = word.number(8);
    return length == 8
        ? day(number / 10000, number / 100 % 100, number % 100)
        : day(CENTURY + number / 10000, number / 100 % 100, number % 100)
            .filter(day -> number >= 0 && day.getYear() <= LAST_SHORT_YEAR);
  }

  /** {@code 2016년 5월 23일}, {@code 2016年5月23日}. */
  private static Optional<EpisodeName> counted(String text, Word word) {
    Cursor cursor = new Cursor(text, word.start());
    int year = cursor.number(4, 4);
    boolean marked = year >= 0 && (cursor.read("年") || cursor.read("년"));
    cursor.pass(" ", 1);
    int month = marked ? cursor.number(1, 2) : -1;
    marked = month > 0 && (cursor.read("月") || cursor.read("월"));
    cursor.pass(" ", 1);
    int date = marked ? cursor.number(1, 2) : -1;
    boolean ends = date > 0 && (cursor.read("日") || cursor.read("일"));
    return ends
        ? day(year, month, date).map(it -> dated(it, word.start(), cursor.position()))
        : Optional.empty();
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year < LAST_YEAR;
  }

  private static Optional<LocalDate> day(int year, int month, int date) {
    boolean inYear = isYear(year) && month >= 1 && month <= 12;
    boolean valid = inYear && date >= 1 && date <= LocalDate.of(year, month, 1).lengthOfMonth();
    return valid ? Optional.of(LocalDate.of(year, month, date)) : Optional.empty();
  }
}
