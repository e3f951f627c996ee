package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/**
 * What one path tells of a film's part: its file's name or, where that has no mark, the folder that
 * it or its disc stands in.
 *
 * @param part null when the path tells none
 * @param title the name that holds title and release: the file's, less a mark that is surely none
 *     of the title
 */
record PartPath(Integer part, String title) {

  static PartPath of(NameQuery query) {
    String stem = Stem.of(query.name());
    Optional<StackMarker> mark =
        StackMarker.of(stem)
            .filter(it -> !it.isLetter() || isApart(it))
            .filter(it -> !it.isOfTitle(stem));
    String title =
        mark.filter(it -> !it.doubtful() || it.isLetter()).map(StackMarker::base).orElse(stem);
    Integer part = mark.map(StackMarker::part).or(() -> ofFolder(query.elements())).orElse(null);
    return new PartPath(part, title);
  }

  /** Whether a single letter stands directly behind the year, where no title goes on. */
  private static boolean isApart(StackMarker letter) {
    String base = letter.base();
    return !base.isEmpty()
        && Characters.isClosing(base.charAt(base.length() - 1))
        && MovieName.of(base).year() != null;
  }

  private static Optional<Integer> ofFolder(List<String> elements) {
    int index = elements.size() - 2;
    while (index >= 0 && Disc.isInside(elements.get(index))) {
      index--;
    }
    return index < 0 ? Optional.empty() : StackMarker.ofFolder(elements.get(index));
  }
}
