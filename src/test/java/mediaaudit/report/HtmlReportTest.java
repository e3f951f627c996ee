package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String html = html();

  @Test
  void theDataIsTheAudit() throws IOException {
    try (InputStream golden = HtmlReportTest.class.getResourceAsStream("data.json")) {
      assertEquals(MAPPER.readTree(golden), MAPPER.readTree(data()));
    }
  }

  @Test
  void noNameBecomesMarkup() {
    assertEquals("", data().replaceAll("[^<>&\u2028\u2029\ud800]", ""));
    assertEquals(List.of("</script>", "</script>"), found("</script[^>]*>"));
  }

  @Test
  void thePolicyAllowsThisScriptAndNothingElse() throws GeneralSecurityException {
    String script = html.substring(html.indexOf("<script>") + 8, html.lastIndexOf("</script>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src"
                + " 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'\""),
        found("content=\"default-src[^\"]*\""));
  }

  @Test
  void nothingIsLoaded() {
    assertEquals(
        List.of("href=\"data:,"),
        found("\\b(src|href|srcset|action|data|poster)\\s*=\\s*\"(?!#)[^\"]*|url\\(|@import"));
  }

  @Test
  void theScriptTurnsNoTextIntoMarkupOrCode() {
    assertEquals(
        List.of(),
        found(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|eval\\(|Function\\("));
  }

  private String data() {
    String start = "<script type=\"application/json\" id=\"data\">";
    int from = html.indexOf(start) + start.length();
    return html.substring(from, html.indexOf("</script>", from));
  }

  private List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(MatchResult::group).toList();
  }

  private static String html() {
    StringWriter out = new StringWriter();
    try {
      ReportFormat.HTML.write(Samples.audit(), items -> items, ReportOptions.ALL, out);
    } catch (IOException impossible) {
      throw new AssertionError("a StringWriter takes everything", impossible);
    }
    return out.toString();
  }
}
