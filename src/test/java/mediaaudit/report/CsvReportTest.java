package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Audit;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReportTest {
  private static final List<String> HEADER =
      List.of(
          "severity",
          "category",
          "rule",
          "kind",
          "title",
          "year",
          "season",
          "episode",
          "message",
          "file",
          "path",
          "details",
          "first_scan",
          "fingerprint");

  @Test
  void everyIssueIsOneRecord() throws IOException {
    assertEquals(
        List.of(
            HEADER,
            List.of(
                "warning",
                "structure",
                "root-offline",
                "",
                "",
                "",
                "",
                "",
                "root is not there",
                "",
                "",
                "",
                "",
                "e7a60b4405ed522d58e82976f7c72fec"),
            List.of(
                "error",
                "assets",
                "missing-poster",
                "movie",
                "Heat",
                "1995",
                "",
                "",
                "Missing poster image",
                "",
                "/media/Movies/Heat (1995)",
                "expected=poster.jpg",
                "6",
                "2699048241438193029a3f093135dce3"),
            List.of(
                "info",
                "encoding",
                "codec-allowed",
                "movie",
                "Heat",
                "1995",
                "",
                "",
                "'=cmd|'/c calc'!A1",
                "' =1+1.avi",
                "/media/Movies/Heat (1995)",
                "",
                "",
                "1cc76198bbd0da715fd2930b4f26fc82"),
            List.of(
                "error",
                "assets",
                "missing-poster",
                "movie",
                "</script><script>alert(1)</script>",
                "",
                "",
                "",
                "Missing poster image",
                "",
                "/media/Movies/a\nb\u001b[31m\u2028\ufffd\u202e",
                "expected=poster.jpg",
                "6",
                "c54e1a91753bee78af12781dcd5ad350"),
            List.of(
                "warning",
                "assets",
                "missing-title-card",
                "episode",
                "Lost",
                "",
                "1",
                "2",
                "Missing title card for S01E02",
                "",
                "/media/Movies/lost1/lost1e2.mkv",
                "",
                "5",
                "51f822f5318fa7bdf5a19b0223e42f0d")),
        records(csv(Samples.audit())));
  }

  @Test
  void withoutIssuesThereIsTheHeader() throws IOException {
    assertEquals(
        "severity,category,rule,kind,title,year,season,episode,message,file,path,details,first_scan,fingerprint\r\n",
        csv(Samples.audit(List.of(), List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '"',
      textBlock =
          """
          =1,'=1
          +1,'+1
          -1,'-1
          @SUM(1),'@SUM(1)
            =1,'  =1
          "\t=1","'\t=1"
          "\r=1","'\r=1"
          ＝1,'＝1
          ＋1,'＋1
          －1,'－1
          ＠1,'＠1
          　=1,'　=1
          \ufeff=1,'\ufeff=1
          1=1,1=1
          Ocean's Eleven,Ocean's Eleven
          """)
  void formulasAreGuarded(String title, String cell) throws IOException {
    AuditedItem movie =
        new AuditedItem(
            Samples.bare("m", null, ItemKind.MOVIE, title),
            List.of(new Issue("rule", Severity.INFO, Category.NAMING, "message", Map.of())));
    List<List<String>> records = records(csv(Samples.audit(List.of(movie), List.of())));
    assertEquals(cell, records.get(1).get(HEADER.indexOf("title")));
  }

  private static String csv(Audit audit) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat.CSV.write(Samples.report(audit), out);
    return out.toString();
  }

  private static List<List<String>> records(String csv) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().map(record -> record.getFields()).toList();
    }
  }
}
