package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.Audit;
import mediaaudit.model.Issue;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;

/**
 * The report as a log of static analysis: SARIF 2.1.0 of OASIS, which GitHub code scanning and
 * editors read. A result's location is the file or folder of the issue; one that has none stands at
 * the first library root, since GitHub refuses a result without a place. What tells a result from
 * others is the issue's fingerprint. Of more than 25,000 issues the worst are told, since GitHub
 * refuses a run with more results.
 */
final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final List<Severity> WORST_FIRST =
      Stream.of(Severity.values()).sorted(Comparator.reverseOrder()).toList();

  private static final long MOST_RESULTS = 25_000;

  @Override
  public Optional<String> leftOut(Report report) {
    long issues = report.audit().allIssues().count();
    return Optional.of(issues)
        .filter(all -> all > MOST_RESULTS)
        .map(
            all ->
                "a report in SARIF holds the worst %,d of %,d issues".formatted(MOST_RESULTS, all))
        .map(told -> told + ", as many as GitHub takes; --category or --rule make it hold others");
  }

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
      Map<Severity, Long> room = room();
      for (ReportedIssue reported : (Iterable<ReportedIssue>) report.issues()::iterator) {
        if (room.merge(reported.issue().severity(), -1L, Long::sum) >= 0) {
          json.line(() -> result(reported));
        }
      }
    }

    /**
     * How many issues of each severity are told: as many as those that are worse leave room for.
     */
    private Map<Severity, Long> room() {
      Map<Severity, Long> room = new EnumMap<>(Severity.class);
      long left = MOST_RESULTS;
      for (Severity severity : WORST_FIRST) {
        room.put(severity, left);
        left = Math.max(0, left - report.audit().count(severity));
      }
      return room;
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
