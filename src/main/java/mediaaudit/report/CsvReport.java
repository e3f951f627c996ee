package mediaaudit.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * The report for spreadsheets: RFC 4180, a header, then one record an issue or whatever else {@link
 * CsvContent} names. No text is a formula to a spreadsheet: see {@link SpreadsheetText}. A number
 * is written as it is.
 */
final class CsvReport implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    CsvRecords records = report.options().csvOf().records();
    try {
      csv.writeRecord(texts(records.header()));
      records.each(report, cells -> csv.writeRecord(texts(cells)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    csv.flush();
  }

  private static List<String> texts(List<Object> cells) {
    return cells.stream().map(CsvReport::text).toList();
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Number || cell instanceof Boolean
        ? cell.toString()
        : SpreadsheetText.of(cell.toString());
  }
}
