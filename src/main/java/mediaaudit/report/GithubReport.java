package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import mediaaudit.model.Issue;
import mediaaudit.model.Severity;

/**
 * The report as workflow commands of GitHub Actions, a line an issue, which a step prints to have
 * them shown as annotations.
 */
final class GithubReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Iterator<ReportedIssue> issues = report.issues().iterator(); issues.hasNext(); ) {
      out.write(line(issues.next()));
    }
  }

  private static String line(ReportedIssue reported) {
    Issue issue = reported.issue();
    String command = issue.severity() == Severity.INFO ? "notice" : issue.severity().word();
    String file = reported.path() == null ? "" : "file=" + property(reported.path()) + ",";
    return "::%s %stitle=%s::%s\n"
        .formatted(command, file, property(issue.rule()), message(reported.sentence()));
  }

  /** No name can begin a command of its own: that takes a new line. */
  private static String message(String text) {
    return SpreadsheetText.paired(text)
        .replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
