package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mediaaudit.model.ExitCode;
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

  private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

  private Database() {}

  /** The database's owner, who makes the file when there is none. */
  static DataSource owner(IndexFile file) {
    return source(file, OWNERS + ";WRITE_DELAY=0", OWNER, "");
  }

  /** For reading and writing; makes the file when there is none. */
  static Connection write(IndexFile file) throws SQLException {
    return owner(file).getConnection();
  }

  /** For reading the program's own tables; several processes may at once. */
  static Connection read(IndexFile file) throws SQLException {
    return source(file, OWNERS + READ_ONLY, OWNER, "").getConnection();
  }

  /** For people's SQL: a user who may select from the views and nothing else. */
  static Connection query(IndexFile file) throws SQLException {
    return source(file, READ_ONLY, READER, READER).getConnection();
  }

  /** Whether another process holds the file. */
  static boolean isInUse(SQLException e) {
    return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }

  /** What the user can do about a failure of the database; empty when it is none of those. */
  static Optional<UserError> explain(Throwable failure, String file) {
    Optional<SQLException> sql = causes(failure, SQLException.class).findFirst();
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    String what = Threads.areUsedUp(failure) ? Threads.USED_UP : explain(sql.get(), failure);
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(new UserError(ExitCode.RESOURCE, String.format(what, file), failure));
  }

  private static String explain(SQLException sql, Throwable failure) {
    Optional<IOException> io = causes(failure, IOException.class).findFirst();
    if (io.map(IOException::getMessage)
        .filter(text -> text.contains("No space left"))
        .isPresent()) {
      return "the disk is full: %s; free some space and run the same command again, nothing that"
          + " was stored is lost";
    }
    return switch (sql.getErrorCode()) {
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
          "the index %s is damaged or no index at all; move it away and scan again";
      case ErrorCode.GENERAL_ERROR_1 ->
          "the index %s cannot be read (" + firstLine(sql) + "); move it away and scan again";
      case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_RENAME_FAILED_2 ->
          "the index %s cannot be written; check its permissions or choose another with --index";
      case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
          "the index %s cannot be read or written ("
              + firstLine(sql)
              + "); check disk and permissions";
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "the index %s is in use; wait or stop the other";
      default -> "";
    };
  }

  private static String firstLine(SQLException sql) {
    return sql.getMessage().lines().findFirst().orElse("").replace("%", "%%");
  }

  private static <T extends Throwable> Stream<T> causes(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static JdbcDataSource source(
      IndexFile file, String settings, String user, String password) {
    Threads.requireOne();
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:file:" + file.address() + settings);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
