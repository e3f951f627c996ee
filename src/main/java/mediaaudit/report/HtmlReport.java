package mediaaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The report for people: one file that a browser shows without a network. The page, its style and
 * its script are the resources {@code report.html}, {@code report.css} and {@code report.js}; names
 * in double braces in the page say what goes where.
 */
final class HtmlReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    String[] parts = resource("report.html").split("\\{\\{|}}");
    for (int i = 0; i < parts.length; i++) {
      boolean isText = i % 2 == 0;
      if (isText) {
        out.write(parts[i]);
      } else {
        fill(parts[i], report, out);
      }
    }
  }

  private static void fill(String place, Report report, Writer out) throws IOException {
    switch (place) {
      case "style" -> out.write(resource("report.css"));
      case "script" -> out.write(resource("report.js"));
      case "script-hash" -> out.write(sha256(resource("report.js")));
      case "data" -> data(report, out);
      default -> throw new IllegalStateException("report.html: nothing is called " + place);
    }
  }

  private static void data(Report report, Writer out) throws IOException {
    try (JsonText json = JsonText.forScriptElement(out)) {
      new HtmlData(json).write(report);
    }
  }

  /** As a source of the content security policy, without the quotes. */
  private static String sha256(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
