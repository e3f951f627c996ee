package mediaaudit.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads rows without Jdbi, whose start takes longer than most questions. */
final class Rows {
  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of a row. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with a row. */
  interface Passing {
    void pass(ResultSet row) throws SQLException;
  }

  /** Passes each row on as it is read, so that no more than one is in memory. */
  void each(String sql, Passing passing) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lazy_query_execution 1");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          passing.pass(rows);
        }
      } finally {
        statement.execute("set lazy_query_execution 0");
      }
    }
  }

  /** What is made of each row. */
  <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
    List<T> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(reading.read(rows));
      }
    }
    return all;
  }

  /** The column's number; null where there is none. */
  static Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
