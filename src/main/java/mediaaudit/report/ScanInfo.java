package mediaaudit.report;

import java.io.IOException;
import java.util.Collection;
import mediaaudit.model.Audit;
import mediaaudit.model.Category;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;

/** The fields about the scan and the report, in the JSON report and in the HTML report's data. */
final class ScanInfo {
  private final JsonText json;

  ScanInfo(JsonText json) {
    this.json = json;
  }

  /** Writes them into the open object. */
  void write(Report report) throws IOException {
    Audit audit = report.audit();
    ScanSummary scan = audit.scan();
    json.field("scan_time", Report.time(scan.startedAtNanos()));
    json.field("report_time", Report.time(audit.createdAtNanos()));
    json.field("duration", Report.seconds(scan.durationNanos()));
    json.array("root_paths", audit.roots(), json::value);
    json.field("total_items", report.titles().size());
    json.field("total_issues", audit.allIssues().count());
    json.field("errors", audit.count(Severity.ERROR));
    json.field("warnings", audit.count(Severity.WARNING));
    json.field("infos", audit.count(Severity.INFO));
    json.field("hits", scan.hits());
    json.field("misses", scan.misses());
    json.field("ending", scan.ending());
    json.field("version", audit.version());
    json.object("filter", () -> write(report.options()));
  }

  private void write(ReportOptions options) throws IOException {
    json.field("problems_only", options.problemsOnly());
    json.field("min_severity", options.minSeverity().word());
    words("categories", options.categories());
    words("excluded_categories", options.excludedCategories());
    json.array("rules", options.rules(), json::value);
    json.field("since_scan", options.sinceScan());
  }

  private void words(String name, Collection<Category> categories) throws IOException {
    json.array(name, categories, category -> json.value(category.word()));
  }
}
