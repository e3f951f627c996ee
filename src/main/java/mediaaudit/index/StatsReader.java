package mediaaudit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mediaaudit.model.UserError;

/**
 * Reads what there is to tell of the index: the file itself or, while another process writes, a
 * copy. Each table is passed once.
 */
public final class StatsReader implements AutoCloseable {
  private final IndexFile file;
  private final ReadAccess access;
  private final Rows rows;
  private final List<Beside<?>> beside = new ArrayList<>();

  private StatsReader(IndexFile file, ReadAccess access) throws SQLException {
    this.file = file;
    this.access = access;
    access.connection().setSchema(Schema.NAME);
    this.rows = new Rows(access.connection());
  }

  /**
   * Opens the index.
   *
   * @throws UserError when there is no index, or it is damaged or of another release
   */
  public static StatsReader open(IndexFile file, Consumer<String> notices) {
    ReadAccess access = ReadAccess.open(file, notices);
    try {
      return new StatsReader(file, access);
    } catch (SQLException e) {
      access.close();
      throw Index.translate(e, file);
    }
  }

  /**
   * The index in numbers.
   *
   * @param nowNanos nanoseconds since 1970, from which ages count
   */
  public Overview overview(long nowNanos) {
    VideoTally videos = VideoTally.of(rows, nowNanos);
    ProbeTally probes = ProbeTally.of(rows, nowNanos);
    return new Overview(
        storage(),
        videos.files(),
        videos.dated(),
        probes.counts(),
        probes.oldest(),
        probes.newest(),
        probes.ages(),
        videos.sizes(),
        words("select kind as word, count(*) as times from item group by kind"),
        words("select severity as word, count(*) as times from issue group by severity"),
        lookups(),
        lastScan());
  }

  /**
   * The videos that are there, counted by each dimension; most bytes first. They are counted beside
   * whatever is read until somebody asks for them.
   */
  public Supplier<Map<Dimension, List<Census>>> census(List<Dimension> dimensions) {
    Beside<Map<Dimension, List<Census>>> census = Beside.begin("census", () -> count(dimensions));
    beside.add(census);
    return census::get;
  }

  private Map<Dimension, List<Census>> count(List<Dimension> dimensions) throws SQLException {
    try (Connection own = access.another()) {
      own.setSchema(Schema.NAME);
      return new CensusReader(new Rows(own)).read(dimensions);
    }
  }

  /** Size of all videos that are there. */
  public long libraryBytes() {
    return rows.only(
        "select sum(size_bytes) from file where kind = 'video' and missing_since is null",
        row -> row.getLong(1));
  }

  /** The newest scans, the oldest of them first. */
  public List<ScanFigures> history(int most) {
    List<ScanFigures> scans = scans("order by id desc fetch first " + most + " rows only");
    Collections.reverse(scans);
    return List.copyOf(scans);
  }

  @Override
  public void close() {
    beside.forEach(Beside::settle);
    access.close();
  }

  private Storage storage() {
    try {
      return new Storage(
          file.toString(),
          file.sizeBytes(),
          LiveBytes.of(access.connection()),
          Schema.version(access.connection()),
          rowsByTable());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database knows how many rows a table has without reading them. */
  private Map<String, Long> rowsByTable() {
    List<String> tables =
        rows.list(
            """
            select lower(table_name) as word from information_schema.tables
            where table_schema = 'STORE' and table_name <> 'flyway_schema_history'
            order by word
            """,
            row -> row.getString(1));
    return words(
        tables.stream()
            .map(table -> "select '" + table + "' as word, count(*) as times from " + table)
            .collect(Collectors.joining(" union all ")));
  }

  private Map<String, Long> words(String sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    rows.pass(
        sql + " order by word", row -> counts.put(row.getString("word"), row.getLong("times")));
    return counts;
  }

  private Lookups lookups() {
    return rows.only(
        "select count(*), sum(hits), sum(misses) from scan",
        row -> new Lookups(row.getLong(1), row.getLong(2), row.getLong(3)));
  }

  private ScanFigures lastScan() {
    return scans("where ending <> 'running' order by id desc fetch first row only").stream()
        .findFirst()
        .orElse(null);
  }

  private List<ScanFigures> scans(String which) {
    return rows.list(
        "select id, started_at, duration_nanos, ending, videos, hits, misses from scan " + which,
        row ->
            new ScanFigures(
                row.getLong("id"),
                row.getLong("started_at"),
                row.getLong("duration_nanos") / 1_000_000_000.0,
                row.getString("ending"),
                row.getLong("videos"),
                row.getLong("hits"),
                row.getLong("misses")));
  }
}
