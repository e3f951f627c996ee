package mediaaudit.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;

/**
 * The report for spreadsheets: RFC 4180, a header, then one record an issue.
 *
 * <pre>
 * severity, category, rule
 * kind      movie, series, season or episode; empty for an issue of no item
 * title     of the movie or of the series that the item belongs to; so is the year
 * year
 * season    number, 0 for specials
 * episode   first number of the file
 * message
 * file      the one file that the issue is about
 * path      of the item, absolute
 * details   the rest: name=text, parted by "; "
 * </pre>
 *
 * No text is a formula to a spreadsheet: see {@link SpreadsheetText}.
 */
final class CsvReport implements ReportWriter {
  private static final List<String> HEADER =
      List.of(
          "severity",
          "category",
          "rule",
          "kind",
          "title",
          "year",
          "season",
          "episode",
          "message",
          "file",
          "path",
          "details");

  private static final String FILE = "file";

  @Override
  public void write(Report report, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(HEADER);
    report.audit().issues().forEach(issue -> csv.writeRecord(cells(issue, Place.NONE)));
    report.titles().forEach(title -> write(csv, title, title.item()));
    csv.flush();
  }

  private static void write(CsvWriter csv, ItemTree tree, Item title) {
    Place place = Place.of(tree.item(), title);
    tree.audited().issues().forEach(issue -> csv.writeRecord(cells(issue, place)));
    tree.children().forEach(child -> write(csv, child, title));
  }

  private static List<String> cells(Issue issue, Place place) {
    List<String> texts =
        List.of(
            issue.severity().word(),
            issue.category().word(),
            issue.rule(),
            place.kind,
            place.title,
            place.year,
            place.season,
            place.episode,
            issue.message(),
            issue.details().getOrDefault(FILE, ""),
            place.path,
            details(issue));
    return texts.stream().map(SpreadsheetText::of).toList();
  }

  private static String details(Issue issue) {
    return issue.details().entrySet().stream()
        .filter(detail -> !detail.getKey().equals(FILE))
        .map(Map.Entry::toString)
        .collect(Collectors.joining("; "));
  }

  /** The cells that say which item an issue is about. */
  private record Place(
      String kind, String title, String year, String season, String episode, String path) {
    static final Place NONE = new Place("", "", "", "", "", "");

    static Place of(Item item, Item title) {
      return new Place(
          item.kind().word(),
          text(title.title()),
          text(title.year()),
          text(item.season()),
          text(item.episode()),
          item.absolutePath());
    }

    private static String text(Object value) {
      return value == null ? "" : value.toString();
    }
  }
}
