package mediaaudit.index;

import db.migration.V12__KeysByFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.FileFailure;
import mediaaudit.model.FileKind;
import mediaaudit.model.UserError;

/**
 * Saves what can be read of a damaged index into a fresh one, which takes its place; the damaged
 * file stays beside it. What the rows themselves prove wrong is left behind, and the next scan
 * compares every row with the disk.
 */
public final class Salvage {
  /** What nothing proves and is made anew: notes, small pictures, times of folders. */
  private static final Set<String> LEFT_BEHIND =
      Set.of("META", "flyway_schema_history", "POSTER", "THUMBNAIL", "FOLDER_TIME");

  /** Tables that the next scan fills again. */
  private static final Set<String> DERIVED =
      Set.of("probe", "raw_probe", "stream", "chapter", "item", "item_video", "asset", "issue");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

  private final IndexFile file;
  private final boolean damaged;
  private final Consumer<String> notices;
  private boolean hadSums;
  private final List<Table> tables = new ArrayList<>();

  private Salvage(IndexFile file, boolean damaged, Consumer<String> notices) {
    this.file = file;
    this.damaged = damaged;
    this.notices = notices;
  }

  /**
   * What became of the rows of one table.
   *
   * @param lost null where nobody can tell how many there were
   */
  public record Table(String name, long saved, Long lost) {
    /** The same of a table that held at least so many rows. */
    private Table of(long rows) {
      return lost == null ? this : new Table(name, saved, Math.max(lost, rows - saved));
    }

    /** The same where so many of those that were read are rows. */
    private Table leaving(long rows) {
      return new Table(name, rows, lost == null ? null : Math.max(0, lost + saved - rows));
    }
  }

  /**
   * What was saved.
   *
   * @param aside where the damaged file stands now
   * @param sealed how many rows there were in all tables, as the last writer left them; null where
   *     it left no word of it
   */
  public record Result(List<Table> tables, String aside, Long sealed) {
    /** Whether a row could be read. */
    public boolean isSomethingSaved() {
      return tables.stream().anyMatch(table -> table.saved() > 0);
    }

    /** Whether a row could not be read, as far as anybody can tell. */
    public boolean isSomethingLost() {
      return tables.isEmpty()
          || tables.stream().anyMatch(table -> table.lost() == null || table.lost() > 0);
    }
  }

  /**
   * Repairs the index.
   *
   * @param damaged whether damage was found, so that facts of videos are not to be trusted
   * @throws UserError when another process uses it, or it was made by a newer release
   */
  public static Result run(
      IndexFile file, boolean damaged, Duration wait, Consumer<String> notices) {
    try {
      WriterLock lock = WriterLock.acquire(file, "doctor", wait, notices);
      try (lock) {
        return new Salvage(file, damaged, notices).run();
      }
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw FileFailure.error("repair the index " + file, e, "it is as it was; check the disk");
    }
  }

  private Result run() throws SQLException, IOException {
    file.deleteStaleCopies();
    Schema.restoreInterruptedUpgrade(file);
    requireKnown();
    IndexFile fresh = file.unborn();
    fresh.makeDirectory();
    fresh.delete();
    Schema.current().create(fresh);
    Optional<Seal.Facts> sealed = Seal.read(file).map(Seal::facts);
    if (Files.isRegularFile(file.path())) {
      copyInto(fresh, sealed.map(Seal.Facts::roots).map(SealedRoots::new));
    }
    fresh.makePrivate();
    Seal.make(fresh);
    sealed.ifPresent(this::tellLost);
    Path aside =
        new Succession(fresh, file, notices)
            .run("damaged-" + TIME.format(Instant.now()))
            .orElseThrow();
    fresh.deleteOwnFiles();
    return new Result(tables, aside.toString(), sealed.map(Seal.Facts::rows).orElse(null));
  }

  /** Where the newest state cannot be read H2 shows an older one, in which nothing is lacking. */
  private void tellLost(Seal.Facts sealed) {
    tables.replaceAll(table -> table.name().equals("file") ? table.of(sealed.files()) : table);
  }

  /** A newer release wrote what this one cannot judge. */
  private void requireKnown() {
    Optional<Integer> version = Seal.read(file).map(seal -> seal.facts().schema());
    if (version.isEmpty() && Files.isRegularFile(file.path())) {
      version = versionInside();
    }
    if (version.isPresent()) {
      Schema.current().requireKnown(version.get(), file);
    }
  }

