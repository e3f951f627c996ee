package mediaaudit.model;

import java.util.List;
import java.util.Map;

/**
 * What a report tells: the state of a library as the rows of the index hold it.
 *
 * @param version of the program that writes the report
 * @param createdAtNanos nanoseconds since 1970, UTC
 * @param scan the newest scan
 * @param history the newest scans, oldest first; the one above is the last
 * @param firstFinders when scans began that found first what is still wrong: nanoseconds since
 *     1970, UTC, by their numbers; those that the index forgot are left out
 * @param roots absolute paths of the library roots, in order
 * @param items in order: movies and series by title, each series followed by its seasons and each
 *     season by its episodes; without videos and assets where {@link ItemFiles} has these
 * @param issues what concerns no item: the whole scan, or a folder
 */
public record Audit(
    String version,
    long createdAtNanos,
    ScanSummary scan,
    List<PastScan> history,
    Map<Long, Long> firstFinders,
    List<String> roots,
    List<AuditedItem> items,
    List<Issue> issues) {

  public Audit {
    history = List.copyOf(history);
    firstFinders = Map.copyOf(firstFinders);
    roots = List.copyOf(roots);
    items = List.copyOf(items);
    issues = List.copyOf(issues);
  }

  /** How many issues of this severity there are, those of no item included. */
  public long count(Severity severity) {
    return allIssues().filter(issue -> issue.severity() == severity).count();
  }

  /** How many items of this kind there are. */
  public long count(ItemKind kind) {
    return items.stream().filter(audited -> audited.item().kind() == kind).count();
  }

  /** Every issue: first those of no item, then those of the items in their order. */
  public java.util.stream.Stream<Issue> allIssues() {
    return java.util.stream.Stream.concat(
        issues.stream(), items.stream().flatMap(item -> item.issues().stream()));
  }
}
