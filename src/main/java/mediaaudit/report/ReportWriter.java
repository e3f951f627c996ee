package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** One format. */
interface ReportWriter {

  /** Writes a whole report and leaves {@code out} open. */
  void write(Report report, Writer out) throws IOException;

  /** What the user should know of issues that are in no report of this format; mostly nothing. */
  default Optional<String> leftOut(Report report) {
    return Optional.empty();
  }
}
