package mediaaudit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table whole: every column of every row, once as it lies and once through each of its
 * indexes, which must tell of the same rows.
 */
final class TableCheck {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final Connection connection;
  private final String name;

  TableCheck(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /**
   * What was read.
   *
   * @param sum over all values, whatever the order of the rows
   */
  record Content(long rows, long sum) {}

  /** Names of the tables of the index, in order. */
  static List<String> tables(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select table_name from information_schema.tables
        where table_schema = 'STORE' and table_type = 'BASE TABLE' order by table_name
        """);
  }

  /**
   * Reads all of it.
   *
   * @throws Different when an index disagrees with the table
   */
  Content run() throws SQLException, Different {
    Content lying = read("select * from " + quoted());
    for (Map.Entry<String, List<String>> index : indexes().entrySet()) {
      Content indexed =
          read(
              "select * from %s use index (\"%s\") order by %s"
                  .formatted(quoted(), index.getKey(), String.join(", ", index.getValue())));
      if (!indexed.equals(lying)) {
        throw new Different(
            "its index " + index.getKey() + " tells of other rows than the table itself");
      }
    }
    long counted = Long.parseLong(texts(connection, "select count(*) from " + quoted()).get(0));
    if (counted != lying.rows()) {
      throw new Different("it counts " + counted + " rows and holds " + lying.rows());
    }
    return lying;
  }

  /** An index that disagrees with its table. */
  static final class Different extends Exception {
    private static final long serialVersionUID = 1;

    Different(String message) {
      super(message);
    }
  }

  private String quoted() {
    return "store.\"" + name + "\"";
  }

  private Map<String, List<String>> indexes() throws SQLException {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select index_name, column_name from information_schema.index_columns
            where table_schema = 'STORE' and table_name = ? order by index_name, ordinal_position
            """)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          indexes
              .computeIfAbsent(rows.getString(1), index -> new ArrayList<>())
              .add("\"" + rows.getString(2) + "\"");
        }
      }
    }
    return indexes;
  }

  private Content read(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      long count = 0;
      long sum = 0;
      while (rows.next()) {
        long row = 0;
        for (int column = 1; column <= columns; column++) {
          String value = rows.getString(column);
          row = row * 31 + (value == null ? 0 : value.hashCode() + 1L);
        }
        sum += (row ^ row >>> 29) * PRIME;
        count++;
      }
      return new Content(count, sum);
    }
  }

  static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
