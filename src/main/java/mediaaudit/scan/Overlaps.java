package mediaaudit.scan;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.index.RootRow;

/**
 * Known roots that have come to lie in others since: they moved there, and a link took their place.
 */
final class Overlaps {
  private Overlaps() {}

  /**
   * The outermost root around each that lies in another; of two at one place the older is outer.
   */
  static Map<RootRow, RootRow> among(List<RootWalk> walks) {
    Map<RootRow, RootRow> outer = new LinkedHashMap<>();
    for (RootWalk inner : walks) {
      walks.stream()
          .filter(other -> liesIn(inner, other))
          .min(Comparator.comparingInt(other -> other.top().getNameCount()))
          .ifPresent(other -> outer.put(inner.root(), other.root()));
    }
    return outer;
  }

  private static boolean liesIn(RootWalk inner, RootWalk outer) {
    Path top = inner.top();
    boolean older = inner.root().id() <= outer.root().id();
    return top.startsWith(outer.top()) && !(older && top.equals(outer.top()));
  }
}
