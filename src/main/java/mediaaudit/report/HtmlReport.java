package mediaaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The report for people: one file that a browser shows without a network. The page is the resource
 * {@code report.html}, its style and script are the others; names in double braces in the page say
 * what goes where.
 */
final class HtmlReport implements ReportWriter {
  private static final List<String> STYLES =
      List.of("base.css", "overview.css", "items.css", "details.css", "print.css");
  private static final List<String> SCRIPTS =
      List.of(
          "text.js", "data.js", "filters.js", "overview.js", "list.js", "details.js", "page.js");

  @Override
  public void write(Report report, Writer out) throws IOException {
    HtmlData data = new HtmlData(report);
    String[] parts = resource("report.html").split("\\{\\{|}}");
    for (int i = 0; i < parts.length; i++) {
      boolean isText = i % 2 == 0;
      if (isText) {
        out.write(parts[i]);
      } else {
        fill(parts[i], data, out);
      }
    }
  }

  private static void fill(String place, HtmlData data, Writer out) throws IOException {
    switch (place) {
      case "style" -> out.write(resources(STYLES));
      case "style-hash" -> out.write(sha256(resources(STYLES)));
      case "script" -> out.write(resources(SCRIPTS));
      case "script-hash" -> out.write(sha256(resources(SCRIPTS)));
      case "details" -> island(out, data::writeDetails);
      case "thumbnails" -> data.writeThumbnails(out);
      case "head" -> island(out, data::writeHead);
      default -> throw new IllegalStateException("report.html: nothing is called " + place);
    }
  }

  /** Writes a text. */
  private interface Text {
    void write(Writer out) throws IOException;
  }

  private static void island(Writer page, Text text) throws IOException {
    try (Writer island = Island.in(page)) {
      text.write(island);
    }
  }

  /** As a source of the content security policy, without the quotes. */
  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  private static String resources(List<String> names) throws IOException {
    StringBuilder text = new StringBuilder("\n");
    for (String name : names) {
      text.append(resource(name));
    }
    return text.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
