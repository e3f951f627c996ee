package mediaaudit.name;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a trailer, a sample or another extra: {@code Heat-trailer}, {@code Heat.trailer},
 * {@code trailer}, {@code Heat - sample}, {@code Heat-featurette2}.
 *
 * @param of the name of what it belongs to; empty when it tells none
 * @param tight whether the word follows a {@code -} without a space
 */
record ExtraName(ExtraKind kind, String of, boolean tight) {
  private static final Set<ExtraKind> WITHOUT_DASH =
      EnumSet.of(ExtraKind.TRAILER, ExtraKind.SAMPLE);
  private static final int MOST_DIGITS = 2;

  /**
   * Reads a name.
   *
   * @param stem of a file, without its extension
   */
  static Optional<ExtraName> of(String stem) {
    Words words = Words.of(stem);
    int last = words.size() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    boolean numbered = last > 0 && words.get(last).number(MOST_DIGITS) >= 0;
    Optional<ExtraName> end = at(words, last);
    end =
        end.isEmpty() && numbered && words.gap(last - 1).length() == 1 ? at(words, last - 1) : end;
    return end.or(() -> first(words)).or(() -> bonus(words));
  }

  private static Optional<ExtraName> at(Words words, int index) {
    Optional<ExtraKind> kind = ExtraKind.ofSuffix(withoutNumber(words.get(index).key()));
    return kind.filter(it -> isApart(words, index, it))
        .map(it -> new ExtraName(it, nameBefore(words, index), words.before(index) == '-'));
  }

  private static String nameBefore(Words words, int index) {
    return index == 0
        ? ""
        : words.text().substring(0, words.get(index - 1).end() + closing(words, index));
  }

  /** How many closing brackets stand directly behind the word before. */
  private static int closing(Words words, int index) {
    String gap = words.gap(index - 1);
    return !gap.isEmpty() && Characters.isClosing(gap.charAt(0)) ? 1 : 0;
  }

  private static String withoutNumber(String key) {
    int end = key.length();
    while (end > 0 && key.length() - end < MOST_DIGITS && Characters.isDigit(key.charAt(end - 1))) {
      end--;
    }
    return key.substring(0, end);
  }

  /** Whether the word is set apart from the title; a space alone does not do that. */
  private static boolean isApart(Words words, int index, ExtraKind kind) {
    if (index == 0) {
      return WITHOUT_DASH.contains(kind);
    }
    char before = words.before(index);
    boolean dashed = words.gap(index - 1).indexOf('-') >= 0;
    return before == '-'
        || (WITHOUT_DASH.contains(kind) && (dashed || before == '.' || before == '_'));
  }

  /** {@code sample-heat}, as scene releases have it. */
  private static Optional<ExtraName> first(Words words) {
    boolean sample =
        words.size() > 1 && words.get(0).key().equals("sample") && words.gap(0).equals("-");
    return sample
        ? Optional.of(
            new ExtraName(ExtraKind.SAMPLE, words.text().substring(words.get(1).start()), true))
        : Optional.empty();
  }

  /** {@code Heat-x01-Making of}. */
  private static Optional<ExtraName> bonus(Words words) {
    for (int i = 1; i < words.size(); i++) {
      String key = words.get(i).key();
      boolean number = key.length() == 3 && key.charAt(0) == 'x' && words.before(i) == '-';
      if (number && ProviderIdReader.isNumber(key.substring(1))) {
        return Optional.of(new ExtraName(ExtraKind.OTHER, nameBefore(words, i), true));
      }
    }
    return Optional.empty();
  }
}
