package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All rows of an index, for tests that compare. */
public final class IndexRows {
  private IndexRows() {}

  /** Columns that tell when something was learned, and in which order. */
  private static final Set<String> OF_THEIR_TIME =
      Set.of(
          "PROBED_AT",
          "OLDEST_PROBE",
          "FIRST_SEEN",
          "FIRST_SCAN",
          "RACY",
          "CHECKSUM",
          "ANSWER_CHECKSUM",
          "LAST_COMPLETE_SCAN",
          "FOLDER_TIMES_SINCE",
          "ISSUE.ID");

  /** The rows of each table as one text. */
  public static Map<String, String> of(Path directory) {
    return without(directory, Set.of());
  }

  /** As {@link #of(Path)}, without scans and whatever else depends on the time of a look. */
  public static Map<String, String> timeless(Path directory) {
    Map<String, String> rows = without(directory, OF_THEIR_TIME);
    rows.keySet().removeIf(table -> table.startsWith("scan") || table.equals("meta"));
    return rows;
  }

  /** As {@link #of(Path)}, without these columns, in upper case. */
  public static Map<String, String> without(Path directory, Set<String> without) {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = Database.read(IndexFile.in(directory));
        Statement statement = connection.createStatement()) {
      List<Object> roots = roots(statement);
      for (String table : tables(statement)) {
        try (ResultSet answer = statement.executeQuery("select * from store." + table)) {
          rows.put(table.toLowerCase(java.util.Locale.ROOT), text(table, answer, without, roots));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  /** The number that this question is answered with. */
  public static long number(Path directory, String sql) {
    try (Connection connection = Database.read(IndexFile.in(directory));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows behind the program's back, as time would; they look as if it had stored them. */
  public static void change(Path directory, String... statements) {
    run(directory, true, statements);
  }

  /** Changes rows as a damaged disk or memory would: their checksums stay as they were. */
  public static void damage(Path directory, String... statements) {
    run(directory, false, statements);
  }

  private static void run(Path directory, boolean renew, String... statements) {
    IndexFile file = IndexFile.in(directory);
    try {
      try (Connection connection = Database.write(file);
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
        if (renew && RowSum.isKnownIn(connection)) {
          RowSum.renewAll(connection);
        }
      }
      Seal.make(file);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select table_name from information_schema.tables
            where table_schema = 'STORE' and table_name <> 'flyway_schema_history'
            """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** Ids of the roots; one that a failed scan was given is not given again. */
  private static List<Object> roots(Statement statement) throws SQLException {
    List<Object> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select id from store.root order by id")) {
      while (rows.next()) {
        ids.add(rows.getObject(1));
      }
    }
    return ids;
  }

  private static String text(String table, ResultSet rows, Set<String> without, List<Object> roots)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    while (rows.next()) {
      StringBuilder line = new StringBuilder();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        String name = rows.getMetaData().getColumnName(column);
        if (!without.contains(name) && !without.contains(table + "." + name)) {
          boolean root = name.equals("ROOT_ID") || table.equals("ROOT") && name.equals("ID");
          Object value = rows.getObject(column);
          value = root && value != null ? roots.indexOf(value) : value;
          line.append(value instanceof java.sql.Blob ? rows.getBytes(column).length : value)
              .append('|');
        }
      }
      lines.add(line.toString());
    }
    lines.sort(null);
    return String.join("\n", lines);
  }
}
