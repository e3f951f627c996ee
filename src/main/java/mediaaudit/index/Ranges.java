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

  /**
   * SQL that tells the number of the range in which a value lies.
   *
   * @param scale what a bound is multiplied with to compare it with the value
   */
  String sql(String value, long scale) {
    StringBuilder sql = new StringBuilder("case");
    for (int range = 0; range < bounds.size(); range++) {
      sql.append(" when ").append(value).append(" <= ").append(bounds.get(range) * scale);
      sql.append(" then ").append(range);
    }
    return sql.append(" else ").append(bounds.size()).append(" end").toString();
  }

  void add(int range, long count, double values) {
    counts[range] += count;
    sum += values;
  }

  Distribution distribution() {
    List<Long> all = Arrays.stream(counts).boxed().toList();
    return new Distribution(bounds, Collections.unmodifiableList(all), sum);
  }
}
