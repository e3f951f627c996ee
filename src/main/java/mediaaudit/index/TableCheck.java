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
import java.util.stream.IntStream;

/**
 * Reads a table whole: every column of every row as it lies, and its columns through each of its
 * indexes, which must tell of the same rows.
 */
final class TableCheck {
  /** Stands for all columns beside the names of indexes. */
  private static final String ALL = "";

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
  record Content(long rows, long sum) {
    /** Whether both are the same, sooner than by the record's own {@code equals}. */
    private boolean is(Content other) {
      return rows == other.rows && sum == other.sum;
    }
  }

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
    Map<String, List<String>> indexes = indexes();
    Map<String, Content> lying = read("*", indexes);
    for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
      String columns = String.join(", ", index.getValue());
      String order = "use index (\"%s\") order by %s".formatted(index.getKey(), columns);
      if (!read(columns, order).is(lying.get(index.getKey()))) {
        throw new Different(
            "its index " + index.getKey() + " tells of other rows than the table itself");
      }
    }
    Content all = lying.get(ALL);
    long counted = Long.parseLong(texts(connection, "select count(*) from " + quoted()).get(0));
    if (counted != all.rows()) {
      throw new Different("it counts " + counted + " rows and holds " + all.rows());
    }
    return all;
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

  /** What these columns and the numbers of rows are, read by way of an index. */
  private Content read(String columns, String order) throws SQLException {
    Sum sum = new Sum(null);
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select _rowid_, %s from %s %s".formatted(columns, quoted(), order))) {
      sum.addAll(rows);
    }
    return sum.content();
  }

  /** What all columns are, and those of each index, read once as the rows lie. */
  private Map<String, Content> read(String columns, Map<String, List<String>> indexes)
      throws SQLException {
    Map<String, Sum> sums = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select _rowid_, %s from %s".formatted(columns, quoted()))) {
      sums.put(ALL, new Sum(null));
      for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
        sums.put(index.getKey(), new Sum(positions(rows, index.getValue())));
      }
      while (rows.next()) {
        for (Sum sum : sums.values()) {
          sum.add(rows);
        }
      }
    }
    Map<String, Content> contents = new LinkedHashMap<>();
    sums.forEach((name, sum) -> contents.put(name, sum.content()));
    return contents;
  }

  private static int[] positions(ResultSet rows, List<String> columns) throws SQLException {
    int[] positions = new int[columns.size() + 1];
    positions[0] = 1;
    for (int i = 0; i < columns.size(); i++) {
      positions[i + 1] = rows.findColumn(columns.get(i).replace("\"", ""));
    }
    return positions;
  }

  /** Sums rows up, whatever their order. */
  private static final class Sum {
    private int[] positions;
    private long rows;
    private long sum;

    /**
     * A sum over some columns.
     *
     * @param positions of the columns; null for all
     */
    Sum(int[] positions) {
      this.positions = positions;
    }

    void addAll(ResultSet answer) throws SQLException {
      while (answer.next()) {
        add(answer);
      }
    }

    void add(ResultSet answer) throws SQLException {
      if (positions == null) {
        positions = IntStream.rangeClosed(1, answer.getMetaData().getColumnCount()).toArray();
      }
      long row = 0;
      for (int position : positions) {
        String value = answer.getString(position);
        row = row * 31 + (value == null ? 0 : value.hashCode() + 1L);
      }
      sum += (row ^ row >>> 29) * PRIME;
      rows++;
    }

    Content content() {
      return new Content(rows, sum);
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
