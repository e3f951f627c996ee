package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;

/**
 * The folders of a path and its last name, where a slash may also stand inside a name: with spaces
 * on both sides, between a title and its translation, or in brackets that it would break.
 */
final class PathElements {
  private PathElements() {}

  static List<String> of(NameQuery query) {
    List<String> elements = new ArrayList<>();
    for (String element : query.elements()) {
      int last = elements.size() - 1;
      if (last >= 0 && isOne(elements.get(last), element)) {
        elements.set(last, elements.get(last) + "/" + element);
      } else {
        elements.add(element);
      }
    }
    return elements.stream().map(String::strip).toList();
  }

  private static boolean isOne(String before, String behind) {
    return (before.endsWith(" ") && behind.startsWith(" ")) || leavesOpen(before, behind);
  }

  /** Whether a bracket opens before the slash and closes behind it. */
  private static boolean leavesOpen(String before, String behind) {
    int open = Math.max(lastOpening(before), -1);
    if (open < 0) {
      return false;
    }
    for (int i = 0; i < behind.length(); i++) {
      if (Characters.isOpening(behind.charAt(i))) {
        return false;
      }
      if (Characters.isClosing(behind.charAt(i))) {
        return Characters.match(before.charAt(open), behind.charAt(i));
      }
    }
    return true;
  }

  private static int lastOpening(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Characters.isClosing(text.charAt(i))) {
        return -1;
      }
      if (Characters.isOpening(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
