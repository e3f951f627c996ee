package mediaaudit.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Ranges of values, and how many values lie in each. */
final class Ranges {
  private final List<Long> bounds;
  private final long[] counts;
  private double sum;

  /**
   * @param bounds upper ends, each of which belongs to its range
   */
  Ranges(List<Long> bounds) {
    this.bounds = bounds;
    this.counts = new long[bounds.size() + 1];
  }

  void add(double value) {
    int range = 0;
    while (range < bounds.size() && value > bounds.get(range)) {
      range++;
    }
    counts[range]++;
    sum += value;
  }

  Distribution distribution() {
    List<Long> all = Arrays.stream(counts).boxed().toList();
    return new Distribution(bounds, Collections.unmodifiableList(all), sum);
  }
}
