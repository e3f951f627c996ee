package mediaaudit.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a user may have meant by a word that there is not. */
final class Near {
  private static final double ALIKE = 0.4;

  private Near() {}

  /** A question with the nearest word, or all of them where none is near. */
  static String to(String word, Collection<String> known) {
    return near(word, known).orElse("known are " + String.join(", ", known));
  }

  /** A question with the nearest word, or some of them where none is near. */
  static String to(String word, Collection<String> known, Collection<String> usual) {
    return near(word, known)
        .orElse("known are " + String.join(", ", usual) + " and all other names of ffprobe");
  }

  private static Optional<String> near(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(word, each) <= ALIKE * Math.max(word.length(), each.length()))
        .min(Comparator.comparing(each -> distance(word, each)))
        .map(best -> "did you mean " + best + "?");
  }

  /**
   * How many characters have to be added, removed, changed or swapped with their neighbour (optimal
   * string alignment).
   */
  private static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : least(one, other, steps, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int least(String one, String other, int[][] steps, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int changed = steps[i - 1][j - 1] + (same ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    return areSwapped(one, other, i, j) ? Math.min(least, 1 + steps[i - 2][j - 2]) : least;
  }

  private static boolean areSwapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
