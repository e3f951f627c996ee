package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

  /** The damaged index, which may have to be opened anew after a failure. */
  interface Source {
    Connection connection() throws SQLException, IOException;

    /** Gives up a connection on which something failed. */
    void failed();

    /** Whether it cannot be opened any more. */
    boolean isHopeless();
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
    List<Object[]> rows = new ArrayList<>();
    if (read(from, to, rows)) {
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
  private boolean read(long from, long to, List<Object[]> rows) throws IOException {
    try (PreparedStatement select =
        source
            .connection()
            .prepareStatement(
                "select %s from %s where _rowid_ between ? and ?".formatted(names(), quoted()))) {
      select.setLong(1, from);
      select.setLong(2, to);
      try (ResultSet answer = select.executeQuery()) {
        while (answer.next()) {
          if (rows.size() >= BATCH && from < to) {
            // Halved ranges are copied in small batches, so that a failure undoes little.
            return halve(from, to);
          }
          rows.add(row(answer));
        }
      }
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      failures++;
      source.failed();
      return false;
    }
    insert(rows);
    return true;
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
      String answer = TableCheck.texts(source.connection(), sql).get(0);
      return answer == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(answer));
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      source.failed();
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
