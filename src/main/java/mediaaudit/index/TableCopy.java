package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Copies the rows of one table that can be read into a table of the same name. A range of rows that
 * fails is halved until the rows that cannot be read stand alone; secondary indexes are not asked.
 */
final class TableCopy {
  /** So many failures are a table without hope; what fails after them is not halved any more. */
  private static final int MOST_FAILURES = 2_000;

  private static final long FIRST_GUESS = 1L << 20;
  private static final int BATCH = 1_000;

  private final Source source;
  private final Connection target;
  private final String table;
  private final List<String> columns;
  private int failures;
  private long copied;
  private boolean failed;

  /** The damaged index, which is opened anew after a failure that closed it. */
  interface Source {
    /** Reads from it, for a limited time. */
    <T> T read(Reading<T> reading) throws SQLException, IOException;

    /** Whether it cannot be opened any more. */
    boolean isHopeless();
  }

  /** What is read of a damaged index. */
  interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  TableCopy(Source source, Connection target, String table, List<String> columns) {
    this.source = source;
    this.target = target;
    this.table = table;
    this.columns = columns;
  }

  /**
   * What came of it.
   *
   * @param lost null where nobody can tell how many there were
   */
  record Result(String table, long copied, Long lost) {}

  Result run() throws IOException {
    if (columns.isEmpty()) {
      return new Result(table, 0, null);
    }
    OptionalLong counted = ask("select count(*) from " + quoted());
    OptionalLong last = ask("select max(_rowid_) from " + quoted());
    OptionalLong first = ask("select min(_rowid_) from " + quoted());
    long from = first.orElse(0);
    if (last.isPresent() || counted.orElse(1) != 0) {
      copy(from, last.orElse(Math.max(FIRST_GUESS, from + 2 * counted.orElse(0))));
    }
    Long lost =
        counted.isPresent() ? Long.valueOf(Math.max(0, counted.getAsLong() - copied)) : null;
    return new Result(table, copied, failed || lost == null || lost > 0 ? lost : Long.valueOf(0));
  }

  /** Copies what can be read of a range. */
  private void copy(long from, long to) throws IOException {
    if (from > to || source.isHopeless()) {
      return;
    }
    if (read(from, to)) {
      return;
    }
    failed = true;
    if (from < to && failures < MOST_FAILURES) {
      long middle = from + (to - from) / 2;
      copy(from, middle);
      copy(middle + 1, to);
    }
  }

  /** Copies this range, or nothing of it. */
  private boolean read(long from, long to) throws IOException {
    Optional<List<Object[]>> rows;
    try {
      rows = source.read(connection -> fetch(connection, from, to));
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      failures++;
      return false;
    }
    if (rows.isEmpty()) {
      return halve(from, to);
    }
    insert(rows.get());
    return true;
  }

  /** The rows of a range; empty when they are too many for one failure to undo. */
  private Optional<List<Object[]>> fetch(Connection connection, long from, long to)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    String select = "select %s from %s where _rowid_ between ? and ?";
    try (PreparedStatement statement =
        connection.prepareStatement(select.formatted(names(), quoted()))) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      try (ResultSet answer = statement.executeQuery()) {
        while (answer.next()) {
          if (rows.size() >= BATCH && from < to) {
            return Optional.empty();
          }
          rows.add(row(answer));
        }
      }
    }
    return Optional.of(rows);
  }

  private boolean halve(long from, long to) throws IOException {
    long middle = from + (to - from) / 2;
    copy(from, middle);
    copy(middle + 1, to);
    return true;
  }

  private Object[] row(ResultSet answer) throws SQLException {
    Object[] row = new Object[columns.size()];
    for (int column = 0; column < row.length; column++) {
      row[column] = answer.getObject(column + 1);
    }
    return row;
  }

  private void insert(List<Object[]> rows) {
    for (Object[] row : rows) {
      try (PreparedStatement insert =
          target.prepareStatement(
              "insert into %s (%s) values (%s)"
                  .formatted(
                      quoted(),
                      names(),
                      columns.stream().map(column -> "?").collect(Collectors.joining(", "))))) {
        for (int column = 0; column < row.length; column++) {
          insert.setObject(column + 1, row[column]);
        }
        insert.executeUpdate();
        copied++;
      } catch (SQLException unusable) {
        // A row without its key, or with that of another, is no row any more.
        failed = true;
      }
    }
  }

  private OptionalLong ask(String sql) throws IOException {
    if (source.isHopeless()) {
      return OptionalLong.empty();
    }
    try {
      String answer = source.read(connection -> TableCheck.texts(connection, sql).get(0));
      return answer == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(answer));
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return OptionalLong.empty();
    }
  }

  private String quoted() {
    return "store.\"" + table + "\"";
  }

  private String names() {
    return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
  }
}
