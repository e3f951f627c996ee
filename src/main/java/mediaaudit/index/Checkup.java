package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mediaaudit.model.Diagnosis;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Nanos;
import mediaaudit.model.UserError;

/**
 * Examines an index without changing it; while another process writes, a copy of it. Whatever a
 * damaged file makes the database do is told as damage.
 */
public final class Checkup {
  private static final String INDEX = "index";
  private static final String SEAL = "seal";
  private static final int LOW_PERCENT = 50;

  private final IndexFile file;
  private final boolean deep;
  private final List<Diagnosis> found = Collections.synchronizedList(new ArrayList<>());

  private Checkup(IndexFile file, boolean deep) {
    this.file = file;
    this.deep = deep;
  }

  /**
   * Examines the index.
   *
   * @param deep read every column of every row, through every index
   */
  public static List<Diagnosis> run(IndexFile file, boolean deep) {
    Checkup checkup = new Checkup(file, deep);
    checkup.run();
    return checkup.found;
  }

  /** The migrations that the index went through, oldest first. */
  public static List<SchemaChange> history(IndexFile file) {
    try (OpenedIndex opened = OpenedIndex.of(file)) {
      return Schema.history(opened.connection());
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void run() {
    if (!file.exists()) {
      found.add(
          Diagnosis.warning(INDEX, "there is none at " + file + "; media-audit scan makes one"));
      return;
    }
    try {
      if (!Files.isRegularFile(file.path())) {
        found.add(Diagnosis.damage(INDEX, file + " is no file"));
        return;
      }
      file.requireContent();
      seal();
      open();
    } catch (UserError e) {
      found.add(Diagnosis.error(ExitCode.RESOURCE, INDEX, e.getMessage()));
    }
  }

  private void seal() {
    try {
      Optional<Seal> seal = SealCheck.requireSeal(file);
      found.add(
          Diagnosis.ok(
              SEAL,
              seal.map(
                      it ->
                          "%d bytes as scan %d left them, with rows of %d files"
                              .formatted(it.bytes(), it.facts().scan(), it.facts().files()))
                  .orElse(
                      "none, as after a command that was killed; the next one checks every row")));
    } catch (UserError e) {
      found.add(Diagnosis.error(ExitCode.RESOURCE, SEAL, e.getMessage()));
    } catch (IOException e) {
      found.add(Diagnosis.damage(INDEX, "it cannot be read (" + e + ")"));
    }
  }

  private void open() {
    Checkup inside = new Checkup(file, deep);
    try {
      found.addAll(Watchdog.of(file).watch(inside::examined));
    } catch (SQLException
        | IOException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError e) {
      found.addAll(inside.found);
      found.add(Diagnosis.damage(INDEX, "it cannot be read (" + why(e) + ")"));
    }
  }

  private List<Diagnosis> examined() throws SQLException, IOException {
    try (OpenedIndex opened = OpenedIndex.of(file)) {
      examine(opened.connection());
    }
    return found;
  }

  private void examine(Connection connection) throws SQLException {
    Optional<Diagnosis> schema = Schema.current().examine(connection, file);
    schema.ifPresent(found::add);
    if (schema.filter(each -> each.health() != Diagnosis.Health.OK).isPresent()) {
      return;
    }
    Definitions.damage(connection).ifPresent(how -> found.add(Diagnosis.damage(INDEX, how)));
    tables(connection);
    orphans(connection);
    if (deep) {
      values(connection);
    }
    clock(connection);
    hitRate(connection);
  }

  private void tables(Connection connection) throws SQLException {
    long rows = 0;
    List<String> tables = TableCheck.tables(connection);
    for (String table : tables) {
      try {
        rows +=
            deep
                ? new TableCheck(connection, table).run().rows()
                : number(connection, "select count(*) from store.\"" + table + "\"");
      } catch (SQLException | RuntimeException | OutOfMemoryError e) {
        found.add(Diagnosis.damage("table " + small(table), "it cannot be read (" + why(e) + ")"));
      } catch (TableCheck.Different e) {
        found.add(Diagnosis.damage("table " + small(table), e.getMessage()));
      }
    }
    found.add(
        Diagnosis.ok(
            "rows",
            "%d in %d tables%s"
                .formatted(
                    rows, tables.size(), deep ? ", all read, through every index too" : "")));
  }

  private void orphans(Connection connection) throws SQLException {
    for (Orphans orphans : Orphans.ALL) {
      long number = number(connection, orphans.count());
      if (number > 0) {
        found.add(Diagnosis.damage(small(orphans.table()), number + " " + orphans.what()));
      }
    }
  }

  private void values(Connection connection) throws SQLException {
    int wrong = tell("keys", KeyCheck.wrongKeys(connection), "rows have a path not their key's");
    wrong +=
        tell(
            "answers", KeyCheck.wrongAnswers(connection), "answers of probers fail their checksum");
    for (RowSum sum : RowSum.ALL) {
      wrong += tell("table " + sum.table(), sum.wrong(connection), "rows fail their checksum");
    }
    if (wrong == 0) {
      found.add(
          Diagnosis.ok(
              "values", "every key is its path's, every row and every answer has its checksum"));
    }
  }

  private int tell(String check, List<String> wrong, String what) {
    if (!wrong.isEmpty()) {
      found.add(Diagnosis.damage(check, wrong.size() + " " + what));
    }
    return wrong.size();
  }

  private void clock(Connection connection) throws SQLException {
    long future =
        number(connection, "select count(*) from store.scan where started_at > " + Nanos.now());
    found.add(
        future == 0
            ? Diagnosis.ok("clock", "no scan lies in the future")
            : Diagnosis.warning(
                "clock",
                future
                    + " scans lie in the future: the clock was wrong then or is now; ages are"
                    + " not to be trusted, set it right before you prune"));
  }

  /** New videos can be known from no scan before; they are not counted. */
  private void hitRate(Connection connection) throws SQLException {
    String last = "(select max(id) from store.scan where ending = 'complete' and id > 1)";
    String started = "(select started_at from store.scan where id = " + last + ")";
    long hits = number(connection, "select max(hits) from store.scan where id = " + last);
    long misses = number(connection, "select max(misses) from store.scan where id = " + last);
    long fresh =
        number(
            connection,
            "select max(misses) from store.scan_miss where reason = 'new' and scan_id = " + last);
    long met = hits + misses - fresh;
    if (met == 0) {
      found.add(Diagnosis.ok("hit rate", "the last scan met no video that was known before"));
      return;
    }
    if (100 * hits >= LOW_PERCENT * met) {
      found.add(Diagnosis.ok("hit rate", hits + " hits, " + misses + " misses in the last scan"));
      return;
    }
    long known =
        number(
            connection,
            """
            select count(*) from store.file f join store.probe p on p.path_hash = f.path_hash
            where p.probed_at >= %1$s and f.first_seen < %1$s
            """
                .formatted(started));
    String reasons =
        TableCheck.texts(
                connection,
                """
                select coalesce(string_agg(misses || ' ' || reason, ', ' order by misses desc), '')
                from store.scan_miss where scan_id = %s
                """
                    .formatted(last))
            .get(0);
    found.add(
        Diagnosis.warning(
            "hit rate",
            "%d hits, %d misses (%s) in the last scan; %d files were known before."
                    .formatted(hits, misses, reasons, known)
                + " Where nothing changed: a disk whose times move needs"
                + " cache.check: size,mtime or cache.mtime_tolerance; cache.ttl and a release with"
                + " a better prober look again on purpose; scan --verbose tells more"));
  }

  private static long number(Connection connection, String sql) throws SQLException {
    return Optional.ofNullable(TableCheck.texts(connection, sql).get(0))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static String small(String table) {
    return table.toLowerCase(Locale.ROOT);
  }

  /** The first line of what the database says, without its version and code. */
  static String why(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return OpeningPath.plain(message)
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(" \\[[0-9-]+\\]$", "");
  }
}
