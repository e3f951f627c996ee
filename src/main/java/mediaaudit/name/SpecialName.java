package mediaaudit.name;

import java.util.Optional;
import java.util.Set;

/**
 * A video beside a series' episodes, by a word behind the series' title: a special such as {@code
 * Show - OVA 2} or {@code Show - SP1}, or what discs hold besides, such as {@code Show - Menu 01}
 * and {@code Show - PV2}. Such a word may also be the title's own: {@code Hellsing Ultimate OVA -
 * 01}.
 *
 * @param word as it is compared
 * @param episode its numbers in season 0; empty when the name tells none
 */
record SpecialName(String word, Optional<EpisodeKey> episode) {
  /** Menus, promotional videos and commercials. */
  private static final Set<String> EXTRAS = Set.of("menu", "menus", "pv", "pvs", "cm", "cms");

  private static final int MOST_DIGITS = 3;

  /** Whether it is no episode, whatever its number. */
  boolean isExtra() {
    return EXTRAS.contains(word);
  }

  /**
   * Reads the name of a file.
   *
   * @param folder name of the series' folder
   */
  static Optional<SpecialName> of(NameReading reading, String folder) {
    Optional<EpisodeName> name = reading.inSeries();
    if (name.filter(it -> !it.isBare()).isPresent()) {
      return Optional.empty();
    }
    Words words = reading.words();
    int number = name.map(it -> words.indexAt(it.start())).orElse(words.size() - 1);
    for (int i = LeadingGroup.end(words); i <= number && i < words.size(); i++) {
      Optional<SpecialName> found = at(words, i, name);
      if (found.isPresent()) {
        String before = words.text().substring(0, words.get(i).start());
        return found.filter(it -> !it.isInTitle(before, folder));
      }
    }
    return Optional.empty();
  }

  private static Optional<SpecialName> at(Words words, int index, Optional<EpisodeName> name) {
    boolean titled = index > LeadingGroup.end(words);
    String word = withoutNumber(words.get(index).key());
    if (EXTRAS.contains(word)) {
      return Optional.of(new SpecialName(word, Optional.empty()))
          .filter(unused -> titled && isLast(words, index));
    }
    return SpecialMark.at(words, index)
        .filter(mark -> titled || mark.number() >= 0)
        .map(mark -> new SpecialName(word, key(mark, name)));
  }

  private static Optional<EpisodeKey> key(SpecialMark mark, Optional<EpisodeName> name) {
    boolean same = mark.number() < 0 || name.filter(it -> it.first() == mark.number()).isPresent();
    return same
        ? name.map(it -> new EpisodeKey(0, it.first(), it.last()))
        : Optional.of(new EpisodeKey(0, mark.number(), mark.number()));
  }

  /** Whether nothing but a number or what is told of a release follows the word. */
  private static boolean isLast(Words words, int index) {
    int next = index + 1;
    return next == words.size()
        || words.get(next).isNumber()
        || words.get(next).bracket() >= 0
        || Vocabulary.at(words, next).filter(Vocabulary.Found::sure).isPresent();
  }

  /** Whether the folder's title begins with what stands before the word, and with the word. */
  private boolean isInTitle(String before, String folder) {
    String title = Shown.key(SeriesTitle.of(before).title());
    return SeriesName.of(folder).key().startsWith(title + word);
  }

  private static String withoutNumber(String key) {
    int end = key.length();
    while (end > 1 && key.length() - end < MOST_DIGITS && Characters.isDigit(key.charAt(end - 1))) {
      end--;
    }
    return key.substring(0, end);
  }
}
