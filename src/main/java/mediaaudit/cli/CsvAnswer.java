package mediaaudit.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import mediaaudit.index.Query;

/** RFC 4180 with a header; no value is empty, an empty text is quoted. */
final class CsvAnswer implements Query.Answer {
  private final CsvWriter csv;

  CsvAnswer(Writer out) {
    csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.EMPTY)
            .lineDelimiter(LineDelimiter.LF)
            .build(out);
  }

  @Override
  public void columns(List<String> names) {
    csv.writeRecord(names);
  }

  @Override
  public void row(List<Object> values) {
    csv.writeRecord(
        values.stream().map(value -> value == null ? null : AnswerFormat.text(value)).toList());
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
