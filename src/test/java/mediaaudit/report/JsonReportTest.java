package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import mediaaudit.model.Severity;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void theWholeAuditIsWritten() throws IOException {
    try (InputStream golden = JsonReportTest.class.getResourceAsStream("report.json")) {
      assertEquals(MAPPER.readTree(golden), MAPPER.readTree(json(ReportOptions.ALL)));
    }
  }

  @Test
  void countsFollowTheOptions() throws IOException {
    String json = json(new ReportOptions(true, Severity.ERROR, Set.of(), Set.of()));
    assertEquals(
        MAPPER.readTree(
            """
            {"movies_count": 2, "series_count": 0, "total_episodes": 0,
             "error_count": 2, "warning_count": 0, "info_count": 0, "valid_count": 0}
            """),
        MAPPER.readTree(json).get("statistics"));
  }

  @Test
  void everyTitleIsOneLine() throws IOException {
    List<String> lines = json(ReportOptions.ALL).lines().toList();
    assertEquals(6, lines.size());
    String hostile = lines.get(3);
    assertEquals(
        ",{\"path\":\"/media/Movies/a\\nb\\u001B[31m\\u2028\\uD800\u202e\",",
        hostile.substring(0, hostile.indexOf("\"name\"")));
  }

  private static String json(ReportOptions options) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat.JSON.write(Samples.report(options), out);
    return out.toString();
  }
}
