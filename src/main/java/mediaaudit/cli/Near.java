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

  /** How many characters have to be added, removed or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
