package mediaaudit.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a user may have meant by a word that there is not. */
public final class Near {
  private static final double ALIKE = 0.4;

  private Near() {}

  /** A question with the nearest word, or all of them where none is near. */
  public static String to(String word, Collection<String> known) {
    return find(word, known).orElse("known are " + String.join(", ", known));
  }

  /** A question with the nearest word, or some of them where none is near. */
  public static String to(String word, Collection<String> known, Collection<String> usual) {
    return find(word, known)
        .orElse("known are " + String.join(", ", usual) + " and all other names of ffprobe");
  }

  /** A question with the nearest word; empty where none is near. */
  public static Optional<String> find(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> areAlike(word, each))
        .min(Comparator.comparing(each -> distance(word, each)))
        .map(best -> "did you mean " + best + "?");
  }

  /** No distance is less than that of the lengths, which takes no time however long a word is. */
  private static boolean areAlike(String one, String other) {
    double most = ALIKE * Math.max(one.length(), other.length());
    return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
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
