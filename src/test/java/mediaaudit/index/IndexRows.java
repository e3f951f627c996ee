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
import java.util.TreeMap;

/** All rows of an index, for tests that compare. */
public final class IndexRows {
  private IndexRows() {}

  /** The rows of each table as one text. */
  public static Map<String, String> of(Path directory) {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = Database.read(IndexFile.in(directory));
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet answer = statement.executeQuery("select * from store." + table)) {
          rows.put(table.toLowerCase(java.util.Locale.ROOT), text(answer));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
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
        if (renew) {
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

  private static String text(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    while (rows.next()) {
      StringBuilder line = new StringBuilder();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        Object value = rows.getObject(column);
        line.append(value instanceof java.sql.Blob ? rows.getBytes(column).length : value)
            .append('|');
      }
      lines.add(line.toString());
    }
    lines.sort(null);
    return String.join("\n", lines);
  }
}
