package mediaaudit.index;

import java.util.Collection;
import java.util.List;

/** Rows of issues. */
public final class IssueDao {
  static final String COLUMNS =
      """
      select
        i.item_id, i.root_id, i.rule, i.severity, i.category, i.message, i.details, i.first_scan
      """;

  private static final Inserting<IssueRow> INSERT =
      Inserting.<IssueRow>into("issue")
          .set("item_id", IssueRow::itemId)
          .set("root_id", IssueRow::rootId)
          .set("rule", IssueRow::rule)
          .set("severity", IssueRow::severity)
          .set("category", IssueRow::category)
          .set("message", IssueRow::message)
          .set("details", IssueRow::details)
          .set("first_scan", IssueRow::firstScan);

  private final Rows rows;

  IssueDao(Rows rows) {
    this.rows = rows;
  }

  /** Issues of no item: of a root or, where that is null, of the scan. */
  public List<IssueRow> ofNoItem(Integer root) {
    return rows.list(
        COLUMNS
            + "from issue i where item_id is null and root_id is not distinct from ?1 order by id",
        IssueRow::of,
        root);
  }

  List<IssueRow> ofUnit(String unit) {
    return ofUnits(List.of(unit));
  }

  List<IssueRow> ofUnits(Collection<String> units) {
    return rows.list(
        COLUMNS
            + Keys.FROM
            + "join item t on t.unit_hash = k.hash join issue i on i.item_id = t.id order by i.id",
        IssueRow::of,
        units);
  }

  public void deleteOfNoItem(Integer root) {
    rows.change(
        "delete from issue where item_id is null and root_id is not distinct from ?1", root);
  }

  /** Makes these the issues of a root or, where that is null, of the scan. */
  public void replaceOfNoItem(Integer root, List<IssueRow> issues) {
    deleteOfNoItem(root);
    insert(issues);
  }

  public void insert(Collection<IssueRow> issues) {
    INSERT.run(rows, issues);
  }
}
