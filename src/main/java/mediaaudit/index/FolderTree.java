package mediaaudit.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which folder stands in which, while rows of folders go. */
final class FolderTree {
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> children = new HashMap<>();
  private final Set<String> empty = new HashSet<>();

  void add(FolderRow folder) {
    parents.put(folder.pathHash(), folder.parentHash());
    children.merge(folder.parentHash(), 1, Integer::sum);
  }

  /** These folders and all in which they stand. */
  Set<String> around(Collection<String> folders) {
    Set<String> around = new LinkedHashSet<>();
    for (String folder : folders) {
      String each = folder;
      while (each != null && around.add(each)) {
        each = parents.get(each);
      }
    }
    return around;
  }

  /**
   * Folders that may go now that no file of these is left, the innermost first: one in which
   * another stands stays until that one goes.
   */
  List<String> goneWithout(Collection<String> emptied) {
    empty.addAll(emptied);
    List<String> gone = new ArrayList<>();
    for (String folder : emptied) {
      String each = folder;
      while (each != null && !children.containsKey(each) && empty.remove(each)) {
        gone.add(each);
        each = parents.get(each);
        children.computeIfPresent(each, (key, count) -> count == 1 ? null : count - 1);
      }
    }
    return gone;
  }
}
