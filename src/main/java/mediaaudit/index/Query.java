package mediaaudit.index;

import java.io.IOException;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Near;
import mediaaudit.model.UserError;
import org.h2.api.ErrorCode;

/**
 * Runs people's SQL, which can do no harm: it is one question, runs as a user who may select from
 * the views and nothing else, on a database opened for reading only, within a time.
 */
public final class Query implements AutoCloseable {
  private static final Set<Integer> REFUSALS =
      Set.of(
          ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1,
          ErrorCode.ADMIN_RIGHTS_REQUIRED,
          ErrorCode.DATABASE_IS_READ_ONLY);

  /** What H2 says where a plan that it made itself is beyond it. */
  private static final String NO_ANSWER = "Unexpected code path";

  /** What H2 says of a word of SQL where a name should stand. */
  private static final String NO_NAME = "expected \"identifier\"";

  private static final Set<Integer> WRONG_VALUES =
      Set.of(ErrorCode.DATA_CONVERSION_ERROR_1, ErrorCode.INVALID_VALUE_2);

  private static final Set<Integer> UNKNOWN =
      Set.of(
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
          ErrorCode.COLUMN_NOT_FOUND_1);

  private static final Pattern UNKNOWN_NAME =
      Pattern.compile("^(?:Column|Table) \"(?:[^\"]*\\.)?([^\".]+)\"");

  private final IndexFile file;
  private final ReadAccess access;
  private final Connection connection;
  private final AtomicReference<Statement> running = new AtomicReference<>();
  private volatile boolean cancelled;

  private Query(IndexFile file, ReadAccess access, Connection connection) {
    this.file = file;
    this.access = access;
    this.connection = connection;
  }

  /**
   * How much a question may take.
   *
   * @param rows most rows to pass on; 0 for all
   * @param time longest time; zero for no limit
   * @param stuck ends the program when the database does not notice that time is up
   */
  public record Limits(long rows, Duration time, Runnable stuck) {}

  /** Takes the answer row by row. */
  public interface Answer {
    /** The columns' names, once the first row is known to be right. */
    void columns(List<String> names) throws IOException;

    /** The values of one row, lists where they are arrays; null where there is none. */
    void row(List<Object> values) throws IOException;

    /** There is no further row. */
    void end() throws IOException;
  }

  /**
   * Opens the index for questions: the file itself or, while another process writes, a copy.
   *
   * @throws UserError when there is no index, or it is damaged or of another release
   */
  public static Query open(IndexFile file, Consumer<String> notices) {
    return of(file, ReadAccess.open(file, notices));
  }

  /** Opens a copy of the index, which keeps nobody from writing, however long it is open. */
  public static Query openCopy(IndexFile file, Consumer<String> notices) {
    return of(file, ReadAccess.openCopy(file, notices));
  }

  private static Query of(IndexFile file, ReadAccess access) {
    try {
      Connection connection = access.forQueries();
      try (Statement settings = connection.createStatement()) {
        settings.execute("set lazy_query_execution 1");
      }
      return new Query(file, access, connection);
    } catch (SQLException e) {
      access.close();
      throw Index.translate(e, file);
    }
  }

  /**
   * Asks one question.
   *
   * @return whether there are more rows than were passed on
   * @throws UserError when the question is refused or wrong, or takes too long
   */
  public boolean ask(Question question, Limits limits, Answer answer) throws IOException {
    cancelled = false;
    TimeLimit time = TimeLimit.of(limits.time(), this::cancelRunning, limits.stuck());
    try (PreparedStatement statement = prepare(question.sql())) {
      running.set(statement);
      for (int i = 0; i < question.values().size(); i++) {
        statement.setString(i + 1, question.values().get(i).text());
      }
      statement.setLargeMaxRows(limits.rows() == 0 ? 0 : limits.rows() + 1);
      try (ResultSet found = statement.executeQuery()) {
        return pass(found, limits.rows(), answer);
      }
    } catch (SQLException e) {
      throw explain(e, question, limits.time());
    } finally {
      running.set(null);
      time.end();
    }
  }

  /** Others who have the index open in this program may not change the views meanwhile. */
  private PreparedStatement prepare(String sql) throws SQLException {
    synchronized (Views.class) {
      access.layViews(sql);
      try {
        return connection.prepareStatement(sql);
      } catch (SQLException e) {
        if (!UNKNOWN.contains(e.getErrorCode())) {
          throw e;
        }
        // A name may be written in a way that no search finds; else all are told that come close.
        access.layViews();
        return connection.prepareStatement(sql);
      }
    }
  }

  /** Ends the question that is being answered, from another thread; without one, does nothing. */
  public void cancel() {
    cancelled = true;
    cancelRunning();
  }

