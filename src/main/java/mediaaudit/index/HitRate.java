package mediaaudit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.model.Diagnosis;
import mediaaudit.model.MissReason;

/**
 * How often the last complete scan could rely on the index; the first has nothing to rely on.
 *
 * @param all how many misses there were
 * @param known how many of the videos that it looked into were known before
 * @param misses by their reason, most first
 */
record HitRate(long hits, long all, long known, Map<MissReason, Long> misses) {
  private static final String CHECK = "hit rate";
  private static final int LOW_PERCENT = 50;

  private static final String LAST =
      "(select max(id) from store.scan where ending = 'complete' and id > 1)";
  private static final String KNOWN =
      """
      select count(*) from store.file f join store.probe p on p.path_hash = f.path_hash
      where p.probed_at >= s.started_at and f.first_seen < s.started_at
      """;

  /** Examines an index. */
  static Diagnosis examine(Connection connection) throws SQLException {
    return of(new Rows(connection)).diagnosis();
  }

  private static HitRate of(Rows rows) {
    Map<MissReason, Long> misses = new LinkedHashMap<>();
    rows.pass(
        "select reason, misses from store.scan_miss where scan_id = "
            + LAST
            + " order by misses desc, reason",
        row -> misses.put(EnumWords.constant(MissReason.class, row.getString(1)), row.getLong(2)));
    return rows.first(
            "select hits, misses, (" + KNOWN + ") from store.scan s where id = " + LAST,
            row -> new HitRate(row.getLong(1), row.getLong(2), row.getLong(3), misses))
        .orElseGet(() -> new HitRate(0, 0, 0, misses));
  }

  private Diagnosis diagnosis() {
    Map<MissReason, Long> telling = telling();
    if (hits + sum(telling) == 0) {
      return Diagnosis.ok(
          CHECK,
          misses.containsKey(MissReason.FORCED)
              ? "the last scan looked into every video, as it was told to"
              : "the last scan met no video that was known before");
    }
    if (100 * hits >= LOW_PERCENT * (hits + sum(telling))) {
      return Diagnosis.ok(CHECK, hits + " hits, " + all + " misses in the last scan");
    }
    String reasons =
        misses.entrySet().stream()
            .map(miss -> miss.getValue() + " " + miss.getKey().word())
            .collect(Collectors.joining(", "));
    return Diagnosis.warning(
        CHECK,
        String.format(
            Locale.ROOT,
            "%d hits, %d misses (%s) in the last scan; %d files were known before. %s",
            hits,
            all,
            reasons,
            known,
            advice(telling.keySet().iterator().next())));
  }

  /** Misses that tell how well the index serves: of what no index can hold, none are. */
  private Map<MissReason, Long> telling() {
    Map<MissReason, Long> telling = new LinkedHashMap<>(misses);
    telling.remove(MissReason.NEW);
    telling.remove(MissReason.FORCED);
    return telling;
  }

  private static long sum(Map<MissReason, Long> misses) {
    return misses.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String advice(MissReason most) {
    return switch (most) {
      case MTIME ->
          "If nobody changed them, their disk tells other times: see cache.mtime_tolerance";
      case CTIME, INODE ->
          "If nobody changed them, a copy or another mount did: cache.check: size,mtime"
              + " looks at neither";
      case TTL -> "cache.ttl looks again on purpose; a longer one looks less often";
      case REVISION -> "This release's prober reads more; that happens once";
      case PROBER -> "The probers at hand are others than before, or their probes were cleared";
      case RACY -> "They were written shortly before the scan before";
      case TROUBLE -> "They could not be read before: look at the disk and the permissions";
      default -> "scan --verbose tells more";
    };
  }
}
