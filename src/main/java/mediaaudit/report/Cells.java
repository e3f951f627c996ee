package mediaaudit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Cells of a record; null is an empty one. */
final class Cells {
  private Cells() {}

  static List<Object> of(Object... cells) {
    return Collections.unmodifiableList(Arrays.asList(cells));
  }

  /** One part after the other. */
  static List<Object> join(List<?>... parts) {
    List<Object> all = new ArrayList<>();
    Arrays.stream(parts).forEach(all::addAll);
    return Collections.unmodifiableList(all);
  }
}
