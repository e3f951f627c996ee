package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          Heat (1995): Missing poster image, Heat (1995): Missing poster image
          a|b, a\\|b
          `rm -rf`, \\`rm -rf\\`
          <script>alert(1)</script>, \\<script\\>alert(1)\\</script\\>
          <!-- hidden -->, \\<!-- hidden --\\>
          @everyone, \\@\u200Beveryone
          see #1, see \\#\u200B1
          ![x](http://evil/x.png), !\\[x\\](http\\://evil/x.png)
          www.evil.example, www\\.evil.example
          **bold** _it_ ~~no~~, \\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~
          Tom & Jerry &amp; &#64;x, Tom & Jerry \\&amp; \\&\\#\u200B64;x
          :tada: $x$, \\:tada: \\$x\\$
          back\\slash, back\\\\slash
          "a\u202eb\u0007c\ud800", "a\uFFFDb\uFFFDc\uFFFD"
          """)
  void namesAreShownAsTheyAre(String name, String shown) {
    assertEquals(shown, MarkdownText.of(name));
  }

  @Test
  void linesOfANameAreOne() {
    assertEquals("a\uFFFD# b", MarkdownText.of("a\n# b").replace("\\#\u200B", "#"));
  }

  @Test
  void longNamesAreCut() {
    assertEquals(303, MarkdownText.of("x".repeat(5_000)).length());
  }

  @Test
  void manyIssuesFitIntoAComment() throws IOException {
    AuditedItem movie =
        new AuditedItem(
            Samples.bare("m", null, ItemKind.MOVIE, "@|`<".repeat(1_000)),
            Collections.nCopies(60, Samples.NO_POSTER));
    String markdown = markdown(Samples.audit(List.of(movie), List.of()));
    assertEquals(true, markdown.length() < 65_536, markdown);
    assertEquals(25, markdown.lines().filter(line -> line.startsWith("- **error**")).count());
    assertEquals("35 issues not shown here.", markdown.lines().reduce("", (a, b) -> b));
  }

  @Test
  void withoutIssuesItSaysSo() throws IOException {
    assertEquals(
        """
        ## media-audit: 0 errors, 0 warnings

        0 movies, 0 series and 0 episodes in /media/Movies. Scan 7 of 1970-01-01T00:16:40Z, complete.

        No issues.
        """,
        markdown(Samples.audit(List.of(), List.of())));
  }

  private static String markdown(mediaaudit.model.Audit audit) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat.MARKDOWN.write(Samples.report(audit), out);
    return out.toString();
  }
}
