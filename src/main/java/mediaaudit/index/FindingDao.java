package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Findings;
import mediaaudit.model.Severity;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is wrong below some roots, without a look at every item. */
@RegisterRowMapper(FindingDao.Mapper.class)
public interface FindingDao {
  /** Issues below these roots, and those of the whole scan. */
  String OF_ROOTS = "(i.root_id in (<roots>) or i.item_id is null and i.root_id is null)";

  @KeyColumn("kind")
  @ValueColumn("items")
  @SqlQuery("select kind, count(*) as items from item where root_id in (<roots>) group by kind")
  Map<String, Long> items(
      @BindList(value = "roots", onEmpty = BindList.EmptyHandling.NULL_STRING) List<Integer> roots);

  @KeyColumn("severity")
  @ValueColumn("issues")
  @SqlQuery(
      "select severity, count(*) as issues from issue i where " + OF_ROOTS + " group by severity")
  Map<String, Long> issues(
      @BindList(value = "roots", onEmpty = BindList.EmptyHandling.NULL_STRING) List<Integer> roots);

  @SqlQuery(
      "select exists (select 1 from issue i where i.severity = :severity and " + OF_ROOTS + ")")
  boolean any(
      @Bind("severity") Severity severity,
      @BindList(value = "roots", onEmpty = BindList.EmptyHandling.NULL_STRING) List<Integer> roots);

  /** Those of one severity, in the order of a report: of no item, movies, series and below. */
  @SqlQuery(
      """
      select i.severity, i.message, top.title, top.release_year, top.path
      from issue i
      left join item t on t.id = i.item_id
      left join item p on p.id = t.parent_id
      left join item g on g.id = p.parent_id
      left join item top on top.id = coalesce(g.id, p.id, t.id)
      where i.severity = :severity and
      """
          + OF_ROOTS
          + """

      order by
        case when i.root_id is null then 0 when i.item_id is null then 1 else 2 end,
        top.kind, upper(top.title), coalesce(top.release_year, 0), top.path,
        coalesce(t.season_number, 0), coalesce(t.episode_number, 0), t.id, i.id
      fetch first :most rows only
      """)
  List<Findings.Finding> worst(
      @Bind("severity") Severity severity,
      @BindList(value = "roots", onEmpty = BindList.EmptyHandling.NULL_STRING) List<Integer> roots,
      @Bind("most") long most);

  /** An issue's columns as a record. */
  final class Mapper implements RowMapper<Findings.Finding> {
    @Override
    public Findings.Finding map(ResultSet row, StatementContext context) throws SQLException {
      return new Findings.Finding(
          EnumWords.constant(Severity.class, row.getString(1)),
          row.getString(2),
          row.getString(3),
          row.getObject(4, Integer.class),
          row.getString(5));
    }
  }
}
