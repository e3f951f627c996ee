package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.model.Audit;
import mediaaudit.model.Issue;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;

/**
 * The report for a pull request or a chat, GitHub Flavored Markdown: how much of what there is, a
 * table of the rules that do not hold, and the worst issues. It stays below the 65,536 characters
 * that a comment on GitHub may have.
 */
final class MarkdownReport implements ReportWriter {
  private static final int SHOWN = 25;

  private static final Comparator<ReportedIssue> WORST_FIRST =
      Comparator.comparing((ReportedIssue reported) -> reported.issue().severity())
          .reversed()
          .thenComparing(reported -> reported.issue().category());

  /** A rule with the severity of its issues. */
  private record Kind(Severity severity, String rule) implements Comparable<Kind> {
    private static final Comparator<Kind> WORST_FIRST =
        Comparator.comparing(Kind::severity).reversed().thenComparing(Kind::rule);

    static Kind of(Issue issue) {
      return new Kind(issue.severity(), issue.rule());
    }

    @Override
    public int compareTo(Kind other) {
      return WORST_FIRST.compare(this, other);
    }
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    out.write(head(report));
    long issues = report.audit().allIssues().count();
    if (issues == 0) {
      out.write("\nNo issues.\n");
      return;
    }
    out.write(rules(report));
    out.write(worst(report, issues));
  }

  private static String head(Report report) {
    Audit audit = report.audit();
    return """
        ## media-audit: %s, %s

        %s, %s and %s in %s. Scan %d of %s, %s.
        """
        .formatted(
            count(audit.count(Severity.ERROR), "error"),
            count(audit.count(Severity.WARNING), "warning"),
            count(audit.count(ItemKind.MOVIE), "movie"),
            count(audit.count(ItemKind.SERIES), "series", "series"),
            count(audit.count(ItemKind.EPISODE), "episode"),
            audit.roots().stream().map(MarkdownText::of).collect(Collectors.joining(", ")),
            audit.scan().number(),
            Report.time(audit.scan().startedAtNanos()),
            audit.scan().ending());
  }

  private static String rules(Report report) {
    Map<Kind, Long> counts =
        report
            .audit()
            .allIssues()
            .collect(Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.counting()));
    StringBuilder table = new StringBuilder("\n| severity | rule | issues |\n|---|---|---:|\n");
    counts.forEach(
        (kind, count) ->
            table.append(
                "| %s | %s | %d |\n"
                    .formatted(kind.severity().word(), MarkdownText.of(kind.rule()), count)));
    return table.toString();
  }

  private static String worst(Report report, long issues) {
    List<String> lines =
        report.issues().sorted(WORST_FIRST).limit(SHOWN).map(MarkdownReport::line).toList();
    String more =
        issues > SHOWN ? "\n%s not shown here.\n".formatted(count(issues - SHOWN, "issue")) : "";
    return "\n" + String.join("", lines) + more;
  }

  private static String line(ReportedIssue reported) {
    return "- **%s** %s\n"
        .formatted(reported.issue().severity().word(), MarkdownText.of(reported.sentence()));
  }

  private static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  private static String count(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
