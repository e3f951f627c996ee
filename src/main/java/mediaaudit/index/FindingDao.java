package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Findings;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;

/** What is wrong below some roots, without a look at every item. */
final class FindingDao {
  /** Issues below these roots, and those of the whole scan. */
  private static final String OF_ROOTS =
      "(i.root_id = any(?1) or i.item_id is null and i.root_id is null)";

  private final Rows rows;

  FindingDao(Rows rows) {
    this.rows = rows;
  }

  Map<ItemKind, Long> items(Collection<Integer> roots) {
    return counts(
        ItemKind.class,
        "select kind, count(*) from item where root_id = any(?1) group by kind",
        roots);
  }

  Map<Severity, Long> issues(Collection<Integer> roots) {
    return counts(
        Severity.class,
        "select severity, count(*) from issue i where " + OF_ROOTS + " group by severity",
        roots);
  }

  private <E extends Enum<E>> Map<E, Long> counts(
      Class<E> words, String sql, Collection<Integer> roots) {
    Map<E, Long> counts = new EnumMap<>(words);
    rows.list(
        sql, row -> counts.put(EnumWords.constant(words, row.getString(1)), row.getLong(2)), roots);
    return counts;
  }

  boolean any(Severity severity, Collection<Integer> roots) {
    return rows.only(
        "select exists (select 1 from issue i where i.severity = ?2 and " + OF_ROOTS + ")",
        row -> row.getBoolean(1),
        roots,
        severity);
  }

  /** Those of one severity, in the order of a report: of no item, movies, series and below. */
  List<Findings.Finding> worst(Severity severity, Collection<Integer> roots, long most) {
    return rows.list(
        """
        select i.severity, i.message, top.title, top.release_year, top.path
        from issue i
        left join item t on t.id = i.item_id
        left join item p on p.id = t.parent_id
        left join item g on g.id = p.parent_id
        left join item top on top.id = coalesce(g.id, p.id, t.id)
        where i.severity = ?2 and
        """
            + OF_ROOTS
            + """

            order by
              case when i.root_id is null then 0 when i.item_id is null then 1 else 2 end,
              top.kind, upper(top.title), coalesce(top.release_year, 0), top.path,
              coalesce(t.season_number, 0), coalesce(t.episode_number, 0), t.id, i.id
            fetch first ?3 rows only
            """,
        FindingDao::finding,
        roots,
        severity,
        most);
  }

  private static Findings.Finding finding(ResultSet row) throws SQLException {
    return new Findings.Finding(
        EnumWords.constant(Severity.class, row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getObject(4, Integer.class),
        row.getString(5));
  }
}
