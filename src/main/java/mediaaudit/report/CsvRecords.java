package mediaaudit.report;

import java.util.List;
import java.util.function.Consumer;
import mediaaudit.model.Item;

/** One table of the CSV report. */
interface CsvRecords {
  /** Names of the cells of {@link #place}. */
  List<String> PLACE = List.of("kind", "title", "year", "season", "episode");

  /** Names of the columns. */
  List<Object> header();

  /** Gives each record, in the order of the report; null is an empty cell. */
  void each(Report report, Consumer<List<Object>> records);

  /**
   * The cells that say which item a record is about.
   *
   * @param item null for none
   * @param title the movie or series that it belongs to
   */
  static List<Object> place(Item item, Item title) {
    return item == null
        ? Cells.of(null, null, null, null, null)
        : Cells.of(item.kind().word(), title.title(), title.year(), item.season(), item.episode());
  }
}
