package mediaaudit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An item and all that was found wrong with it. */
public record AuditedItem(Item item, List<Issue> issues) {
  public AuditedItem {
    issues = List.copyOf(issues);
  }

  /** How many of the item's own issues have this severity. */
  public long count(Severity severity) {
    return issues.stream().filter(issue -> issue.severity() == severity).count();
  }

  /** The worst severity among the item's own issues; empty when there is none. */
  public Optional<Severity> worst() {
    return issues.stream().map(Issue::severity).max(Comparator.naturalOrder());
  }
}
