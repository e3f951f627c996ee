package mediaaudit.index;

import java.util.List;

/**
 * How many values lie in which range.
 *
 * @param bounds upper ends of the ranges, each of which belongs to its range; above the last is one
 *     more range
 * @param counts of each range; one more than there are bounds
 * @param sum of all values
 */
public record Distribution(List<Long> bounds, List<Long> counts, double sum) {

  /** How many values there are. */
  public long count() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