  private void cancelRunning() {
    Statement statement = running.get();
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException ignored) {
        // It has ended by itself meanwhile.
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } finally {
      access.close();
    }
  }

  private static boolean pass(ResultSet found, long rows, Answer answer)
      throws SQLException, IOException {
    ResultSetMetaData columns = found.getMetaData();
    boolean more = found.next();
    answer.columns(names(columns));
    for (long row = 0; more && (rows == 0 || row < rows); row++) {
      Object[] values = new Object[columns.getColumnCount()];
      for (int column = 0; column < values.length; column++) {
        values[column] = value(found, column + 1);
      }
      answer.row(Arrays.asList(values));
      more = found.next();
    }
    answer.end();
    return more;
  }

  /** A value of the database's type JSON. */
  public record Json(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** An array is a list of values; a row, which has no name for any of its own, is H2's text. */
  private static Object value(ResultSet found, int column) throws SQLException {
    Object value = found.getObject(column);
    if (value instanceof byte[] && isJson(found.getMetaData(), column)) {
      return new Json(found.getString(column));
    }
    if (value instanceof ResultSet || value instanceof Clob) {
      return found.getString(column);
    }
    return value instanceof Blob ? found.getBytes(column) : listed(value);
  }

  private static Object listed(Object value) throws SQLException {
    Object plain = value instanceof Array array ? array.getArray() : value;
    if (!(plain instanceof Object[] several)) {
      return plain;
    }
    List<Object> values = new ArrayList<>();
    for (Object each : several) {
      values.add(listed(each));
    }
    return values;
  }

  private static boolean isJson(ResultSetMetaData columns, int column) throws SQLException {
    return columns.getColumnTypeName(column).equals("JSON");
  }

  /** The columns' labels as people write them; one that stands again gets a number. */
  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String label = written(columns.getColumnLabel(column));
      String name = label;
      for (int again = 2; names.contains(name); again++) {
        name = label + "_" + again;
      }
      names.add(name);
    }
    return names;
  }

  /** A name without quotes is in capitals to the database (ISO/IEC 9075-2, 5.2). */
  private static String written(String label) {
    String small = label.toLowerCase(Locale.ROOT);
    return small.toUpperCase(Locale.ROOT).equals(label) ? small : label;
  }

  private RuntimeException explain(SQLException e, Question question, Duration time) {
    if (e.getErrorCode() == ErrorCode.STATEMENT_WAS_CANCELED) {
      return new UserError(
          ExitCode.RESOURCE,
          cancelled
              ? "cancelled"
              : "the query took longer than "
                  + time.toSeconds()
                  + " s; ask for less, or allow more with --timeout",
          e);
    }
    if (e.getErrorCode() == ErrorCode.OUT_OF_MEMORY) {
      return new UserError(
          ExitCode.RESOURCE,
          "the query needs more memory than there is; ask for less, or give Java more with"
              + " MEDIA_AUDIT_JAVA_OPTS=-Xmx4g",
          e);
    }
    if (REFUSALS.contains(e.getErrorCode())) {
      return new UserError(
          ExitCode.USAGE, "refused, since query only reads the views: " + sentence(e), e);
    }
    if (e.getErrorCode() == ErrorCode.GENERAL_ERROR_1 && e.getMessage().contains(NO_ANSWER)) {
      return new UserError(
          ExitCode.USAGE,
          "the database cannot answer this in the way it is asked ("
              + NO_ANSWER
              + "); ask it another way, such as with a subquery in place of a join",
          e);
    }
    RuntimeException known = Index.translate(e, file);
    return known instanceof UserError || e.getErrorCode() == ErrorCode.GENERAL_ERROR_1
        ? known
        : new UserError(
            ExitCode.USAGE,
            what(e, question) + sentence(e) + nearest(e, question).orElseGet(() -> wayOut(e)),
            e);
  }

  private static String what(SQLException e, Question question) {
    Optional<String> parameter =
        WRONG_VALUES.contains(e.getErrorCode())
            ? question.parameterIn(e.getMessage())
            : Optional.empty();
    return "the SQL is wrong"
        + parameter.map(name -> ", or the value of the parameter " + name).orElse("")
        + ": ";
  }

  /** A question with the name that may be meant by one that there is not. */
  private Optional<String> nearest(SQLException e, Question question) {
    Matcher name = UNKNOWN_NAME.matcher(e.getMessage());
    if (!UNKNOWN.contains(e.getErrorCode()) || !name.find()) {
      return Optional.empty();
    }
    Collection<String> known =
        e.getErrorCode() == ErrorCode.COLUMN_NOT_FOUND_1 ? columns(question) : Views.names();
    String asked = name.group(1).toLowerCase(Locale.ROOT);
    return known.contains(asked)
        ? Optional.empty()
        : Near.find(asked, known).map(meant -> "; " + meant);
  }

  /** The columns of the views whose names stand in a question. */
  private Set<String> columns(Question question) {
    List<String> words = List.of(question.sql().toLowerCase(Locale.ROOT).split("\\W+"));
    Set<String> columns = new TreeSet<>();
    new Rows(connection)
        .pass(
            "select view_name, column_name from columns",
            row -> {
              if (words.contains(row.getString(1))) {
                columns.add(row.getString(2));
              }
            });
    return columns;
  }

  private static String wayOut(SQLException e) {
    if (e.getErrorCode() == ErrorCode.COLUMN_NOT_FOUND_1) {
      return "; --schema VIEW tells the columns of a view";
    }
    if (e.getErrorCode() == ErrorCode.SYNTAX_ERROR_2 && e.getMessage().contains(NO_NAME)) {
      return "; a name that is a word of SQL, too, stands in double quotes";
    }
    return UNKNOWN.contains(e.getErrorCode()) ? "; --schema tells the views" : "";
  }

  private static String sentence(SQLException e) {
    return e.getMessage()
        .replaceFirst("(?s); SQL statement:.*", "")
        .replaceFirst(" \\[[0-9-]+\\]$", "")
        .strip()
        .replaceFirst("converting$", "converting an empty text");
  }
}
