package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import mediaaudit.model.Audit;
import mediaaudit.model.ItemFiles;

/** Writes an audit to a Writer in one format. */
public enum ReportFormat {
  HTML(new HtmlReport()),
  JSON(new JsonReport()),
  CSV(new CsvReport());

  private final ReportWriter writer;

  ReportFormat(ReportWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes what the options show of an audit; flushes {@code out} and leaves it open.
   *
   * @param files of the audit's items
   */
  public void write(Audit audit, ItemFiles files, ReportOptions options, Writer out)
      throws IOException {
    writer.write(Report.of(audit, files, options), out);
    out.flush();
  }

  /** The name as users write and read it: {@code html}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands behind the dot of a file in this format. */
  public String extension() {
    return word();
  }
}
