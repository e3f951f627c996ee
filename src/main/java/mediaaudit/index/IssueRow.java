package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.Severity;

/**
 * A stored issue.
 *
 * @param itemId null where it concerns no item
 * @param rootId null where it concerns no root
 * @param details a JSON object
 * @param firstScan number of the scan that found it first; null where an older release did
 */
public record IssueRow(
    String itemId,
    Integer rootId,
    String rule,
    Severity severity,
    Category category,
    String message,
    String details,
    Long firstScan) {

  /** The row of an issue that this scan found. */
  public static IssueRow of(String itemId, Integer rootId, Issue issue, long scan) {
    return new IssueRow(
        itemId,
        rootId,
        issue.rule(),
        issue.severity(),
        issue.category(),
        issue.message(),
        Details.write(issue.details()),
        scan);
  }

  static IssueRow of(ResultSet row) throws SQLException {
    return new IssueRow(
        row.getString("item_id"),
        row.getObject("root_id", Integer.class),
        row.getString("rule"),
        EnumWords.constant(Severity.class, row.getString("severity")),
        EnumWords.constant(Category.class, row.getString("category")),
        row.getString("message"),
        row.getString("details"),
        row.getObject("first_scan", Long.class));
  }

  /** These rows; those that were stored before are as old as they were then. */
  public static List<IssueRow> dated(List<IssueRow> found, List<IssueRow> stored) {
    Map<String, Deque<IssueRow>> known = new HashMap<>();
    stored.forEach(row -> known.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
    return found.stream().map(row -> row.dated(known.get(row.key()))).toList();
  }

  /**
   * Whether both are the same rows in the same order. To make a record's own {@code equals} takes
   * Java longer than a small scan has for all issues.
   */
  public static boolean areSame(List<IssueRow> some, List<IssueRow> others) {
    return some.size() == others.size() && texts(some).equals(texts(others));
  }

  private static List<String> texts(List<IssueRow> rows) {
    return rows.stream().map(row -> row.about() + row.words()).toList();
  }

  private IssueRow dated(Deque<IssueRow> known) {
    return known == null || known.isEmpty() ? this : firstFoundBy(known.remove().firstScan);
  }

  /** This row with another message. */
  IssueRow saying(String text) {
    return new IssueRow(itemId, rootId, rule, severity, category, text, details, firstScan);
  }

  private String about() {
    return itemId + "\0" + rootId + "\0";
  }

  /** All that it says, whatever it is about. */
  String words() {
    return String.join(
        "\0", rule, severity.name(), category.name(), message, details, String.valueOf(firstScan));
  }

  private IssueRow firstFoundBy(Long scan) {
    return new IssueRow(itemId, rootId, rule, severity, category, message, details, scan);
  }

  /** What is the same in an issue when it is found again. */
  private String key() {
    return about() + rule + "\0" + issue().subject();
  }

  Issue issue() {
    return new Issue(rule, severity, category, message, Details.read(details), firstScan);
  }
}
