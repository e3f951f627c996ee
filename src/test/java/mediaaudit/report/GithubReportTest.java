package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void eachIssueIsOneCommandWhateverTheNames() throws IOException {
    Issue issue =
        new Issue(
            "empty-video",
            Severity.INFO,
            Category.VIDEO,
            "100% empty\n::error::injected",
            Map.of("file", "/media/a,b:c\r\n::stop-commands::x.mkv"));
    AuditedItem movie =
        new AuditedItem(
            Samples.bare("m", null, ItemKind.MOVIE, "A::B"), List.of(issue, Samples.NO_POSTER));
    StringWriter out = new StringWriter();
    ReportFormat.GITHUB.write(
        Samples.report(Samples.audit(List.of(movie), List.of(Samples.OFFLINE))), out);
    assertEquals(
        """
        ::warning title=root-offline::root is not there
        ::notice file=/media/a%2Cb%3Ac%0D%0A%3A%3Astop-commands%3A%3Ax.mkv,title=empty-video::A::B: 100%25 empty%0A::error::injected
        ::error file=/media/Movies/m,title=missing-poster::A::B: Missing poster image
        """,
        out.toString());
  }
}
