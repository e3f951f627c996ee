package mediaaudit.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mediaaudit.model.Issue;

/**
 * A record an issue.
 *
 * <pre>
 * severity, category, rule
 * kind        movie, series, season or episode; empty for an issue of no item
 * title       of the movie or of the series that the item belongs to; so is the year
 * year
 * season      number, 0 for specials
 * episode     first number of the file
 * message
 * file        the one file that the issue is about
 * path        of the item, absolute
 * details     the rest: name=text, parted by "; "
 * first_scan  number of the scan that found it first; empty where an older release did
 * fingerprint the same in every report until the item or its file is renamed
 * </pre>
 */
final class IssueRecords implements CsvRecords {
  private static final String FILE = "file";

  @Override
  public List<Object> header() {
    return Cells.join(
        List.of("severity", "category", "rule"),
        PLACE,
        List.of("message", FILE, "path", "details", "first_scan", "fingerprint"));
  }

  @Override
  public void each(Report report, Consumer<List<Object>> records) {
    report.issues().map(IssueRecords::cells).forEach(records);
  }

  private static List<Object> cells(ReportedIssue reported) {
    Issue issue = reported.issue();
    return Cells.join(
        Cells.of(issue.severity().word(), issue.category().word(), issue.rule()),
        CsvRecords.place(reported.item(), reported.title()),
        Cells.of(
            issue.message(),
            issue.details().get(FILE),
            reported.item() == null ? null : reported.item().absolutePath(),
            details(issue),
            issue.firstScan(),
            reported.fingerprint()));
  }

  private static String details(Issue issue) {
    return issue.details().entrySet().stream()
        .filter(detail -> !detail.getKey().equals(FILE))
        .map(Map.Entry::toString)
        .collect(Collectors.joining("; "));
  }
}
