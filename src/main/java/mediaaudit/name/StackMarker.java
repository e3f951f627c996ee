package mediaaudit.name;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark of a film's part in a name: {@code cd1}, {@code part 2}, {@code disc a}, {@code part
 * III}, {@code 1of2}, or a single letter at the end. The last one of a name counts. A spelled
 * number before the year of release is the title's: {@code Che Part One (2008)}.
 *
 * @param part 1-based
 * @param base the name without the mark
 * @param mark as it is written
 * @param numbering how the number is written: parts of one film have the same
 * @param doubtful whether it may belong to a title, and counts only beside another part
 */
record StackMarker(int part, String base, String mark, Numbering numbering, boolean doubtful) {
  private static final List<String> DISCS = List.of("cd", "dvd", "disc", "disk");
  private static final List<String> PARTS = List.of("part", "pt");
  private static final Pattern BEHIND_EPISODE =
      Pattern.compile(
          "(?:s\\d{1,4}e\\d{1,5}|\\d{1,4}x\\d{1,4})"
              + "(?<mark>cd|dvd|disc|disk|part|pt)(?<number>\\d{1,2})");
  private static final int MOST_DIGITS = 2;
  private static final String LETTERS = "abcdef";

  /** How the number of a part is written. */
  enum Numbering {
    DIGITS,
    LETTER,
    WORD
  }

  /** A number as it is written. */
  private record Number(int value, Numbering numbering) {}

  /** Reads the name of a file, without its extension. */
  static Optional<StackMarker> of(String stem) {
    return of(Words.of(stem));
  }

