package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of issues. */
@RegisterConstructorMapper(IssueRow.class)
public interface IssueDao {
  String COLUMNS =
      """
      select item_id, root_id, rule, severity, category, message, details, first_scan
      from issue
      """;

  /** Issues of no item: of a root or, where that is null, of the scan. */
  @SqlQuery(COLUMNS + " where item_id is null and root_id is not distinct from :root order by id")
  List<IssueRow> ofNoItem(@Bind("root") Integer root);

  @SqlQuery(COLUMNS + " where item_id is not null and root_id = :root order by id")
  void eachOfItems(@Bind("root") int root, Consumer<IssueRow> rows);

  @SqlQuery(COLUMNS + " where item_id in (select id from item where unit_hash = :unit) order by id")
  List<IssueRow> ofUnit(@Bind("unit") String unit);

  @SqlQuery(
      COLUMNS + " where item_id in (select id from item where unit_hash in (<units>)) order by id")
  List<IssueRow> ofUnits(@BindList("units") Collection<String> units);

  @SqlUpdate("delete from issue where item_id is null and root_id is not distinct from :root")
  void deleteOfNoItem(@Bind("root") Integer root);

  @SqlBatch(
      """
      insert into issue
        (item_id, root_id, rule, severity, category, message, details, first_scan)
      values
        (:itemId, :rootId, :rule, :severity, :category, :message, :details, :firstScan)
      """)
  void insert(@BindMethods List<IssueRow> rows);
}
