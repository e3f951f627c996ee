package mediaaudit.name;

import java.util.Set;

/** Names that were written backwards to hide them: {@code p027.10E10S.eltiT}. */
final class ReversedName {
  private static final Set<String> HEIGHTS =
      Set.of("p027", "p0801", "i0801", "p0612", "p084", "p675", "p045");
  private static final int MOST_DIGITS = 3;

  private ReversedName() {}

  /** The name as it was before, or as it is when it was not written backwards. */
  static String of(String stem) {
    return mayBe(stem) && isReversed(Words.of(Plain.of(stem)))
        ? new StringBuilder(stem).reverse().toString()
        : stem;
  }

  /** Whether a digit stands behind a letter of a height, or before one of a season. */
  private static boolean mayBe(String stem) {
    for (int i = 1; i < stem.length(); i++) {
      char first = stem.charAt(i - 1);
      char second = stem.charAt(i);
      boolean height = "pPiI".indexOf(first) >= 0 && Characters.isDigit(second);
      boolean season = Characters.isDigit(first) && "sS".indexOf(second) >= 0;
      if (height || season) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReversed(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (HEIGHTS.contains(words.get(i).key()) || isNumbers(words.get(i).key())) {
        return true;
      }
    }
    return false;
  }

  /** {@code 20E10S}: the numbers of an episode from behind. */
  private static boolean isNumbers(String key) {
    Cursor cursor = new Cursor(key, 0);
    int episode = cursor.number(2, MOST_DIGITS);
    boolean mark = episode >= 0 && cursor.read("e");
    int season = mark ? cursor.number(2, 2) : -1;
    return season >= 0 && cursor.read("s") && cursor.atBoundary();
  }
}
