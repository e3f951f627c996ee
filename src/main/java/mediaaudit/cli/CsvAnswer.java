package mediaaudit.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import mediaaudit.index.Query;
import mediaaudit.report.SpreadsheetText;

/**
 * RFC 4180 with a header; no value is empty, an empty text is quoted. A text that a spreadsheet
 * would take for a formula gets a {@code '} in front, a number never does.
 */
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
    csv.writeRecord(names.stream().map(SpreadsheetText::of).toList());
  }

  @Override
  public void row(List<Object> values) {
    csv.writeRecord(values.stream().map(CsvAnswer::cell).toList());
  }

  private static String cell(Object value) {
    if (value == null) {
      return null;
    }
    String text = AnswerFormat.text(value);
    return value instanceof Number ? text : SpreadsheetText.of(text);
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
