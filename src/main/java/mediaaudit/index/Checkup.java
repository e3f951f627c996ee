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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.Causes;
import mediaaudit.model.Diagnosis;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.Nanos;
import mediaaudit.model.UserError;

/**
 * Examines an index without changing it; while another process writes, a copy of it. Whatever a
 * damaged file makes the database do is told as damage.
 */
public final class Checkup {
  private static final String INDEX = "index";
  private static final String SEAL = "seal";

  /** What the store behind the database says, without where in the file and with what it choked. */
  private static final Pattern OF_THE_STORE = Pattern.compile("MVStoreException: ([^,\\[\"\n]+)");

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

  /** Whether there is an index whose rows can be read as those of this release. */
  public static boolean isReadable(List<Diagnosis> found) {
    return found.stream()
        .noneMatch(
            each ->
                each.health() == Diagnosis.Health.ERROR
                    || each.health() == Diagnosis.Health.WARNING
                        && List.of(INDEX, Schema.CHECK).contains(each.check()));
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
    try {
      if (!file.exists()) {
        found.add(
            Diagnosis.warning(INDEX, "there is none at " + file + "; media-audit scan makes one"));
        return;
      }
      if (!Files.isRegularFile(file.path())) {
        found.add(Diagnosis.damage(INDEX, file + " is no file"));
        return;
      }
      file.requireContent();
      seal();
      open();
    } catch (UserError e) {
      found.add(Diagnosis.error(e.exitCode(), INDEX, e.getMessage()));
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
      found.add(Diagnosis.damage(INDEX, "it cannot be read (" + FileFailure.inWords(e) + ")"));
    }
  }

  private void open() {
    Checkup inside = new Checkup(file, deep);
    try {
      found.addAll(ReadingLimit.of(file).watch(inside::examined));
    } catch (UserError e) {
      found.addAll(inside.found);
      found.add(Diagnosis.error(e.exitCode(), INDEX, e.getMessage()));
    } catch (SQLException
        | IOException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError e) {
      found.addAll(inside.found);
      found.add(Diagnosis.damage(INDEX, how(e)));
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
    found.add(HitRate.examine(connection));
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
    List<String> keys = new ArrayList<>();
    KeyCheck.wrongKeys(connection).values().forEach(keys::addAll);
    int wrong = tell("keys", keys, "rows have a path not their key's");
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

  private static long number(Connection connection, String sql) throws SQLException {
    return Optional.ofNullable(TableCheck.texts(connection, sql).get(0))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static String small(String table) {
    return table.toLowerCase(Locale.ROOT);
  }

  private static String how(Throwable e) {
    return Causes.of(e, SQLException.class)
        .findFirst()
        .flatMap(Database::damage)
        .orElseGet(() -> "it cannot be read (" + why(e) + ")");
  }

  /** The first line of what the database says, without its version and code. */
  static String why(Throwable e) {
    if (e instanceof IllegalStateException && e.getCause() != null) {
      return why(e.getCause());
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    Matcher store = OF_THE_STORE.matcher(message);
    return OpeningPath.plain(store.find() ? store.group(1) : message)
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(" \\[[0-9-]+\\]$", "");
  }
}
