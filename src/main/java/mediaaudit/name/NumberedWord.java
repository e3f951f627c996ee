package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * A word with its number: {@code Season 2}, {@code season2}, {@code 2nd Season}, {@code 3 sezon}.
 *
 * @param index of the first of the words that make it
 * @param words how many they are
 */
record NumberedWord(int number, int index, int words) {
  private static final int MOST_DIGITS = 4;

  /** Whether the word at this index is one of the words that make it. */
  boolean holds(int word) {
    return word >= index && word < index + words;
  }

  /** The first at or behind this index with one of these names. */
  static Optional<NumberedWord> find(Words words, int from, Set<String> names) {
    for (int i = from; i < words.size(); i++) {
      Optional<NumberedWord> found = at(words, i, names);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The one that begins at this index. */
  static Optional<NumberedWord> at(Words words, int index, Set<String> names) {
    Word word = words.get(index);
    int glued = endsWithDigit(word) ? NumberWords.glued(word, names) : -1;
    if (glued >= 0) {
      return Optional.of(new NumberedWord(glued, index, 1));
    }
    if (index + 1 == words.size() || words.gap(index).length() > 3) {
      return Optional.empty();
    }
    if (NumberWords.isName(word, names)) {
      return named(words, index);
    }
    Optional<NumberedWord> ordinal = ordinal(words, index, names);
    return ordinal.isPresent() ? ordinal : numberFirst(words, index, names);
  }

  private static boolean endsWithDigit(Word word) {
    return !word.key().isEmpty() && Characters.isDigit(word.key().charAt(word.key().length() - 1));
  }

  private static Optional<NumberedWord> named(Words words, int index) {
    Word next = words.get(index + 1);
    int number = NumberWords.number(next);
    boolean bracket = words.gap(index).indexOf('(') >= 0 && next.key().length() >= MOST_DIGITS;
    boolean season =
        words.gap(index).indexOf('[') >= 0
            && words.aloneInBrackets(index + 1)
            && NumberWords.isName(words.get(index), NumberWords.SEASON);
    boolean series = words.get(index).key().equals("series") && !isSeason(next);
    return number >= 0 && !bracket && !season && !series
        ? Optional.of(new NumberedWord(number, index, 2))
        : Optional.empty();
  }

  /**
   * Whether the word may be the number behind {@code Series}, which is often a title's last word.
   */
  private static boolean isSeason(Word word) {
    return word.number(2) > 0;
  }

  /** {@code 2nd Season}, {@code 3º Temporada}, {@code 10 th season}. */
  private static Optional<NumberedWord> ordinal(Words words, int index, Set<String> names) {
    Word word = words.get(index);
    boolean named = NumberWords.isName(words.get(index + 1), names);
    int number = named ? NumberWords.ordinal(word) : -1;
    if (number >= 0) {
      return Optional.of(new NumberedWord(number, index, 2));
    }
    boolean apart =
        index + 2 < words.size()
            && word.number(2) >= 0
            && NumberWords.isOrdinalEnd(words.get(index + 1).key())
            && NumberWords.isName(words.get(index + 2), names);
    return apart ? Optional.of(new NumberedWord(word.number(2), index, 3)) : Optional.empty();
  }

  /** {@code 3.sezon}, {@code 22 seria}, {@code 1. Bölüm}: languages that put the number first. */
  private static Optional<NumberedWord> numberFirst(Words words, int index, Set<String> names) {
    int number = words.get(index).number(MOST_DIGITS);
    if (number < 0) {
      return Optional.empty();
    }
    Word next = words.get(index + 1);
    boolean first =
        NumberWords.isName(next, names)
            && NumberWords.isName(next, NumberWords.NUMBER_FIRST)
            && words.gap(index).chars().allMatch(it -> " ._".indexOf(it) >= 0)
            && words.get(index).bracket() == next.bracket()
            && (words.behind(index) == '.' || !NumberWords.isName(next, NumberWords.DOTTED));
    boolean season = NumberWords.isName(next, NumberWords.SEASON);
    boolean followed = index + 2 < words.size() && words.get(index + 2).isNumber();
    boolean chain =
        followed
            && index + 3 < words.size()
            && NumberWords.isName(words.get(index + 3), NumberWords.EPISODE)
            && NumberWords.isName(words.get(index + 3), NumberWords.NUMBER_FIRST);
    return first && (!season || !followed || chain)
        ? Optional.of(new NumberedWord(number, index, 2))
        : Optional.empty();
  }
}
