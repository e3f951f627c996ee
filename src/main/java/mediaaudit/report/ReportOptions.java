package mediaaudit.report;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mediaaudit.model.Audit;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.Severity;

/**
 * What a report shows; from options and configuration.
 *
 * @param problemsOnly leave out items without an issue of their own or of something below them
 * @param minSeverity leave out issues that are less bad
 * @param categories leave out issues of others; empty: of none
 * @param excludedCategories leave out issues of these
 * @param rules ids; leave out issues of others; empty: of none
 * @param sinceScan leave out issues that this scan or one before it found first, and those of which
 *     that is not known; null: none
 * @param csvOf what the CSV report has a record for
 */
public record ReportOptions(
    boolean problemsOnly,
    Severity minSeverity,
    Set<Category> categories,
    Set<Category> excludedCategories,
    Set<String> rules,
    Long sinceScan,
    CsvContent csvOf) {

  /** Every item and every issue. */
  public static final ReportOptions ALL =
      new ReportOptions(false, Severity.INFO, Set.of(), Set.of());

  /** Issues of any rule, however old. */
  ReportOptions(
      boolean problemsOnly,
      Severity minSeverity,
      Set<Category> categories,
      Set<Category> excludedCategories) {
    this(
        problemsOnly,
        minSeverity,
        categories,
        excludedCategories,
        Set.of(),
        null,
        CsvContent.ISSUES);
  }

  public ReportOptions {
    categories = inOrder(categories);
    excludedCategories = inOrder(excludedCategories);
    rules = Collections.unmodifiableSet(new TreeSet<>(rules));
  }

  /** The part of an audit that is shown, in the same order. */
  Audit select(Audit audit) {
    List<AuditedItem> items =
        audit.items().stream()
            .map(audited -> new AuditedItem(audited.item(), shown(audited.issues())))
            .toList();
    return new Audit(
        audit.version(),
        audit.createdAtNanos(),
        audit.scan(),
        audit.history(),
        audit.firstFinders(),
        audit.roots(),
        problemsOnly ? withProblems(items) : items,
        shown(audit.issues()));
  }

  private List<Issue> shown(List<Issue> issues) {
    return issues.stream().filter(this::shows).toList();
  }

  private boolean shows(Issue issue) {
    return issue.severity().compareTo(minSeverity) >= 0
        && (categories.isEmpty() || categories.contains(issue.category()))
        && !excludedCategories.contains(issue.category())
        && (rules.isEmpty() || rules.contains(issue.rule()))
        && (sinceScan == null || isNew(issue));
  }

  private boolean isNew(Issue issue) {
    return issue.firstScan() != null && issue.firstScan() > sinceScan;
  }

  /** From the last item to the first, since what is below an item stands behind it. */
  private static List<AuditedItem> withProblems(List<AuditedItem> items) {
    Deque<AuditedItem> kept = new ArrayDeque<>();
    Set<String> parents = new HashSet<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      AuditedItem audited = items.get(i);
      if (!audited.issues().isEmpty() || parents.contains(audited.item().id())) {
        kept.addFirst(audited);
        parents.add(audited.item().parentId());
      }
    }
    return List.copyOf(kept);
  }

  private static Set<Category> inOrder(Set<Category> categories) {
    Set<Category> ordered = EnumSet.noneOf(Category.class);
    ordered.addAll(categories);
    return Collections.unmodifiableSet(ordered);
  }
}
