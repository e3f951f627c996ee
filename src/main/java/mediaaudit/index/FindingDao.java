package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.Category;
import mediaaudit.model.Findings;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;
import mediaaudit.model.SlashedPath;

/** What is wrong below some roots, without a look at every item. */
final class FindingDao {
  private static final String OF_NO_ITEM =
      """
      select severity, message
      from issue
      where severity = ?2 and item_id is null and (root_id = any(?1) or root_id is null)
      order by case when root_id is null then 0 else 1 end, id
      fetch first ?3 rows only
      """;

  /** Of so many of a category the first by title are told, since items are looked up for these. */
  private static final long CANDIDATES = 200;

  /** In the order of the index {@code issue_category}, of which the first rows are then read. */
  private static final String OF_CATEGORY =
      """
      (
        select id, severity, message, details, item_id, first_scan, %d as category_position
        from issue
        where severity = ?2 and category = '%s' and item_id is not null and root_id = any(?1)
        order by severity, category, first_scan desc nulls last, id
        fetch first ?4 rows only
      )""";

  private static final String OF_ITEMS =
      """
      select
        i.severity, i.message, t.*, r.path as root_path,
        top.title as top_title, top.release_year as top_year, top.path as top_path,
        case when (select count(*) from item_video v where v.item_id = t.id) > 1
          then i.details else '{}' end as details
      from (
        select * from (
      %s
        )
        order by first_scan desc nulls last, category_position
        fetch first ?4 rows only
      ) i
      join item t on t.id = i.item_id
      join root r on r.id = t.root_id
      left join item p on p.id = t.parent_id
      left join item g on g.id = p.parent_id
      join item top on top.id = coalesce(g.id, p.id, t.id)
      order by
        i.first_scan desc nulls last, i.category_position,
        case when t.kind = 'movie' then 0 else 1 end,
        upper(top.title), coalesce(top.release_year, 0), top.path,
        coalesce(t.season_number, 0), coalesce(t.episode_number, 0), t.id, i.id
      fetch first ?3 rows only
      """
          .formatted(
              Stream.of(Category.values())
                  .map(category -> OF_CATEGORY.formatted(category.ordinal(), category.word()))
                  .collect(Collectors.joining("\nunion all\n")));

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

  /** Issues below these roots, and those of the whole scan. */
  Map<Severity, Long> issues(Collection<Integer> roots) {
    return counts(
        Severity.class,
        """
        select severity, count(*) from issue
        where root_id = any(?1) or item_id is null and root_id is null
        group by severity
        """,
        roots);
  }

  /** What a scan counted at its end; nothing where it did not come to it. */
  Map<Severity, Long> issuesOf(long scan, Collection<Integer> roots) {
    return counts(
        Severity.class,
        """
        select severity, sum(issues) from scan_issue
        where scan_id = ?2 and (root_id = any(?1) or root_id is null)
        group by severity
        """,
        roots,
        scan);
  }

  private <E extends Enum<E>> Map<E, Long> counts(Class<E> words, String sql, Object... values) {
    Map<E, Long> counts = new EnumMap<>(words);
    rows.pass(
        sql,
        row -> counts.put(EnumWords.constant(words, row.getString(1)), row.getLong(2)),
        values);
    return counts;
  }

  /**
   * Those of one severity: of no item, then what was found last before what is known for long, in
   * each of these by category, each in the order of a report.
   */
  List<Findings.Finding> worst(Severity severity, Collection<Integer> roots, long most) {
    List<Findings.Finding> worst =
        new ArrayList<>(rows.list(OF_NO_ITEM, FindingDao::ofNoItem, roots, severity, most));
    long left = most - worst.size();
    if (left > 0) {
      long candidates = Math.max(left, CANDIDATES);
      worst.addAll(rows.list(OF_ITEMS, FindingDao::ofItem, roots, severity, left, candidates));
    }
    return worst;
  }

  private static Findings.Finding ofNoItem(ResultSet row) throws SQLException {
    return finding(row, "");
  }

  private static Findings.Finding ofItem(ResultSet row) throws SQLException {
    String titled =
        Item.titled(
            row.getString("top_title"),
            row.getObject("top_year", Integer.class),
            row.getString("top_path"));
    String file = Details.read(row.getString("details")).getOrDefault("file", "");
    String name = file.isEmpty() ? "" : ", " + SlashedPath.name(file);
    return finding(row, ItemMapper.read(row).of(titled) + name);
  }

  private static Findings.Finding finding(ResultSet row, String about) throws SQLException {
    return new Findings.Finding(
        EnumWords.constant(Severity.class, row.getString("severity")),
        row.getString("message"),
        about);
  }
}
