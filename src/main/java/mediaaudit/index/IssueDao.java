package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of issues. */
@RegisterConstructorMapper(IssueRow.class)
public interface IssueDao extends SqlObject {
  Inserting<IssueRow> INSERT =
      Inserting.<IssueRow>into("issue")
          .set("item_id", IssueRow::itemId)
          .set("root_id", IssueRow::rootId)
          .set("rule", IssueRow::rule)
          .set("severity", IssueRow::severity)
          .set("category", IssueRow::category)
          .set("message", IssueRow::message)
          .set("details", IssueRow::details)
          .set("first_scan", IssueRow::firstScan);

  String FACTS =
      """
      i.item_id, i.root_id, i.rule, i.severity, i.category, i.message, i.details, i.first_scan
      """;

  String COLUMNS = "select " + FACTS + "from issue i";

  /** Issues of no item: of a root or, where that is null, of the scan. */
  @SqlQuery(COLUMNS + " where item_id is null and root_id is not distinct from :root order by id")
  List<IssueRow> ofNoItem(@Bind("root") Integer root);

  @SqlQuery(COLUMNS + " where item_id in (select id from item where unit_hash = :unit) order by id")
  List<IssueRow> ofUnit(@Bind("unit") String unit);

  @SqlQuery(
      "select "
          + FACTS
          + Keys.FROM
          + "join item t on t.unit_hash = k.hash join issue i on i.item_id = t.id order by i.id")
  List<IssueRow> ofUnits(@Bind("keys") Collection<String> units);

  @SqlUpdate("delete from issue where item_id is null and root_id is not distinct from :root")
  void deleteOfNoItem(@Bind("root") Integer root);

  default void insert(List<IssueRow> rows) {
    INSERT.run(getHandle(), rows);
  }
}
