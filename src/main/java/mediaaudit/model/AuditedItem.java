package mediaaudit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An item and all that was found wrong with it. */
public record AuditedItem(Item item, List<Issue> issues) {
  public AuditedItem {
    issues = List.copyOf(issues);
  }

  /** The worst severity among the item's own issues; empty when there is none. */
  public Optional<Severity> worst() {
    return issues.stream().map(Issue::severity).max(Comparator.naturalOrder());
  }
}
