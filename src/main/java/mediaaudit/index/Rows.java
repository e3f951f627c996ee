package mediaaudit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and changes rows without Jdbi, whose start takes as long as that of the database. So
 * everything is asked that a scan or a question asks; what only upkeep asks may stand in an
 * interface for Jdbi, which reads better.
 *
 * <p>The values of a statement stand in it as {@code ?1}, {@code ?2} and so on. An enum constant is
 * stored as its word, a collection as an array. Failures of the database come out as the cause of
 * an {@link IllegalStateException}.
 */
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

  /** Works with the connection. */
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** Passes each row on as it is read, so that no more than one is in memory. */
  void each(String sql, Passing passing) {
    run(
        () -> {
          try (Statement statement = connection.createStatement()) {
            passEach(statement, sql, passing);
            return null;
          }
        });
  }

  private static void passEach(Statement statement, String sql, Passing passing)
      throws SQLException {
    statement.execute("set lazy_query_execution 1");
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        passing.pass(rows);
      }
    } finally {
      statement.execute("set lazy_query_execution 0");
    }
  }

  /** Passes each row on, once the database has found them all. */
  void pass(String sql, Passing passing, Object... values) {
    run(
        () -> {
          try (PreparedStatement statement = prepare(sql, values);
              ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              passing.pass(rows);
            }
            return null;
          }
        });
  }

  /** What is made of each row. */
  <T> List<T> list(String sql, Reading<T> reading, Object... values) {
    List<T> all = new ArrayList<>();
    pass(sql, row -> all.add(reading.read(row)), values);
    return all;
  }

  /** What is made of the first row; empty where there is none, or where null is made of it. */
  <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
    List<T> all = list(sql, reading, values);
    return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
  }

  /** What is made of the only row. */
  <T> T only(String sql, Reading<T> reading, Object... values) {
    return list(sql, reading, values).get(0);
  }

  /** Changes rows. */
  void change(String sql, Object... values) {
    run(
        () -> {
          try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  /** Changes rows once for each of these values, in their order. */
  void changeEach(String sql, Stream<Object[]> values) {
    Iterator<Object[]> each = values.iterator();
    if (each.hasNext()) {
      run(() -> changeEach(sql, each));
    }
  }

  private int[] changeEach(String sql, Iterator<Object[]> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      while (values.hasNext()) {
        bind(statement, values.next());
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  /**
   * Changes rows once for each of these keys, the only value of the statement: in their order, as
   * neighbours stand on the same page.
   */
  void changeAt(Collection<String> keys, String sql) {
    changeEach(sql, keys.stream().sorted().map(key -> new Object[] {key}));
  }

  /** Inserts a row, whose number is told. */
  long insert(String sql, Object... values) {
    return run(
        () -> {
          try (PreparedStatement statement =
              connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            ResultSet keys = statement.getGeneratedKeys();
            keys.next();
            return keys.getLong(1);
          }
        });
  }

  /** Does all of this or nothing of it, as a part of the transaction that is open, if one is. */
  void transact(Runnable change) {
    run(
        () -> {
          if (connection.getAutoCommit()) {
            begin(change);
          } else {
            change.run();
          }
          return null;
        });
  }

  private void begin(Runnable change) throws SQLException {
    connection.setAutoCommit(false);
    try {
      change.run();
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable why) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /** The column's number; null where there is none. */
  static Long number(ResultSet row, String column) throws SQLException {
    return number(row, row.findColumn(column));
  }

  /** The number in this column, counted from 1; null where there is none. */
  static Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, stored(values[at]));
    }
  }

  private static Object stored(Object value) {
    if (value instanceof Enum<?> constant) {
      return EnumWords.word(constant);
    }
    return value instanceof Collection<?> many ? many.toArray() : value;
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
