package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows of library roots. */
public final class RootDao {
  private final Rows rows;

  RootDao(Rows rows) {
    this.rows = rows;
  }

  public List<RootRow> all() {
    return rows.list(
        "select id, name, path, last_complete_scan from root order by path", RootDao::root);
  }

  private static RootRow root(ResultSet row) throws SQLException {
    return new RootRow(row.getInt(1), row.getString(2), row.getString(3), Rows.number(row, 4));
  }

  public List<RootSummary> summaries() {
    return rows.list(
        """
        select
          r.name, r.path, coalesce(there.files, 0), coalesce(there.size_bytes, 0),
          r.distrusted, r.last_complete_scan, s.started_at
        from root r
        left join (
          select d.root_id, sum(f.files) as files, sum(f.size_bytes) as size_bytes
          from (
            select folder_hash, count(*) as files, sum(size_bytes) as size_bytes
            from file where missing_since is null group by folder_hash) f
          join folder d on d.path_hash = f.folder_hash
          group by d.root_id) there on there.root_id = r.id
        left join scan s on s.id = r.last_complete_scan
        order by r.path
        """,
        RootDao::summary);
  }

  private static RootSummary summary(ResultSet row) throws SQLException {
    return new RootSummary(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        Rows.number(row, 6),
        Rows.number(row, 7));
  }

  public int insert(String name, String path) {
    return (int) rows.insert("insert into root (name, path) values (?1, ?2)", name, path);
  }

  public void completed(int id, long scan) {
    rows.change("update root set last_complete_scan = ?2 where id = ?1", id, scan);
  }

  /** What tells nothing of the files below it, as in the column. */
  public String distrusted(int id) {
    return rows.only("select distrusted from root where id = ?1", row -> row.getString(1), id);
  }

  public void distrust(int id, String distrusted) {
    rows.change("update root set distrusted = ?2 where id = ?1", id, distrusted);
  }

  public void move(int id, String path) {
    rows.change("update root set path = ?2 where id = ?1", id, path);
  }

  /** Makes what past scans counted in a root a part of what they counted in the one around it. */
  void adoptIssueCounts(int inner, int outer) {
    rows.change(
        """
        merge into scan_issue o
        using (select * from scan_issue where root_id = ?1) i
        on o.root_id = ?2 and o.scan_id = i.scan_id
          and o.severity = i.severity and o.category = i.category
        when matched then update set
          issues = o.issues + i.issues, new_issues = o.new_issues + i.new_issues
        when not matched then
          insert (scan_id, root_id, severity, category, issues, new_issues)
          values (i.scan_id, ?2, i.severity, i.category, i.issues, i.new_issues)
        """,
        inner,
        outer);
    deleteIssueCounts(inner);
  }

  /** Forgets the root itself; what stands below it must be forgotten before. */
  void delete(int id) {
    rows.change("delete from root where id = ?1", id);
    rows.change("delete from mount where root_id = ?1", id);
    rows.change("delete from scan_root where root_id = ?1", id);
    subtractIssueCounts(id);
    deleteIssueCounts(id);
    rows.change("delete from folder_time where root_id = ?1", id);
  }

  private void subtractIssueCounts(int id) {
    rows.change(
        """
        update scan s set issues = issues - (
          select sum(i.issues) from scan_issue i where i.scan_id = s.id and i.root_id = ?1)
        where s.id in (select scan_id from scan_issue where root_id = ?1)
        """,
        id);
  }

  private void deleteIssueCounts(int id) {
    rows.change("delete from scan_issue where root_id = ?1", id);
  }
}
