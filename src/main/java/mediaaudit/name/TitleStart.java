package mediaaudit.name;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a title begins: behind a group in brackets, behind terms that only releases have, and
 * behind the film's place in a list ({@code 01 - Title}, {@code (1) Title}, {@code f21-Title}).
 */
final class TitleStart {
  private static final int MOST_DIGITS = 2;

  private TitleStart() {}

  /** The index of the title's first word. */
  static int of(Words words) {
    int from = behindTerms(words, behindGroup(words));
    from = behindDate(words, from);
    from = behindPlace(words, from);
    return behindFilmNumber(words, from);
  }

  /**
   * Not behind brackets that are the title, or its beginning: {@code [REC] (2007)}, {@code [REC] 2
   * (2009)}, {@code [REC]3 Genesis (2012)}.
   */
  private static int behindGroup(Words words) {
    int end = LeadingGroup.end(words);
    if (end == 0) {
      return 0;
    }
    int next = end;
    while (next < words.size() && next - end < 2 && isDigit(words.get(next).key())) {
      next++;
    }
    boolean joined = end == 1 && next > end && words.gap(0).equals("]");
    boolean title = isBeforeYear(words, next) || (joined && hasYear(words, next));
    return title && Vocabulary.at(words, 0).isEmpty() ? 0 : end;
  }

  /** A digit, which may be a raised one. */
  private static boolean isDigit(String key) {
    return key.length() == 1 && !Character.isLetter(key.charAt(0));
  }

  private static boolean isBeforeYear(Words words, int index) {
    return index < words.size()
        && YearFinder.isYear(words, index)
        && (index + 1 == words.size()
            || words.aloneInBrackets(index)
            || Vocabulary.at(words, index + 1).isPresent());
  }

  private static boolean hasYear(Words words, int from) {
    return IntStream.range(from, words.size())
        .anyMatch(index -> YearFinder.isYear(words, index) && words.aloneInBrackets(index));
  }

  /**
   * Terms count where a word that is none follows, and not the year alone: {@code h265 - Title},
   * but {@code AV1 (2020)}.
   */
  private static int behindTerms(Words words, int from) {
    int index = from;
    while (index < words.size()) {
      Optional<Vocabulary.Found> found =
          Vocabulary.at(words, index).filter(it -> it.sure() && isTechnical(it));
      if (found.isEmpty()) {
        return isBeforeYear(words, index) ? from : index;
      }
      index += found.get().words();
    }
    return from;
  }

  private static boolean isTechnical(Vocabulary.Found found) {
    return found.is(Term.Kind.SCREEN_SIZE)
        || found.is(Term.Kind.SCREEN_CLASS)
        || found.is(Term.Kind.VIDEO_CODEC)
        || found.is(Term.Kind.DYNAMIC_RANGE)
        || (found.is(Term.Kind.SOURCE) && found.words() == 1);
  }

  /** {@code 09.03.08.} before a title, in two digits each. */
  private static int behindDate(Words words, int from) {
    boolean date =
        from + 3 < words.size()
            && isPair(words, from)
            && isPair(words, from + 1)
            && isPair(words, from + 2)
            && words.gap(from).equals(words.gap(from + 1))
            && words.gap(from).length() == 1
            && !words.gap(from).equals(" ");
    return date ? from + 3 : from;
  }

  private static boolean isPair(Words words, int index) {
    return words.get(index).key().length() == 2 && words.get(index).isNumber();
  }

  private static int behindPlace(Words words, int from) {
    if (from + 1 >= words.size() || words.get(from).number(MOST_DIGITS) < 0) {
      return from;
    }
    boolean zero = words.get(from).key().startsWith("0") && words.get(from).key().length() > 1;
    String gap = words.gap(from);
    boolean listed = gap.equals(" - ") || (zero && (gap.equals(". ") || gap.equals(" ")));
    boolean bracketed = words.aloneInBrackets(from);
    boolean year = YearFinder.isYear(words, from + 1);
    return (listed || bracketed) && !year ? from + 1 : from;
  }

  /** {@code Series-f21-Title}: the last number of a film in a series, set apart by hyphens. */
  private static int behindFilmNumber(Words words, int from) {
    for (int i = from; i + 1 < words.size(); i++) {
      if (isNumbered(words, i, 'f') && words.behind(i) == '-') {
        return i + 1;
      }
    }
    return from;
  }

  /** Behind a title in another script: {@code Бастер / Buster}. */
  static int behindForeignTitle(Words words, int from, int to) {
    if (from >= to || Shown.isLatin(words.get(from).key())) {
      return from;
    }
    for (int i = to - 1; i > from; i--) {
      if (words.gap(i - 1).equals(" / ")) {
        return i;
      }
    }
    return from;
  }

  /** {@code -f21-}: a letter and two digits behind a hyphen. */
  static boolean isNumbered(Words words, int index, char letter) {
    String key = words.get(index).key();
    return key.length() == 1 + MOST_DIGITS
        && key.charAt(0) == letter
        && Characters.isDigit(key.charAt(1))
        && Characters.isDigit(key.charAt(2))
        && words.before(index) == '-'
        && words.behind(index) == '-';
  }
}
