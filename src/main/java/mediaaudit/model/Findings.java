package mediaaudit.model;

import java.util.List;
import java.util.Map;

/**
 * What a scan says of a library at its end.
 *
 * @param items how many there are of each kind
 * @param issues how many there are of each severity
 * @param worst the worst issues: errors first, and what the last scan found before what is known
 *     for long
 */
public record Findings(Map<ItemKind, Long> items, Map<Severity, Long> issues, List<Finding> worst) {

  /**
   * An issue.
   *
   * @param about the item as {@link Item#of} names it, and the file where that has several; empty
   *     where it is about no item
   */
  public record Finding(Severity severity, String message, String about) {}

  /** Copies the collections. */
  public Findings {
    items = Map.copyOf(items);
    issues = Map.copyOf(issues);
    worst = List.copyOf(worst);
  }

  /** Nothing, where nobody asks. */
  public static final Findings NONE = new Findings(Map.of(), Map.of(), List.of());

  /** How many items of this kind there are. */
  public long count(ItemKind kind) {
    return items.getOrDefault(kind, 0L);
  }

  /** How many issues of this severity there are. */
  public long count(Severity severity) {
    return issues.getOrDefault(severity, 0L);
  }

  /** How many issues there are. */
  public long count() {
    return issues.values().stream().mapToLong(Long::longValue).sum();
  }
}
