package mediaaudit.report;

import java.util.List;
import java.util.function.Consumer;
import mediaaudit.model.Item;

/** Records of the files of items. */
abstract class FileRecords implements CsvRecords {

  @Override
  public final void each(Report report, Consumer<List<Object>> records) {
    report.whole(report.titles()).forEach(title -> each(title, title.item(), records));
  }

  private void each(ItemTree tree, Item title, Consumer<List<Object>> records) {
    each(tree.item(), CsvRecords.place(tree.item(), title), records);
    tree.children().forEach(child -> each(child, title, records));
  }

  /**
   * Gives the records of one item.
   *
   * @param place first cells of each
   */
  abstract void each(Item item, List<Object> place, Consumer<List<Object>> records);
}
