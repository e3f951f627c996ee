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
   * An issue, and the movie or series that it is about.
   *
   * @param title null where it is about neither, or that has none
   * @param year null where it is not known
   * @param path below the root; null where it is about neither
   */
  public record Finding(
      Severity severity, String message, String title, Integer year, String path) {
    /** The movie or series as {@link Item#titled} names it; empty where it is about neither. */
    public String about() {
      return path == null ? "" : Item.titled(title, year, path);
    }
  }

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
