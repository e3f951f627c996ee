package mediaaudit.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows are numbered from 1 on as they are stored.
 *
 * @param bits of a number
 */
record Numbered(String table, int bits) {
  private static final String ALL =
      """
      select table_name, numeric_precision from information_schema.columns
      where table_schema = 'STORE' and column_name = 'ID' and is_identity = 'YES'
      """;

  static List<Numbered> all(Connection connection) throws SQLException {
    List<Numbered> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        all.add(new Numbered(rows.getString(1), rows.getInt(2)));
      }
    }
    return all;
  }

  /** Removes rows with numbers that no library comes to, after which hardly one is left. */
  String deleteAbsurd() {
    return "delete from store.%s where id not between 1 and %d".formatted(table, 1L << (bits - 2));
  }

  /** Has new rows take numbers after those that are there. */
  String restart(Connection connection) throws SQLException {
    String next = "select coalesce(max(id), 0) + 1 from store." + table;
    return "alter table store.%s alter column id restart with %s"
        .formatted(table, TableCheck.texts(connection, next).get(0));
  }
}