  /** Empty where the file does not tell. */
  private Optional<Integer> versionInside() {
    try (DamagedFile damaged = new DamagedFile(file)) {
      return Optional.of(damaged.read(Schema::version));
    } catch (SQLException
        | IOException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private void copyInto(IndexFile fresh, Optional<SealedRoots> roots)
      throws SQLException, IOException {
    try (DamagedFile damaged = new DamagedFile(file);
        Connection target = Database.write(fresh)) {
      target.setAutoCommit(false);
      for (String table : TableCheck.tables(target)) {
        if (!LEFT_BEHIND.contains(table)) {
          copy(damaged, target, table);
          target.commit();
        }
      }
      if (roots.isPresent()) {
        roots.get().mend(target);
      }
      if (hasOlderKeys(target)) {
        V12__KeysByFolder.run(target);
      }
      if (!hadSums) {
        RowSum.renewAll(target);
      }
      List<Numbered> numbered = Numbered.all(target);
      for (Numbered rows : numbered) {
        execute(target, rows.deleteAbsurd());
      }
      dropTheUnprovable(target);
      countAgain(target);
      for (Numbered rows : numbered) {
        execute(target, rows.restart(target));
      }
      target.commit();
    }
  }

  /** Whether no file has a key as schema 12 makes them. */
  private static boolean hasOlderKeys(Connection target) throws SQLException {
    return TableCheck.texts(
            target,
            """
            select 1 from store.file
            where substring(path_hash, 1, 12) = substring(folder_hash, 1, 12)
            fetch first row only
            """)
        .isEmpty();
  }

  private void copy(DamagedFile damaged, Connection target, String table)
      throws SQLException, IOException {
    List<String> columns = columns(target, table);
    List<String> there = damaged.columns(table);
    hadSums |= there.contains("CHECKSUM");
    TableCopy.Result result =
        new TableCopy(damaged, target, table, columns.stream().filter(there::contains).toList())
            .run();
    tables.add(new Table(table.toLowerCase(java.util.Locale.ROOT), result.copied(), result.lost()));
    if (there.contains("RACY_DIGEST")) {
      execute(target, "update store.file set racy = true");
    }
  }

  static List<String> columns(Connection connection, String table) throws SQLException {
    return TableCheck.texts(
        connection,
        """
        select column_name from information_schema.columns
        where table_schema = 'STORE' and table_name = '%s' order by ordinal_position
        """
            .formatted(table));
  }

  /**
   * Rows that contradict their key or their checksum go, and those that belong to nothing. Folders
   * lose their signatures, so that the next scan compares sizes and times of all files; names are
   * read and judged anew, and issues counted.
   */
  private void dropTheUnprovable(Connection target) throws SQLException {
    for (Map.Entry<String, List<String>> wrong : KeyCheck.wrongKeys(target).entrySet()) {
      delete(target, wrong.getKey(), wrong.getValue());
    }
    delete(target, "probe", KeyCheck.wrongAnswers(target));
    for (RowSum sum : RowSum.ALL) {
      delete(target, sum.table(), sum.wrong(target));
    }
    if (damaged) {
      dropWhatTheNextScanDerives(target);
    }
    for (int round = 0; round < 2; round++) {
      for (Orphans orphans : Orphans.ALL) {
        execute(target, orphans.delete());
      }
    }
    execute(
        target,
        "update store.folder"
            + " set signature = null, checksum = null, audited = null, unprobed_by = ''");
    execute(target, "update store.scan set last_issue = null");
    execute(target, "update store.root set folder_time_rules = '', folder_times_since = null");
    // Another scan will have the number of one that is lost.
    execute(target, unlessScanned("root", "last_complete_scan"));
    execute(target, unlessScanned("issue", "first_scan"));
  }

  /** What turned out to be no rows are lost as well; what the next scan derives is not told. */
  private void countAgain(Connection target) throws SQLException {
    tables.removeIf(table -> damaged && DERIVED.contains(table.name()));
    for (ListIterator<Table> each = tables.listIterator(); each.hasNext(); ) {
      Table table = each.next();
      String count = "select count(*) from store." + table.name();
      each.set(table.leaving(Long.parseLong(TableCheck.texts(target, count).get(0))));
    }
  }

  /**
   * Nothing beside a stream proves its width, nor beside an item its title: the next scan looks
   * into the videos and reads the names again.
   */
  private static void dropWhatTheNextScanDerives(Connection target) throws SQLException {
    for (String table : DERIVED) {
      execute(target, "delete from store." + table);
    }
    String kinds =
        Stream.of(FileKind.values())
            .map(kind -> "'" + kind.word() + "'")
            .collect(Collectors.joining(", "));
    execute(target, "delete from store.file where kind not in (" + kinds + ")");
    execute(target, "update store.folder set role = null, revisions = ''");
  }

  private static String unlessScanned(String table, String column) {
    return "update store.%s set %s = null where %s not in (select id from store.scan)"
        .formatted(table, column, column);
  }

  private static void delete(Connection target, String table, List<String> keys)
      throws SQLException {
    try (PreparedStatement delete =
        target.prepareStatement("delete from store." + table + " where path_hash = ?")) {
      for (String key : keys) {
        delete.setString(1, key);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static void execute(Connection target, String sql) throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute(sql);
    }
  }
}
