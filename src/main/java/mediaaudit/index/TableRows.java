package mediaaudit.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows each table of the program holds.
 *
 * @param byTable by the table's name in small letters, in the order of names
 */
record TableRows(SortedMap<String, Long> byTable) {

  /** Counts them; H2 knows the sizes of its tables, so this reads none. */
  static TableRows of(Connection connection) throws SQLException {
    SortedMap<String, Long> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet answer = statement.executeQuery("select count(*) from store." + table)) {
          answer.next();
          rows.put(table, answer.getLong(1));
        }
      }
    }
    return new TableRows(rows);
  }

  static TableRows of(IndexFile file) throws SQLException {
    try (Connection connection = Database.readAgain(file)) {
      return of(connection);
    }
  }

  /** Of one table; 0 where there is no such table. */
  long of(String table) {
    return byTable.getOrDefault(table, 0L);
  }

  /** Of all tables. */
  long sum() {
    return byTable.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Table by table, how many fewer rows there were later. */
  TableRows less(TableRows later) {
    SortedMap<String, Long> less = new TreeMap<>();
    for (Map.Entry<String, Long> table : byTable.entrySet()) {
      less.put(table.getKey(), table.getValue() - later.of(table.getKey()));
    }
    return new TableRows(less);
  }

  /** The schema's own history and the program's notes to itself are no content. */
  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select table_name from information_schema.tables
            where table_schema = 'STORE' and table_type = 'BASE TABLE'
              and table_name not in ('flyway_schema_history', 'META')
            """)) {
      while (rows.next()) {
        tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }
}
