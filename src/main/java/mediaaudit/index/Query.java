package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import org.h2.api.ErrorCode;

/**
 * Runs people's SQL, which can do no harm: it runs as a user who may select from the views and
 * nothing else, on a database opened for reading only, and must begin like a question.
 */
public final class Query {
  private static final Set<String> QUESTIONS =
      Set.of("select", "with", "values", "table", "explain", "show");
  private static final Set<Integer> REFUSALS =
      Set.of(
          ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1,
          ErrorCode.ADMIN_RIGHTS_REQUIRED,
          ErrorCode.DATABASE_IS_READ_ONLY);

  /** Takes the answer row by row. */
  public interface Answer {
    /** The columns' names, in lower case, once the first row is known to be right. */
    void columns(List<String> names) throws IOException;

    /** The values of one row; null where there is none. */
    void row(List<Object> values) throws IOException;

    /** There is no further row. */
    void end() throws IOException;
  }

  private Query() {}

  /**
   * Runs one statement.
   *
   * @throws UserError when the statement is refused or wrong
   */
  public static void run(IndexFile file, String sql, Consumer<String> notices, Answer answer)
      throws IOException {
    requireQuestion(sql);
    try (ReadAccess access = ReadAccess.open(file, notices);
        Connection connection = access.forQueries();
        Statement statement = connection.createStatement()) {
      statement.execute("set lazy_query_execution 1");
      try (ResultSet rows = statement.executeQuery(sql)) {
        pass(rows, answer);
      }
    } catch (SQLException e) {
      throw explain(e, file);
    }
  }

  private static void pass(ResultSet rows, Answer answer) throws SQLException, IOException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
    }
    boolean more = rows.next();
    answer.columns(names);
    while (more) {
      Object[] values = new Object[names.size()];
      for (int column = 0; column < values.length; column++) {
        values[column] = rows.getObject(column + 1);
      }
      answer.row(Arrays.asList(values));
      more = rows.next();
    }
    answer.end();
  }

  private static void requireQuestion(String sql) {
    String first = sql.strip().replaceFirst("[^A-Za-z].*", "");
    first = first.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    if (!QUESTIONS.contains(first)) {
      throw new UserError(
          ExitCode.USAGE,
          "query only reads: the statement must begin with select, with, values, table, explain or"
              + " show");
    }
  }

  private static RuntimeException explain(SQLException e, IndexFile file) {
    if (REFUSALS.contains(e.getErrorCode())) {
      return new UserError(
          ExitCode.USAGE, "refused, since query only reads the views: " + sentence(e), e);
    }
    boolean wrong = e.getSQLState() != null && e.getSQLState().matches("(2[12]|42|54|0A).*");
    return wrong
        ? new UserError(ExitCode.USAGE, "the SQL is wrong: " + sentence(e), e)
        : Index.translate(e, file);
  }

  private static String sentence(SQLException e) {
    return e.getMessage().replaceFirst("(?s); SQL statement:.*", "").strip();
  }
}
