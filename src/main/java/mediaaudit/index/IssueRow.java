package mediaaudit.index;

import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.Severity;

/**
 * A stored issue.
 *
 * @param itemId null where it concerns no item
 * @param rootId null where it concerns no root
 * @param details a JSON object
 */
public record IssueRow(
    String itemId,
    Integer rootId,
    String rule,
    Severity severity,
    Category category,
    String message,
    String details) {

  /** The row of an issue. */
  public static IssueRow of(String itemId, Integer rootId, Issue issue) {
    return new IssueRow(
        itemId,
        rootId,
        issue.rule(),
        issue.severity(),
        issue.category(),
        issue.message(),
        Details.write(issue.details()));
  }

  Issue issue() {
    return new Issue(rule, severity, category, message, Details.read(details));
  }
}