  private static Optional<StackMarker> of(Words words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<StackMarker> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The mark at the end of a folder's name, which holds one part: {@code CD1}, {@code Heat CD2}.
   */
  static Optional<StackMarker> inFolder(String name) {
    return of(name).filter(marker -> !marker.doubtful() && name.startsWith(marker.base()));
  }

  /** The number of a folder that holds one part. */
  static Optional<Integer> ofFolder(String name) {
    return inFolder(name).map(StackMarker::part);
  }

  /** Whether this is a single letter, which may also be a title's. */
  boolean isLetter() {
    return mark.length() == 1;
  }

  private static Optional<StackMarker> at(Words words, int index) {
    String key = words.get(index).key();
    String name = name(key);
    if (!name.isEmpty()) {
      return name.length() < key.length()
          ? glued(words, index, name)
          : behind(words, index)
              .filter(it -> it.numbering() != Numbering.WORD || !isBeforeYear(words, index + 2))
              .map(it -> marker(words, index, index + 1, it, isDoubtful(name)));
    }
    return key.contains("of")
        ? counted(words, index)
        : letter(words, index).or(() -> behindEpisode(words, index));
  }

  /** {@code cd1}, {@code parta}, {@code cd1of2}. */
  private static Optional<StackMarker> glued(Words words, int index, String name) {
    String rest = words.get(index).key().substring(name.length());
    int of = rest.indexOf("of");
    boolean counts = of > 0 && digits(rest.substring(of + 2)) > 0;
    return number(counts ? rest.substring(0, of) : rest)
        .filter(it -> counts || Vocabulary.of(words.get(index).key()).isEmpty())
        .map(it -> marker(words, index, index, it, isDoubtful(name) && !counts));
  }

  /** Whether the mark is one of the title: a word for a part before the year of release. */
  boolean isOfTitle(String stem) {
    Words words = Words.of(stem);
    int start = words.indexAt(Math.max(0, stem.lastIndexOf(mark)));
    return doubtful
        && Character.isLetter(mark.charAt(0))
        && !isLetter()
        && isBeforeYear(words, start + 1);
  }

  /** Whether the first year stands at or behind this word. */
  private static boolean isBeforeYear(Words words, int index) {
    for (int i = 1; i < words.size(); i++) {
      if (YearFinder.isYear(words, i)) {
        return i >= index;
      }
    }
    return false;
  }

  /** {@code part 2}, {@code part III}. */
  private static Optional<Number> behind(Words words, int index) {
    if (index + 1 == words.size() || words.gap(index).length() > 2) {
      return Optional.empty();
    }
    Word next = words.get(index + 1);
    int spelled = NumberWords.number(next);
    return number(next.key())
        .or(
            () ->
                spelled > 0 && !next.isNumber()
                    ? Optional.of(new Number(spelled, Numbering.WORD))
                    : Optional.empty());
  }

  /** {@code 1of2}, {@code 1 of 2}. */
  private static Optional<StackMarker> counted(Words words, int index) {
    String key = words.get(index).key();
    if (!key.equals("of")) {
      int of = key.indexOf("of");
      int part = digits(key.substring(0, of));
      return part > 0 && digits(key.substring(of + 2)) >= part
          ? Optional.of(marker(words, index, index, new Number(part, Numbering.DIGITS), true))
          : Optional.empty();
    }
    boolean inside = index > 0 && index + 1 < words.size();
    int part = inside ? digits(words.get(index - 1).key()) : -1;
    boolean named = index > 1 && !name(words.get(index - 2).key()).isEmpty();
    return part > 0 && digits(words.get(index + 1).key()) >= part
        ? Optional.of(
            marker(
                words,
                named ? index - 2 : index - 1,
                index + 1,
                new Number(part, Numbering.DIGITS),
                true))
        : Optional.empty();
  }

  private static Optional<StackMarker> letter(Words words, int index) {
    String key = words.get(index).key();
    boolean letter =
        index == words.size() - 1 && index > 0 && key.length() == 1 && LETTERS.contains(key);
    return letter && "-_.".indexOf(words.before(index)) >= 0
        ? Optional.of(marker(words, index, index, number(key).orElseThrow(), true))
        : Optional.empty();
  }

  /** {@code S01E05pt1}: in one word with the number of an episode; no hash looks like that. */
  private static Optional<StackMarker> behindEpisode(Words words, int index) {
    Word word = words.get(index);
    Matcher glued = BEHIND_EPISODE.matcher(word.key());
    if (!glued.matches()) {
      return Optional.empty();
    }
    int from = word.end() - word.key().length() + glued.start("mark");
    return number(glued.group("number"))
        .map(it -> marker(words.text(), from, word.end(), it, isDoubtful(glued.group("mark"))));
  }

  private static StackMarker marker(
      Words words, int first, int last, Number number, boolean doubtful) {
    return marker(words.text(), words.get(first).start(), words.get(last).end(), number, doubtful);
  }

  private static StackMarker marker(
      String text, int start, int end, Number number, boolean doubtful) {
    String mark = text.substring(start, end);
    return new StackMarker(
        number.value(),
        without(text, start, end),
        mark,
        number.numbering(),
        doubtful || number.numbering() == Numbering.WORD);
  }

  /** The name without a mark. */
  private static String without(String text, int start, int end) {
    boolean bracketed =
        start > 0
            && end < text.length()
            && Characters.isOpening(text.charAt(start - 1))
            && Characters.match(text.charAt(start - 1), text.charAt(end));
    String head = text.substring(0, beginning(text, bracketed ? start - 1 : start));
    return (head + text.substring(bracketed ? end + 1 : end)).strip();
  }

  /** Where the separators before this offset begin. */
  private static int beginning(String text, int offset) {
    int start = offset;
    while (start > 0 && " .-_".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  private static Optional<Number> number(String text) {
    int letter = text.length() == 1 ? LETTERS.indexOf(text) : -1;
    int digits = digits(text);
    return letter >= 0
        ? Optional.of(new Number(letter + 1, Numbering.LETTER))
        : digits > 0 ? Optional.of(new Number(digits, Numbering.DIGITS)) : Optional.empty();
  }

  /** The name that the word begins with; empty when it begins with none. */
  private static String name(String key) {
    for (String name : DISCS) {
      if (key.startsWith(name)) {
        return name;
      }
    }
    return key.startsWith(PARTS.get(0)) ? PARTS.get(0) : key.startsWith("pt") ? "pt" : "";
  }

  private static boolean isDoubtful(String name) {
    return PARTS.contains(name);
  }

  private static int digits(String text) {
    boolean number = text.length() <= MOST_DIGITS && ProviderIdReader.isNumber(text);
    return number ? Integer.parseInt(text) : -1;
  }
}
