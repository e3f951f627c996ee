package mediaaudit.name;

import java.util.List;
import java.util.Optional;

/**
 * Videos without a year that tell by a word for extras what they are, where the film stands beside
 * them under the title and year of their folder: {@code Making of Kubo}, {@code Bonus}.
 */
final class BonusName {
  private static final int MOST_WORDS = 3;
  private static final int MOST_DIGITS = 2;

  private final boolean beside;

  private BonusName(boolean beside) {
    this.beside = beside;
  }

  /**
   * What such names say in a folder.
   *
   * @param folder its name
   * @param stems names of its videos, without extensions
   */
  static BonusName beside(String folder, List<String> stems) {
    if (stems.size() < 2) {
      return new BonusName(false);
    }
    MovieName film = MovieName.of(folder);
    return new BonusName(
        film.isCertain() && stems.stream().map(MovieName::of).anyMatch(name -> isFilm(name, film)));
  }

  private static boolean isFilm(MovieName name, MovieName film) {
    return name.isCertain() && name.key().equals(film.key());
  }

  boolean is(String stem) {
    return kind(stem).isPresent();
  }

  /** What the video is; empty when it is no such one. */
  Optional<ExtraKind> kind(String stem) {
    return beside && MovieName.of(stem).year() == null ? told(Words.of(stem)) : Optional.empty();
  }

  /** The whole name, a word that begins or ends it, or several words anywhere. */
  private static Optional<ExtraKind> told(Words words) {
    int size = words.size();
    boolean numbered = size > 1 && words.get(size - 1).number(MOST_DIGITS) >= 0;
    Optional<ExtraKind> found = ExtraKind.ofFolder(words.shown(0, numbered ? size - 1 : size));
    for (int i = 0; i < size && found.isEmpty(); i++) {
      found = at(words, i);
    }
    return found;
  }

  private static Optional<ExtraKind> at(Words words, int index) {
    StringBuilder key = new StringBuilder();
    for (int i = index; i < words.size() && i < index + MOST_WORDS; i++) {
      key.append(words.get(i).key());
      Optional<ExtraKind> kind =
          index == 0 || i > index || i == words.size() - 1
              ? ExtraKind.ofRemark(key.toString())
              : Optional.empty();
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }
}
