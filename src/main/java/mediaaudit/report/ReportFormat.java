package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mediaaudit.model.FileFormat;

/** Writes an audit to a Writer in one format. */
public enum ReportFormat implements FileFormat {
  HTML(new HtmlReport(), "html", "htm"),
  JSON(new JsonReport(), "json"),
  CSV(new CsvReport(), "csv"),
  MARKDOWN(new MarkdownReport(), "md", "markdown"),
  JUNIT(new JunitReport(), "xml"),
  SARIF(new SarifReport(), "sarif", "sarif.json"),
  GITHUB(new GithubReport(), "github");

  private final ReportWriter writer;
  private final List<String> endings;

  ReportFormat(ReportWriter writer, String... endings) {
    this.writer = writer;
    this.endings = List.of(endings);
  }

  /** The format that the name of a file tells, by what it ends in; the longest ending counts. */
  public static Optional<ReportFormat> of(String file) {
    return FileFormat.of(values(), file);
  }

  @Override
  public List<String> endings() {
    return endings;
  }

  /** Writes a report; flushes {@code out} and leaves it open. */
  public void write(Report report, Writer out) throws IOException {
    writer.write(report, out);
    out.flush();
  }

  /** What the user should know of issues that this format has no room for; mostly nothing. */
  public Optional<String> leftOut(Report report) {
    return writer.leftOut(report);
  }

  /**
   * What a file begins with, before the report. Excel takes a CSV file that does not begin with a
   * byte order mark for one in the system's code page.
   */
  public String mark() {
    return this == CSV ? "\uFEFF" : "";
  }

  /** The name as users write and read it: {@code html}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands behind the dot of a file in this format. */
  public String extension() {
    return endings.get(0);
  }
}
