package mediaaudit.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts of a list that one statement or one transaction takes. */
final class Chunks {
  private Chunks() {}

  static <T> List<List<T>> of(Collection<T> whole, int most) {
    List<T> all = List.copyOf(whole);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      chunks.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return chunks;
  }
}
