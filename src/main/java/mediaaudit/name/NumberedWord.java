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
    int glued = NumberWords.glued(word, names);
    if (glued >= 0) {
      return Optional.of(new NumberedWord(glued, index, 1));
    }
    if (index + 1 == words.size()) {
      return Optional.empty();
    }
    Word next = words.get(index + 1);
    int number = names.contains(word.key()) ? NumberWords.number(next) : ordinal(word, next, names);
    return number >= 0 && isNear(words, index)
        ? Optional.of(new NumberedWord(number, index, 2))
        : Optional.empty();
  }

  private static int ordinal(Word word, Word next, Set<String> names) {
    return names.contains(next.key()) ? NumberWords.ordinal(word) : -1;
  }

  private static boolean isNear(Words words, int index) {
    String gap = words.gap(index);
    return gap.length() <= 3 && gap.indexOf('(') < 0;
  }
}
