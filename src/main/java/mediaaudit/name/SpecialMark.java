package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * A word for what stands beside the seasons, and so in season 0: {@code OVA 2}, {@code SP1}, {@code
 * NCOP}.
 *
 * @param number of the special; -1 when none is told
 * @param index of the word
 * @param words how many make it
 */
record SpecialMark(int number, int index, int words) {
  private static final Set<String> ALONE =
      Set.of("ova", "ovas", "oad", "oads", "ovd", "oav", "ncop", "nced", "creditless", "menu");
  private static final Set<String> NUMBERED =
      Set.of("ova", "oad", "ovd", "oav", "sp", "special", "specials", "ncop", "nced");

  /** The first behind the first word. */
  static Optional<SpecialMark> find(Words words) {
    for (int i = Math.max(1, LeadingGroup.end(words)); i < words.size(); i++) {
      Optional<SpecialMark> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The one that begins with this word. */
  static Optional<SpecialMark> at(Words words, int index) {
    Word word = words.get(index);
    Optional<NumberedWord> numbered =
        NumberedWord.at(words, index, NUMBERED)
            .filter(
                it -> it.number() < 1000 && words.get(index + it.words() - 1).key().length() < 8)
            .filter(it -> it.words() == 1 || words.get(index + 1).isNumber());
    if (numbered.isPresent()) {
      return Optional.of(new SpecialMark(numbered.get().number(), index, numbered.get().words()));
    }
    return ALONE.contains(word.key())
        ? Optional.of(new SpecialMark(-1, index, 1))
        : Optional.empty();
  }
}
