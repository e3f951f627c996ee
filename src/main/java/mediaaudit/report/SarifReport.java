package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.model.Audit;
import mediaaudit.model.Issue;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;

/**
 * The report as a log of static analysis: SARIF 2.1.0 of OASIS, which GitHub code scanning and
 * editors read. A result's location is the file or folder of the issue; one that has none stands at
 * the first library root, since GitHub refuses a result without a place. What tells a result from
 * others is the issue's fingerprint.
 */
final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonText json = JsonText.sparse(out)) {
      new Document(json, report, rules(report)).write();
    }
  }

  /** Every rule, and after them those of issues that this release knows no more. */
  private static List<RuleInfo> rules(Report report) {
    List<RuleInfo> rules = new ArrayList<>(report.rules());
    Map<String, RuleInfo> known =
        rules.stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
    report
        .audit()
        .allIssues()
        .forEach(
            issue ->
                known.computeIfAbsent(
                    issue.rule(),
                    id -> {
                      RuleInfo rule =
                          new RuleInfo(
                              id, issue.severity(), issue.category(), "Rule " + id + ".", "");
                      rules.add(rule);
                      return rule;
                    }));
    return rules;
  }

  /**
   * A message in which no name is taken for a placeholder or a link: braces are doubled (3.11.5
   * asks for that in every message), and what would end a link's text is escaped (3.11.6); brackets
   * elsewhere stand as they are.
   */
  private static String plain(String message) {
    return message.replace("{", "{{").replace("}", "}}").replaceAll("(\\\\*)\\]\\(", "$1$1\\\\](");
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  /** One report being written. */
  private static final class Document {
    private final JsonText json;
    private final Report report;
    private final List<RuleInfo> rules;
    private final Map<String, Integer> positions = new HashMap<>();

    Document(JsonText json, Report report, List<RuleInfo> rules) {
      this.json = json;
      this.report = report;
      this.rules = rules;
      rules.forEach(rule -> positions.put(rule.id(), positions.size()));
    }

    void write() throws IOException {
      json.object(
          () -> {
            json.field("$schema", SCHEMA);
            json.field("version", "2.1.0");
            json.array("runs", () -> json.object(this::run));
          });
      json.endLine();
    }

    private void run() throws IOException {
      json.object("tool", () -> json.object("driver", this::driver));
      json.array("invocations", () -> json.object(this::invocation));
      json.field("columnKind", "utf16CodeUnits");
      json.array("results", this::results);
    }

    private void driver() throws IOException {
      json.field("name", "media-audit");
      json.field("version", report.audit().version());
      json.array("rules", rules, this::rule);
    }

    private void invocation() throws IOException {
      ScanSummary scan = report.audit().scan();
      json.field("executionSuccessful", scan.ending().equals("complete"));
      json.field("startTimeUtc", Report.time(scan.startedAtNanos()));
      json.field("endTimeUtc", Report.time(scan.startedAtNanos() + scan.durationNanos()));
    }

    private void rule(RuleInfo rule) throws IOException {
      json.object(
          () -> {
            json.field("id", rule.id());
            json.object("shortDescription", () -> json.field("text", rule.holds()));
            json.object("help", () -> help(rule));
            json.object("defaultConfiguration", () -> json.field("level", level(rule.severity())));
            json.object("properties", () -> category(rule));
          });
    }

    private void help(RuleInfo rule) throws IOException {
      String told = rule.advice().isEmpty() ? rule.holds() : rule.holds() + " " + rule.advice();
      String where = "rules." + rule.id();
      String way = " in the configuration turns the rule off or gives it another severity.";
      json.field("text", told + " " + where + way);
      json.field("markdown", MarkdownText.of(told) + " `" + where + "`" + way);
    }

    private void category(RuleInfo rule) throws IOException {
      json.field("category", rule.category().word());
      json.array("tags", () -> json.value(rule.category().word()));
    }

    private void results() throws IOException {
      for (ReportedIssue reported : (Iterable<ReportedIssue>) report.issues()::iterator) {
        json.line(() -> result(reported));
      }
    }

    private void result(ReportedIssue reported) throws IOException {
      Issue issue = reported.issue();
      json.field("ruleId", issue.rule());
      json.field("ruleIndex", positions.get(issue.rule()));
      json.field("level", level(issue.severity()));
      json.object("message", () -> json.field("text", plain(reported.sentence())));
      json.array("locations", () -> location(reported));
      json.object(
          "partialFingerprints", () -> json.field("mediaAuditIssue/v1", reported.fingerprint()));
      json.object("properties", () -> properties(issue));
    }

    private void location(ReportedIssue reported) throws IOException {
      String path = path(reported, report.audit());
      if (path != null) {
        json.object(
            () -> {
              json.object("physicalLocation", () -> place(path));
              if (reported.item() != null) {
                json.array("logicalLocations", () -> json.object(() -> name(reported)));
              }
            });
      }
    }

    private static String path(ReportedIssue reported, Audit audit) {
      return reported.path() == null && !audit.roots().isEmpty()
          ? audit.roots().get(0)
          : reported.path();
    }

    /** GitHub asks for a line. */
    private void place(String path) throws IOException {
      json.object("artifactLocation", () -> json.field("uri", FileUri.of(path)));
      json.object("region", () -> json.field("startLine", 1));
    }

    private void name(ReportedIssue reported) throws IOException {
      json.field("name", reported.about());
      json.field("kind", reported.item().kind().word());
    }

    private void properties(Issue issue) throws IOException {
      json.field("category", issue.category().word());
      json.field("first_scan", issue.firstScan());
      for (Map.Entry<String, String> detail : issue.details().entrySet()) {
        json.field("detail_" + detail.getKey(), detail.getValue());
      }
    }
  }
}
