package mediaaudit.name;

import java.util.Set;

/**
 * Names that hide or do not tell what a file is: sums, random letters and digits, and words that
 * any file may have.
 */
final class HiddenName {
  private static final int SHORTEST_LOWER = 20;
  private static final int SHORTEST_MIXED = 24;
  private static final int SHORTEST_CAPITALS = 8;
  private static final int LONGEST_SCENE = 24;
  private static final int SHORTEST_NAME = 5;
  private static final int MOST_RUNS = 3;
  private static final Set<String> GENERIC =
      Set.of(
          "movie",
          "film",
          "video",
          "index",
          "title",
          "file",
          "untitled",
          "new",
          "main",
          "feature",
          "mainmovie",
          "videots",
          "bdmv",
          "vts",
          "stream",
          "output",
          "sample",
          "1",
          "01",
          "default",
          "disc",
          "dvd",
          "cd",
          "part",
          "mainfeature",
          "fullmovie",
          "videofile");

  private HiddenName() {}

  /**
   * Whether no title can be read from the name.
   *
   * @param stem a name without its extension
   */
  static boolean isHidden(String stem) {
    String key = Shown.key(stem);
    boolean spaced = stem.strip().indexOf(' ') >= 0 || stem.indexOf('.') >= 0;
    return !key.isEmpty()
        && (stem.endsWith("yEnc") || (!spaced && (HashedName.is(stem) || isRandom(stem.strip()))));
  }

  /** Whether the name is one that any film's file may have, or tells less than a folder's. */
  static boolean isGeneric(String stem) {
    String key = Shown.key(stem);
    return key.isEmpty() || GENERIC.contains(key) || isTitleSet(key);
  }

  /** {@code VTS_01_1} and {@code 00001}. */
  private static boolean isTitleSet(String key) {
    String rest = key.startsWith("vts") ? key.substring(3) : key;
    boolean number = ProviderIdReader.isNumber(rest);
    return number && (rest.length() < key.length() || rest.length() == SHORTEST_NAME);
  }

  /** Whether a file in a release's folder has the short name that such files have. */
  static boolean isShort(String stem) {
    boolean word = stem.indexOf(' ') < 0 && stem.length() <= LONGEST_SCENE;
    boolean lower = stem.chars().noneMatch(Character::isUpperCase);
    boolean digits = stem.chars().anyMatch(Characters::isDigit);
    boolean tiny = Shown.key(stem).length() < SHORTEST_NAME;
    return word && (lower || tiny || (digits && isCapitals(stem)));
  }

  private static boolean isRandom(String word) {
    if (word.chars().anyMatch(it -> !isAlphanumeric(it))) {
      return false;
    }
    boolean digits = word.chars().anyMatch(Characters::isDigit);
    boolean lower = word.chars().noneMatch(Character::isUpperCase);
    return digits
        && (word.length() >= SHORTEST_MIXED
            || (lower && word.length() >= SHORTEST_LOWER)
            || (word.length() >= SHORTEST_CAPITALS
                && (isCapitals(word) || runs(word) > MOST_RUNS)));
  }

  /** Capitals with three digits or more behind them. */
  private static boolean isCapitals(String word) {
    int letters = 0;
    while (letters < word.length() && Character.isUpperCase(word.charAt(letters))) {
      letters++;
    }
    String rest = word.substring(letters);
    return letters >= SHORTEST_CAPITALS && rest.length() == 3 && ProviderIdReader.isNumber(rest);
  }

  /** How many runs of digits the word has. */
  private static int runs(String word) {
    int runs = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean digit = Characters.isDigit(word.charAt(i));
      runs += digit && (i == 0 || !Characters.isDigit(word.charAt(i - 1))) ? 1 : 0;
    }
    return runs;
  }

  private static boolean isAlphanumeric(int character) {
    return Characters.isDigit(character)
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }
}
