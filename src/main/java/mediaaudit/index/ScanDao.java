package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.MissReason;
import mediaaudit.model.PastScan;
import mediaaudit.model.ScanSummary;

/** Rows of scans. */
public final class ScanDao {
  /** Of so many of the newest scans it is kept which issues they found; of all, how many. */
  static final long DETAILED_SCANS = 1_000;

  private static final String COLUMNS =
      """
      select
        id, version, started_at, duration_nanos, ending, folders, files, videos, hits, misses,
        unprobed
      from scan
      """;

  private final Rows rows;

  ScanDao(Rows rows) {
    this.rows = rows;
  }

  /** Stores that a scan begins, and tells its number. */
  public long begin(String version, long startedAt) {
    return rows.insert(
        """
        insert into scan
          (version, started_at, duration_nanos, ending, folders, files, videos, hits, misses,
           unprobed)
        values (?1, ?2, 0, 'running', 0, 0, 0, 0, 0, 0)
        """,
        version,
        startedAt);
  }

  /** A scan that is still running when another begins was killed. */
  public void endKilled() {
    rows.change("update scan set ending = 'killed' where ending = 'running'");
  }

  public void covers(long scan, Collection<Integer> roots) {
    rows.changeEach(
        "insert into scan_root (scan_id, root_id) values (?1, ?2)",
        roots.stream().map(root -> new Object[] {scan, root}));
  }

  /** Stores how a scan went and, unless it was interrupted, what is wrong at its end. */
  public void finish(ScanSummary scan, Map<MissReason, Long> misses) {
    // Asked first: while this transaction has changed nothing, rows are counted without reading.
    Optional<Long> counted = withSameIssues();
    finish(scan);
    rows.changeEach(
        "insert into scan_miss (scan_id, reason, misses) values (?1, ?2, ?3)",
        misses.entrySet().stream()
            .map(miss -> new Object[] {scan.number(), miss.getKey(), miss.getValue()}));
    if (scan.reachedItsEnd()) {
      counted.ifPresentOrElse(
          same -> copyIssueCounts(scan.number(), same), () -> countIssues(scan.number()));
      sumIssues(scan.number());
    }
    rows.change("delete from scan_issue where scan_id <= ?1", scan.number() - DETAILED_SCANS);
  }

  private void finish(ScanSummary scan) {
    rows.change(
        """
        update scan set
          duration_nanos = ?2, ending = ?3, folders = ?4, files = ?5, videos = ?6, hits = ?7,
          misses = ?8, unprobed = ?9
        where id = ?1
        """,
        scan.number(),
        scan.durationNanos(),
        scan.ending(),
        scan.folders(),
        scan.files(),
        scan.videos(),
        scan.hits(),
        scan.misses(),
        scan.unprobed());
  }

  /** The scan after which the issues were those of now, if that is the newest that counted them. */
  private Optional<Long> withSameIssues() {
    return rows.first(
        """
        select id from scan
        where id = (select max(id) from scan where issues is not null)
          and issues = (select count(*) from issue)
          and last_issue = (select max(id) from issue)
        """,
        row -> row.getLong(1));
  }

  private void countIssues(long scan) {
    rows.change(
        """
        insert into scan_issue (scan_id, root_id, severity, category, issues, new_issues)
        select
          ?1, root_id, severity, category, count(*), sum(case when first_scan > ?2 then 1 else 0 end)
        from issue
        group by root_id, severity, category
        """,
        scan,
        endedBefore(scan));
  }

  /**
   * Number of the newest scan before this one that came to its end: what those between them found
   * first, none has told yet. Where there is none, one less than the oldest scan that is known.
   */
  public long endedBefore(long scan) {
    return rows.only(
        """
        select coalesce(
          max(case when id < ?1 and ending in ('complete', 'incomplete') then id end), min(id) - 1)
        from scan
        """,
        row -> row.getLong(1),
        scan);
  }

