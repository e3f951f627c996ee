package mediaaudit.name;

import java.util.Optional;

/** The season that an image in a series' folder is named after. */
final class SeasonArt {
  private SeasonArt() {}

  /** The number in {@code season01-poster.jpg}; 0 for {@code season-specials-poster.jpg}. */
  static Optional<Integer> season(String fileName) {
    Words words = Words.of(fileName);
    if (words.size() < 2) {
      return Optional.empty();
    }
    boolean specials = words.get(0).key().equals("season") && words.get(1).key().equals("specials");
    return specials
        ? Optional.of(0)
        : NumberedWord.at(words, 0, NumberWords.SEASON).map(NumberedWord::number);
  }
}
