package mediaaudit.name;

import java.util.Optional;
import mediaaudit.model.FileKind;

/** The season that an image in a series' folder is named after. */
final class SeasonArt {
  private static final String SEASON = "season";
  private static final String SPECIALS = "specials";

  private SeasonArt() {}

  /** The number in {@code season01-poster.jpg}; 0 for {@code season-specials-poster.jpg}. */
  static Optional<Integer> season(String fileName) {
    Words words = Words.of(FileKind.stem(fileName));
    if (words.size() == 0) {
      return Optional.empty();
    }
    String first = words.get(0).key();
    boolean specials =
        first.equals(SPECIALS)
            || first.equals(SEASON) && words.size() > 1 && words.get(1).key().equals(SPECIALS);
    return specials
        ? Optional.of(0)
        : NumberedWord.at(words, 0, NumberWords.SEASON)
            .map(NumberedWord::number)
            .or(() -> lettered(first));
  }

  /** Whether the name tells a season and nothing more. */
  static boolean isBare(String fileName) {
    return season(fileName).isPresent()
        && Words.of(FileKind.stem(fileName)).size() <= 2
        && ArtWord.of(FileKind.stem(fileName)).isEmpty();
  }

  /** The number in {@code Season01a.jpg}, Plex's second poster of a season. */
  private static Optional<Integer> lettered(String word) {
    int digits = SEASON.length();
    int last = word.length() - 1;
    boolean lettered =
        word.startsWith(SEASON) && last > digits && last <= digits + 4 && isLetter(word, last);
    for (int i = digits; lettered && i < last; i++) {
      lettered = Characters.isDigit(word.charAt(i));
    }
    return lettered ? Optional.of(Integer.valueOf(word.substring(digits, last))) : Optional.empty();
  }

  private static boolean isLetter(String word, int at) {
    return word.charAt(at) >= 'a' && word.charAt(at) <= 'z';
  }
}
