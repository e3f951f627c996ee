package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
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
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String html = html();

  @Test
  void theDataIsTheAudit() throws IOException {
    assertEquals(MAPPER.readTree(golden("head.json")), MAPPER.readTree(island("data-head")));
    assertEquals(golden("details.jsonl"), island("data-details"));
  }

  @Test
  void noNameBecomesMarkup() {
    assertEquals(
        List.of("</script>", "</script>", "</script>", "</script>"), found("</script[^>]*>"));
    assertEquals(List.of(), found("alert"));
  }

  @Test
  void thePolicyAllowsThisStyleAndScriptAndNothingElse() {
    assertEquals(
        List.of(
            "content=\"default-src 'none'; style-src 'sha256-"
                + sha256(between("<style>", "</style>"))
                + "'; img-src data:; script-src 'sha256-"
                + sha256(between("<script type=\"module\">", "</script>"))
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

  private String island(String id) throws IOException {
    byte[] packed =
        Base64.getDecoder()
            .decode(between("<script type=\"text/plain\" id=\"" + id + "\">", "</script>"));
    try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String between(String start, String end) {
    int from = html.indexOf(start) + start.length();
    return html.substring(from, html.indexOf(end, from));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = HtmlReportTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(MatchResult::group).toList();
  }

  private static String html() {
    StringWriter out = new StringWriter();
    try {
      ReportFormat.HTML.write(Samples.report(Samples.audit()), out);
    } catch (IOException impossible) {
      throw new AssertionError("a StringWriter takes everything", impossible);
    }
    return out.toString();
  }
}
