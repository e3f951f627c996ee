package mediaaudit.index;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of library roots. */
@RegisterConstructorMapper(RootRow.class)
@RegisterConstructorMapper(RootSummary.class)
public interface RootDao {
  @SqlQuery("select id, name, path, last_complete_scan from root order by path")
  List<RootRow> all();

  @SqlQuery(
      """
      select
        r.name, r.path, count(f.path_hash) as files, coalesce(sum(f.size_bytes), 0) as size_bytes,
        r.distrusted, r.last_complete_scan, max(s.started_at) as scanned_at_nanos
      from root r
      left join folder d on d.root_id = r.id
      left join file f on f.folder_hash = d.path_hash and f.missing_since is null
      left join scan s on s.id = r.last_complete_scan
      group by r.id, r.name, r.path, r.distrusted, r.last_complete_scan
      order by r.path
      """)
  List<RootSummary> summaries();

  @SqlUpdate("insert into root (name, path) values (:name, :path)")
  @GetGeneratedKeys("id")
  int insert(@Bind("name") String name, @Bind("path") String path);

  @SqlUpdate("update root set last_complete_scan = :scan where id = :id")
  void completed(@Bind("id") int id, @Bind("scan") long scan);

  /** What tells nothing of the files below it, as in the column. */
  @SqlQuery("select distrusted from root where id = :id")
  String distrusted(@Bind("id") int id);

  @SqlUpdate("update root set distrusted = :distrusted where id = :id")
  void distrust(@Bind("id") int id, @Bind("distrusted") String distrusted);

  @SqlUpdate("update root set path = :path where id = :id")
  void move(@Bind("id") int id, @Bind("path") String path);

  @SqlUpdate("delete from root where id = :id")
  void deleteRow(@Bind("id") int id);

  @SqlUpdate("delete from mount where root_id = :id")
  void deleteMounts(@Bind("id") int id);

  @SqlUpdate("delete from scan_root where root_id = :id")
  void deleteCoverage(@Bind("id") int id);

  @SqlUpdate("delete from scan_issue where root_id = :id")
  void deleteIssueCounts(@Bind("id") int id);

  @SqlUpdate(
      """
      update scan s set issues = issues - (
        select sum(i.issues) from scan_issue i where i.scan_id = s.id and i.root_id = :id)
      where s.id in (select scan_id from scan_issue where root_id = :id)
      """)
  void subtractIssueCounts(@Bind("id") int id);

  @SqlUpdate(
      """
      merge into scan_issue o
      using (select * from scan_issue where root_id = :inner) i
      on o.root_id = :outer and o.scan_id = i.scan_id
        and o.severity = i.severity and o.category = i.category
      when matched then update set
        issues = o.issues + i.issues, new_issues = o.new_issues + i.new_issues
      when not matched then
        insert (scan_id, root_id, severity, category, issues, new_issues)
        values (i.scan_id, :outer, i.severity, i.category, i.issues, i.new_issues)
      """)
  void addIssueCounts(@Bind("inner") int inner, @Bind("outer") int outer);

  /** Makes what past scans counted in a root a part of what they counted in the one around it. */
  default void adoptIssueCounts(int inner, int outer) {
    addIssueCounts(inner, outer);
    deleteIssueCounts(inner);
  }

  @SqlUpdate("delete from folder_time where root_id = :id")
  void deleteFolderTimes(@Bind("id") int id);

  /** Forgets the root itself; what stands below it must be forgotten before. */
  default void delete(int id) {
    deleteRow(id);
    deleteMounts(id);
    deleteCoverage(id);
    subtractIssueCounts(id);
    deleteIssueCounts(id);
    deleteFolderTimes(id);
  }
}
