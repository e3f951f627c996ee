package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that a path is made of. A slash with spaces around it, or between two brackets of one
 * pair, belongs to a name that lists of releases show: {@code Title / Other Title [AC3/AAC]}.
 */
final class PathElements {
  private PathElements() {}

  /** The elements of a path, none of them empty. */
  static List<String> of(String path) {
    List<String> elements = new ArrayList<>();
    boolean[] closed = closed(path);
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      boolean end = i == path.length() || (path.charAt(i) == '/' && !closed[i]);
      if (end && !isBetweenSpaces(path, i)) {
        if (i > start) {
          elements.add(path.substring(start, i));
        }
        start = i + 1;
      }
    }
    return elements;
  }

  /** The elements of a path below the library's root, without spaces around them. */
  static List<String> of(NameQuery query) {
    return query.elements().stream().map(String::strip).toList();
  }

  private static boolean isBetweenSpaces(String path, int at) {
    return at > 0
        && at + 1 < path.length()
        && path.charAt(at - 1) == ' '
        && path.charAt(at + 1) == ' ';
  }

  /** Which slashes stand between an opening bracket and the one that closes it. */
  private static boolean[] closed(String path) {
    boolean[] closed = new boolean[path.length()];
    int least = 0;
    int depth = 0;
    for (int i = path.length() - 1; i >= 0; i--) {
      char character = path.charAt(i);
      if (Characters.isClosing(character)) {
        depth++;
      } else if (Characters.isOpening(character)) {
        depth = Math.max(least, depth - 1);
      } else if (character == '/') {
        closed[i] = depth > 0;
      }
    }
    return closed;
  }
}
