package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.MissReason;
import mediaaudit.model.PastScan;
import mediaaudit.model.ScanSummary;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of scans. */
@RegisterConstructorMapper(ScanSummary.class)
public interface ScanDao {
  /** Of so many of the newest scans it is kept which issues they found; of all, how many. */
  long DETAILED_SCANS = 1_000;

  String COLUMNS =
      """
      select
        id as number, version, started_at as started_at_nanos, duration_nanos, ending,
        folders, files, videos, hits, misses, unprobed
      from scan
      """;

  @SqlUpdate(
      """
      insert into scan
        (version, started_at, duration_nanos, ending, folders, files, videos, hits, misses,
         unprobed)
      values (:version, :startedAt, 0, 'running', 0, 0, 0, 0, 0, 0)
      """)
  @GetGeneratedKeys("id")
  long begin(@Bind("version") String version, @Bind("startedAt") long startedAt);

  /** A scan that is still running when another begins was killed. */
  @SqlUpdate("update scan set ending = 'killed' where ending = 'running'")
  void endKilled();

  @SqlBatch("insert into scan_root (scan_id, root_id) values (:scan, :root)")
  void covers(@Bind("scan") long scan, @Bind("root") List<Integer> roots);

  @SqlUpdate(
      """
      update scan set
        duration_nanos = :durationNanos, ending = :ending, folders = :folders, files = :files,
        videos = :videos, hits = :hits, misses = :misses, unprobed = :unprobed
      where id = :number
      """)
  void finish(@BindMethods ScanSummary scan);

  @SqlBatch("insert into scan_miss (scan_id, reason, misses) values (:scan, :reason, :misses)")
  void insertMisses(
      @Bind("scan") long scan,
      @Bind("reason") Collection<MissReason> reasons,
      @Bind("misses") Collection<Long> misses);

  @SqlUpdate(
      """
      insert into scan_issue (scan_id, root_id, severity, category, issues, new_issues)
      select
        :scan, root_id, severity, category, count(*),
        sum(case when first_scan = :scan then 1 else 0 end)
      from issue
      group by root_id, severity, category
      """)
  void countIssues(@Bind("scan") long scan);

  @SqlUpdate(
      """
      update scan set
        issues = (select coalesce(sum(i.issues), 0) from scan_issue i where i.scan_id = :scan),
        last_issue = (select max(id) from issue)
      where id = :scan
      """)
  void sumIssues(@Bind("scan") long scan);

  /** The scan after which the issues were those of now, if that is the newest that counted them. */
  @SqlQuery(
      """
      select id from scan
      where id = (select max(id) from scan where issues is not null)
        and issues = (select count(*) from issue)
        and last_issue = (select max(id) from issue)
      """)
  Optional<Long> withSameIssues();

  @SqlUpdate(
      """
      insert into scan_issue (scan_id, root_id, severity, category, issues, new_issues)
      select :scan, root_id, severity, category, issues, 0 from scan_issue where scan_id = :same
      """)
  void copyIssueCounts(@Bind("scan") long scan, @Bind("same") long same);

  @SqlUpdate("delete from scan_issue where scan_id <= :scan")
  void deleteIssuesUntil(@Bind("scan") long scan);

  /** Stores how a scan went and, unless it was interrupted, what is wrong at its end. */
  default void finish(ScanSummary scan, Map<MissReason, Long> misses) {
    // Asked first: while this transaction has changed nothing, rows are counted without reading.
    Optional<Long> counted = withSameIssues();
    finish(scan);
    insertMisses(scan.number(), misses.keySet(), misses.values());
    if (scan.reachedItsEnd()) {
      counted.ifPresentOrElse(
          same -> copyIssueCounts(scan.number(), same), () -> countIssues(scan.number()));
      sumIssues(scan.number());
    }
    deleteIssuesUntil(scan.number() - DETAILED_SCANS);
  }

  @SqlQuery(COLUMNS + "order by id desc fetch first 1 row only")
  Optional<ScanSummary> newest();

  @SqlQuery(COLUMNS + "order by id desc fetch first :most rows only")
  List<ScanSummary> newest(@Bind("most") int most);

  /** The newest scans and what each found, oldest first. */
  @SqlQuery(
      """
      select * from (
        select
          s.id as number, s.started_at as started_at_nanos, s.duration_nanos, s.hits, s.misses,
          case when s.issues = 0 then 0 else i.errors end as errors,
          case when s.issues = 0 then 0 else i.warnings end as warnings,
          case when s.issues = 0 then 0 else i.infos end as infos
        from scan s
        left join (
          select
            scan_id,
            sum(case severity when 'error' then issues else 0 end) as errors,
            sum(case severity when 'warning' then issues else 0 end) as warnings,
            sum(case severity when 'info' then issues else 0 end) as infos
          from scan_issue
          group by scan_id
        ) i on i.scan_id = s.id
        order by s.id desc fetch first :most rows only
      )
      order by number
      """)
  @RegisterConstructorMapper(PastScan.class)
  List<PastScan> history(@Bind("most") int most);

  /** When those scans began that found first what is still wrong, by their numbers. */
  @SqlQuery("select id, started_at from scan where id in (select first_scan from issue)")
  @KeyColumn("id")
  @ValueColumn("started_at")
  Map<Long, Long> firstFinders();

  @SqlUpdate(
      """
      delete from scan
      where id <> (select max(id) from scan)
        and not exists (select 1 from root r where r.last_complete_scan = scan.id)
      """)
  void deletePastRows();

  /** How many folders the last complete scan of exactly these roots saw. */
  default Optional<Long> foldersOf(List<Integer> roots) {
    return newestComplete()
        .filter(scan -> coverage(scan.number()).equals(Set.copyOf(roots)))
        .map(ScanSummary::folders);
  }

  @SqlQuery(COLUMNS + "where ending = 'complete' order by id desc fetch first 1 row only")
  Optional<ScanSummary> newestComplete();

  @SqlQuery("select root_id from scan_root where scan_id = :scan")
  Set<Integer> coverage(@Bind("scan") long scan);

  @SqlUpdate("delete from scan_root where scan_id not in (select id from scan)")
  void deletePastCoverage();

  @SqlUpdate("delete from scan_miss where scan_id not in (select id from scan)")
  void deletePastMisses();

  @SqlUpdate("delete from scan_issue where scan_id not in (select id from scan)")
  void deletePastIssues();

  /** Forgets all scans but the newest and the last complete one of each root. */
  default void deletePast() {
    deletePastRows();
    deletePastCoverage();
    deletePastMisses();
    deletePastIssues();
  }
}
