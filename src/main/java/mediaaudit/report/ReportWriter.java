package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;

/** One format. */
interface ReportWriter {

  /** Writes a whole report and leaves {@code out} open. */
  void write(Report report, Writer out) throws IOException;
}