  private void copyIssueCounts(long scan, long same) {
    rows.change(
        """
        insert into scan_issue (scan_id, root_id, severity, category, issues, new_issues)
        select ?1, root_id, severity, category, issues, 0 from scan_issue where scan_id = ?2
        """,
        scan,
        same);
  }

  private void sumIssues(long scan) {
    rows.change(
        """
        update scan set
          issues = (select coalesce(sum(i.issues), 0) from scan_issue i where i.scan_id = ?1),
          last_issue = (select max(id) from issue)
        where id = ?1
        """,
        scan);
  }

  public Optional<ScanSummary> newest() {
    return rows.first(COLUMNS + "order by id desc fetch first 1 row only", ScanDao::summary);
  }

  private static ScanSummary summary(ResultSet row) throws SQLException {
    return new ScanSummary(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11));
  }

  /** The newest scans and what each found, oldest first. */
  List<PastScan> history(int most) {
    return rows.list(
        """
        select * from (
          select
            s.id, s.started_at, s.duration_nanos, s.hits, s.misses,
            case when s.issues = 0 then 0 else i.errors end,
            case when s.issues = 0 then 0 else i.warnings end,
            case when s.issues = 0 then 0 else i.infos end
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
          order by s.id desc fetch first ?1 rows only
        )
        order by id
        """,
        ScanDao::past,
        most);
  }

  private static PastScan past(ResultSet row) throws SQLException {
    return new PastScan(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        Rows.number(row, 6),
        Rows.number(row, 7),
        Rows.number(row, 8));
  }

  /** When those scans began that found first what is still wrong, by their numbers. */
  Map<Long, Long> firstFinders() {
    Map<Long, Long> began = new HashMap<>();
    rows.pass(
        "select id, started_at from scan where id in (select first_scan from issue)",
        row -> began.put(row.getLong(1), row.getLong(2)));
    return began;
  }

  /** When the last complete scan of this root began, nanoseconds since 1970. */
  public Optional<Long> lastComplete(int root) {
    return rows.first(
        "select s.started_at from scan s join root r on r.last_complete_scan = s.id"
            + " where r.id = ?1",
        row -> row.getLong(1),
        root);
  }

  /** When the last scan that was to cover this root began, nanoseconds since 1970. */
  Optional<Long> lastCovering(int root) {
    return rows.first(
        "select s.started_at from scan s join scan_root c on c.scan_id = s.id"
            + " where c.root_id = ?1 order by s.id desc fetch first 1 row only",
        row -> row.getLong(1),
        root);
  }

  /** How many folders the last complete scan of exactly these roots saw. */
  public Optional<Long> foldersOf(List<Integer> roots) {
    return newestComplete()
        .filter(scan -> coverage(scan.number()).equals(Set.copyOf(roots)))
        .map(ScanSummary::folders);
  }

  private Optional<ScanSummary> newestComplete() {
    return rows.first(
        COLUMNS + "where ending = 'complete' order by id desc fetch first 1 row only",
        ScanDao::summary);
  }

  private Set<Integer> coverage(long scan) {
    return Set.copyOf(
        rows.list("select root_id from scan_root where scan_id = ?1", row -> row.getInt(1), scan));
  }

  /**
   * Forgets all scans but those from the last on that came to its end, and of each root the last
   * one and the last complete one.
   */
  void deletePast() {
    rows.change(
        """
        delete from scan
        where id <> (select max(id) from scan)
          and id < (select max(id) from scan where ending in ('complete', 'incomplete'))
          and id not in (select max(scan_id) from scan_root group by root_id)
          and not exists (select 1 from root r where r.last_complete_scan = scan.id)
        """);
    rows.change("delete from scan_root where scan_id not in (select id from scan)");
    rows.change("delete from scan_miss where scan_id not in (select id from scan)");
    rows.change("delete from scan_issue where scan_id not in (select id from scan)");
  }
}
