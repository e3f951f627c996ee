package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mediaaudit.model.Diagnosis;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;

/**
 * Brings the tables to what this release knows, keeping their rows. Flyway runs only when the
 * fingerprint kept in the index differs from that of the migrations: it costs more than the rest of
 * a start.
 */
final class Schema {
  /** In capitals as H2 keeps it: Flyway quotes it, other statements do not. */
  static final String NAME = "STORE";

  private static final List<String> FOLDERS = List.of("db/migration");
  static final String CHECK = "schema";
  private static final String FINGERPRINT = "migrations";

  private static final Set<Integer> NO_TABLE =
      Set.of(
          ErrorCode.SCHEMA_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

  private final List<String> folders;
  private final MigrationFiles files;

  /** The fingerprint of these files, from where it costs least. */
  private final Supplier<String> known;

  private Schema(List<String> folders, MigrationFiles files, Supplier<String> known) {
    this.folders = folders;
    this.files = files;
    this.known = known;
  }

  /** The schema of this release. */
  static Schema current() {
    MigrationFiles files = new MigrationFiles(FOLDERS);
    return new Schema(FOLDERS, files, () -> EmptyIndex.fingerprint().orElseGet(files::fingerprint));
  }

  /** The schema of a release that has further migrations, in folders of the class path. */
  static Schema with(List<String> folders) {
    MigrationFiles files = new MigrationFiles(folders);
    return new Schema(folders, files, files::fingerprint);
  }

  /** Whether the index needs no migration. */
  boolean matches(Connection connection) throws SQLException {
    return fingerprint(connection).equals(known.get());
  }

  /** As {@link #matches}; the connection is closed unless it does. */
  boolean matchesOrCloses(Connection connection) throws SQLException {
    boolean matches = false;
    try {
      matches = matches(connection);
      return matches;
    } finally {
      if (!matches) {
        connection.close();
      }
    }
  }

  /** Of the migrations that made the index; empty for unknown. */
  static String fingerprint(Connection connection) throws SQLException {
    try {
      return stored(connection, FINGERPRINT).orElse("");
    } catch (SQLException e) {
      if (NO_TABLE.contains(e.getErrorCode())) {
        return "";
      }
      throw e;
    }
  }

  /** How the tables of an index are to this release. */
  Optional<Diagnosis> examine(Connection connection, IndexFile file) throws SQLException {
    if (!hasHistory(connection)) {
      return Optional.of(Diagnosis.damage(CHECK, file + " holds no tables"));
    }
    int version = version(connection);
    if (version > files.version()) {
      return Optional.of(
          Diagnosis.error(
              ExitCode.RESOURCE,
              CHECK,
              "made by a newer media-audit (schema %d, this one knows %d); upgrade media-audit"
                  .formatted(version, files.version())));
    }
    return Optional.of(
        matches(connection)
            ? Diagnosis.ok(CHECK, "version " + version + ", as this release makes it")
            : Diagnosis.warning(
                CHECK,
                "version %d, this release has %d; the next command that reads it upgrades it"
                    .formatted(version, files.version())));
  }

  /** The migrations that an index went through, oldest first. */
  static List<SchemaChange> history(Connection connection) throws SQLException {
    List<SchemaChange> changes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select "version", "description", "installed_on"
                from store."flyway_schema_history" where "version" is not null
                order by "installed_rank"
                """)) {
      while (rows.next()) {
        Instant installed = rows.getTimestamp(3).toInstant().truncatedTo(ChronoUnit.SECONDS);
        changes.add(new SchemaChange(rows.getString(1), rows.getString(2), installed.toString()));
      }
    }
    return changes;
  }

  /** Makes the tables of a fresh index. */
  void create(IndexFile file) throws SQLException, IOException {
    EmptyIndex.copyTo(file);
    try (Connection connection = Database.write(file)) {
      if (matches(connection)) {
        EmptyIndex.date(connection);
      } else {
        migrate(connection, file);
      }
    }
  }

  /** Makes or renews the tables by the migrations. */
  void migrate(IndexFile file) throws SQLException {
    try (Connection connection = Database.write(file)) {
      migrate(connection, file);
    }
  }

  /**
   * Migrates an existing index. A copy of the file stands aside meanwhile, since H2 cannot roll
   * back a change of tables, and takes its place again when the migration fails.
   */
  void upgrade(IndexFile file, Consumer<String> notices) throws SQLException, IOException {
    int before = requireUpgradable(file);
    Path aside = file.beforeMigration();
    Path unfinished = aside.resolveSibling(aside.getFileName() + ".unfinished");
    Files.copy(file.path(), unfinished, StandardCopyOption.REPLACE_EXISTING);
    Durable.replace(unfinished, aside);
    try {
      migrate(file);
    } catch (RuntimeException | SQLException e) {
      Durable.replace(aside, file.path());
      throw e;
    }
    file.sync();
    Files.delete(aside);
    Durable.syncFolder(file.folder());
    compact(file, notices);
    if (before != files.version()) {
      notices.accept(
          "index upgraded from schema " + before + " to " + files.version() + "; all rows kept");
    }
  }

  /** Rows that were written anew leave much dead space. */
  private static void compact(IndexFile file, Consumer<String> notices) throws SQLException {
    try (Connection connection = Database.read(file)) {
      if (!LiveBytes.areFewOf(file, connection)) {
        return;
      }
    }
    try {
      Compaction.run(file);
    } catch (UserError e) {
      notices.accept("the index was not compacted: " + e.getMessage());
    }
  }

  /** Whether an upgrade is under way, or was killed. */
  static boolean isUpgrading(IndexFile file) {
    return Files.exists(file.beforeMigration());
  }

  /** Puts the copy of an upgrade that was killed back in its place. */
  static void restoreInterruptedUpgrade(IndexFile file) throws IOException {
    if (isUpgrading(file)) {
      Seal.remove(file);
      Durable.replace(file.beforeMigration(), file.path());
    }
  }

  /** Whether an index of this version can be written, or upgraded and written. */
  boolean knows(int version) {
    return version <= files.version();
  }

  private int requireUpgradable(IndexFile file) throws SQLException {
    try (Connection connection = Database.read(file)) {
      return requireUpgradable(connection, file);
    }
  }

  /**
   * Refuses an index that is none, is damaged, or was made by a newer release.
   *
   * @return its version
   */
  int requireUpgradable(Connection connection, IndexFile file) throws SQLException {
    if (!hasHistory(connection)) {
      throw new UserError(
          ExitCode.RESOURCE, Database.damaged("it holds no tables").formatted(file));
    }
    int version = version(connection);
    requireKnown(version, file);
    return version;
  }

  /**
   * Refuses an index of a newer release.
   *
   * @throws UserError when this version is one
   */
  void requireKnown(int version, IndexFile file) {
    if (!knows(version)) {
      throw new UserError(
          ExitCode.RESOURCE,
          String.format(
              "the index %s was made by a newer media-audit (schema %d, this one knows %d);"
                  + " upgrade media-audit or choose another with --index",
              file, version, files.version()));
    }
  }

  private void migrate(Connection connection, IndexFile file) throws SQLException {
    Flyway.configure()
        .dataSource(Database.owner(file))
        .defaultSchema(NAME)
        .schemas(NAME)
        .locations(folders.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
        .ignoreMigrationPatterns("")
        .failOnMissingLocations(true)
        .load()
        .migrate();
    store(connection, FINGERPRINT, files.fingerprint());
    Definitions.store(connection);
  }

  /** Keeps a text in the index under a name. */
  static void store(Connection connection, String name, String content) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            merge into store.meta t
            using (values (cast(? as varchar), cast(? as varchar))) s (name, content)
            on t.name = s.name
            when matched then update set content = s.content
            when not matched then insert (name, content) values (s.name, s.content)
            """)) {
      statement.setString(1, name);
      statement.setString(2, content);
      statement.executeUpdate();
    }
  }

  /** Whether there are tables of this program. */
  static boolean hasHistory(Connection connection) throws SQLException {
    return ask(
            connection,
            """
            select table_name from information_schema.tables
            where lower(table_schema) = 'store' and table_name = 'flyway_schema_history'
            """)
        .isPresent();
  }

  /** The text that the index keeps under a name. */
  static Optional<String> stored(Connection connection, String name) throws SQLException {
    return ask(connection, "select content from store.meta where name = '" + name + "'");
  }

  /** Version of the newest migration that the index has seen; 0 for none. */
  static int version(Connection connection) throws SQLException {
    return ask(
            connection,
            "select max(cast(\"version\" as integer)) from store.\"flyway_schema_history\"")
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static Optional<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
