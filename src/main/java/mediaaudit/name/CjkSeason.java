package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * Seasons of Chinese, Japanese and Korean names, which stand inside a word: {@code 第2季}, {@code
 * 第二季}, {@code 2期}, {@code 第2シーズン}, {@code 시즌2}, {@code 제2기}.
 */
final class CjkSeason {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final char TEN = '十';
  private static final int MOST_DIGITS = 4;
  private static final Set<String> COUNTERS = Set.of("季", "期", "シーズン", "シリーズ", "시즌", "기", "部");
  private static final Set<String> BEFORE = Set.of("시즌", "シーズン");

  private CjkSeason() {}

  /** The first one in the text, which is in lower case. */
  static Optional<SeasonMark> find(String text) {
    for (int at = 0; at < text.length(); at++) {
      Optional<SeasonMark> found = text.charAt(at) < 128 ? Optional.empty() : at(text, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<SeasonMark> at(String text, int at) {
    char first = text.charAt(at);
    if (first == '第' || first == '제') {
      return counted(text, at, behindSpaces(text, at + 1), true);
    }
    for (String counter : BEFORE) {
      if (text.startsWith(counter, at)) {
        int start = behindSpaces(text, at + counter.length());
        int end = numberEnd(text, start);
        return end > start ? mark(text, at, start, end, end) : Optional.empty();
      }
    }
    boolean counter = COUNTERS.stream().anyMatch(it -> text.startsWith(it, at));
    return counter && first != '部'
        ? counted(text, numberStart(text, at), -1, false)
        : Optional.empty();
  }

  /** A number before a counter; {@code 第} stands before the number or not. */
  private static Optional<SeasonMark> counted(String text, int at, int behindSign, boolean sign) {
    int start = sign ? behindSign : at;
    int end = numberEnd(text, start);
    int word = behindSpaces(text, end);
    Optional<String> counter =
        COUNTERS.stream().filter(it -> text.startsWith(it, word)).findFirst();
    return end > start && counter.isPresent()
        ? mark(text, at, start, end, word + counter.get().length())
        : Optional.empty();
  }

  private static Optional<SeasonMark> mark(String text, int from, int start, int end, int to) {
    int number = number(text.substring(start, end));
    return number >= 0
        ? Optional.of(new SeasonMark(number, from, to, "number with a counter (CJK)"))
        : Optional.empty();
  }

  private static int behindSpaces(String text, int at) {
    int behind = at;
    while (behind < text.length() && behind - at < 2 && text.charAt(behind) == ' ') {
      behind++;
    }
    return behind;
  }

  private static boolean isDigit(char character) {
    return Character.digit(character, 10) >= 0
        || DIGITS.indexOf(character) >= 0
        || character == TEN;
  }

  private static int numberEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < MOST_DIGITS && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the number begins that ends here. */
  private static int numberStart(String text, int end) {
    int start = end;
    while (start > 0 && end - start < MOST_DIGITS && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The number of digits or of Chinese ones such as {@code 十二}; -1 when it is none. */
  private static int number(String digits) {
    int ten = digits.indexOf(TEN);
    if (ten < 0) {
      return digits.chars().reduce(0, (number, digit) -> number * 10 + digit((char) digit));
    }
    int tens = ten == 0 ? 1 : digit(digits.charAt(ten - 1));
    int ones = ten + 1 < digits.length() ? digit(digits.charAt(ten + 1)) : 0;
    return ten <= 1 && digits.length() <= ten + 2 ? tens * 10 + ones : -1;
  }

  private static int digit(char character) {
    int chinese = DIGITS.indexOf(character);
    return chinese >= 0 ? chinese : Math.max(0, Character.digit(character, 10));
  }
}
