package mediaaudit.index;

import java.io.EOFException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import mediaaudit.model.Causes;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Memory;
import mediaaudit.model.Threads;
import mediaaudit.model.UserError;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/** Opens the H2 file and translates what H2 says into what the user can do. */
final class Database {
  private static final String OWNER = "owner";
  private static final String READER = "reader";

  /** No trace file beside the index, and no closing before the program closes; the owner's say. */
  private static final String OWNERS = ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

  /** Of a large file H2 would rewrite a part at each closing, and {@link Compaction} all again. */
  private static final String NO_COMPACTING = ";MAX_COMPACT_TIME=0";

  private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

  private static final String OUT_OF_MEMORY =
      "out of memory while the index %s was used; give Java more with MEDIA_AUDIT_JAVA_OPTS=-Xmx4g";

  private Database() {}

  /** The database's owner, who makes the file when there is none. */
  static DataSource owner(IndexFile file) {
    return owner(file, file.isSmall() ? "" : NO_COMPACTING);
  }

  private static DataSource owner(IndexFile file, String closing) {
    return source(file, OWNERS + ";WRITE_DELAY=0" + closing, OWNER, "");
  }

  /** For reading and writing; makes the file when there is none. */
  static Connection write(IndexFile file) throws SQLException {
    return OpeningPath.connect(owner(file));
  }

  /** For writing so many rows that, large or small, the file is not to be rewritten at closing. */
  static Connection fill(IndexFile file) throws SQLException {
    return OpeningPath.connect(owner(file, NO_COMPACTING));
  }

  /** For reading the program's own tables; several processes may at once. */
  static Connection read(IndexFile file) throws SQLException {
    return OpeningPath.connect(source(file, OWNERS + READ_ONLY, OWNER, ""));
  }

  /**
   * For reading what this process has opened for writing before, and no part of it has open now:
   * whatever that opening put back is not run.
   */
  static Connection readAgain(IndexFile file) throws SQLException {
    Vetting.refuseHarmful(file);
    return read(file);
  }

  /** For people's SQL: a user who may select from the views and nothing else. */
  static Connection query(IndexFile file) throws SQLException {
    return OpeningPath.connect(source(file, READ_ONLY, READER, READER));
  }

  /** Whether another process holds the file. */
  static boolean isInUse(SQLException e) {
    return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }

  /** What the user can do about a failure of the database; empty when it is none of those. */
  static Optional<UserError> explain(Throwable failure, String file) {
    Optional<SQLException> sql = Causes.of(failure, SQLException.class).findFirst();
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    String what =
        lack(failure)
            .or(() -> DiskFailure.of(failure).map(DiskFailure::sentence))
            .orElseGet(() -> explain(sql.get()));
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(new UserError(ExitCode.RESOURCE, String.format(what, file), failure));
  }

  /** The database hides it in words that stand for damage as well. */
  private static Optional<String> lack(Throwable failure) {
    return Memory.lack(failure).map(what -> what.equals(Memory.USED_UP) ? OUT_OF_MEMORY : what);
  }

  private static String explain(SQLException sql) {
    return damage(sql).map(how -> damaged(how.replace("%", "%%"))).orElseGet(() -> trouble(sql));
  }

  private static String trouble(SQLException sql) {
    return switch (sql.getErrorCode()) {
      case ErrorCode.FILE_RENAME_FAILED_2 ->
          "the index %s cannot be written; check its permissions or choose another with --index";
      case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
          "the index %s cannot be read or written ("
              + firstLine(sql)
              + "); check disk and permissions";
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "the index %s is in use; wait or stop the other";
      case ErrorCode.OUT_OF_MEMORY -> OUT_OF_MEMORY;
      default -> "";
    };
  }

  /** In which way a file is damaged of which the database says this; empty where it does not. */
  static Optional<String> damage(SQLException sql) {
    if (Causes.of(sql, EOFException.class).findFirst().isPresent()) {
      return Optional.of("it ends too early");
    }
    return Optional.ofNullable(
        switch (sql.getErrorCode()) {
          case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
              "it is no database of H2 2, or not a whole one";
          case ErrorCode.GENERAL_ERROR_1 -> "it cannot be read (" + Checkup.why(sql) + ")";
          // Nobody else locks a table: so H2 says that a row is not where its index has it.
          case ErrorCode.LOCK_TIMEOUT_1 -> "a table and its index disagree";
          case ErrorCode.DUPLICATE_KEY_1 -> "two of its rows share a key";
          // Which it would mend where it is opened for reading.
          case ErrorCode.DATABASE_IS_READ_ONLY -> "it is not whole";
          default -> null;
        });
  }

  /**
   * The sentence about a damaged index, whose name takes the place of {@code %s}.
   *
   * @param how with doubled percent signs
   */
  static String damaged(String how) {
    return "the index %s is damaged: "
        + how
        + "; media-audit doctor --repair saves what can be read, media-audit restore brings a"
        + " backup back; or move it away and scan again";
  }

  private static String firstLine(SQLException sql) {
    return OpeningPath.plain(sql.getMessage()).lines().findFirst().orElse("").replace("%", "%%");
  }

  private static JdbcDataSource source(
      IndexFile file, String settings, String user, String password) {
    Threads.requireOne();
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:" + OpeningPath.address(file.address()) + settings);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
