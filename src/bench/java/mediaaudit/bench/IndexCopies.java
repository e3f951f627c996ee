package mediaaudit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mediaaudit.index.RowSums;
import mediaaudit.model.PathHash;
import org.h2.mvstore.MVStoreTool;

/**
 * Makes a large index of a small one, as if its library roots lay on the disk several times: each
 * copy has roots, keys and rows of its own. That is sooner done than scanning so many files, and
 * all but the files is there.
 */
public final class IndexCopies {
  private static final List<String> TABLES =
      List.of(
          "folder",
          "file",
          "probe",
          "stream",
          "chapter",
          "raw_probe",
          "item",
          "item_video",
          "asset",
          "issue");
  private static final Set<String> KEYS =
      Set.of("path_hash", "folder_hash", "parent_hash", "unit_hash", "item_id", "parent_id");
  private static final int BATCH = 10_000;

  private final Connection from;
  private final Connection to;
  private final int number;
  private final Map<Integer, Integer> roots = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  private IndexCopies(Connection from, Connection to, int number) {
    this.from = from;
    this.to = to;
    this.number = number;
  }

  /**
   * Makes the index.
   *
   * @param args folder of the small index, folder to make, and how many times as large it gets
   */
  public static void main(String[] args) throws Exception {
    make(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
  }

  /** Makes an index that is so many times as large. */
  public static void make(Path small, Path large, int times) throws Exception {
    Files.createDirectories(large);
    Files.copy(small.resolve("index.mv.db"), large.resolve("index.mv.db"));
    try (Connection from = open(small, ";ACCESS_MODE_DATA=r");
        Connection to = open(large, "")) {
      to.setAutoCommit(false);
      for (int number = 2; number <= times; number++) {
        new IndexCopies(from, to, number).copy();
      }
    }
    compact(large);
    try (Connection to = open(large, "")) {
      RowSums.renew(to);
    }
    compact(large);
  }

  private static void compact(Path folder) {
    MVStoreTool.compact(folder.resolve("index.mv.db").toString(), true);
  }

  private static Connection open(Path folder, String settings) throws SQLException {
    String file = folder.resolve("index").toAbsolutePath().toString();
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + file
            + ";SCHEMA=STORE;LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0"
            + settings,
        "owner",
        "");
  }

  private void copy() throws SQLException {
    copyRoots();
    readKeys();
    for (String table : TABLES) {
      copy(table);
      to.commit();
    }
  }

  private void copyRoots() throws SQLException {
    try (PreparedStatement insert =
            to.prepareStatement(
                "insert into root (name, path, last_complete_scan) values (?, ?, ?)",
                new String[] {"id"});
        ResultSet rows = from.createStatement().executeQuery("select * from root")) {
      while (rows.next()) {
        insert.setString(1, rows.getString("name") + " " + number);
        insert.setString(2, rows.getString("path") + " " + number);
        insert.setObject(3, rows.getObject("last_complete_scan"));
        insert.executeUpdate();
        try (ResultSet made = insert.getGeneratedKeys()) {
          made.next();
          roots.put(rows.getInt("id"), made.getInt(1));
        }
      }
    }
  }

  /** Keys are made as a scan makes them, but for those of items: they are made of more than a path. */
  private void readKeys() throws SQLException {
    readKeys(
        "select d.path_hash, d.path, r.name, null from folder d join root r on r.id = d.root_id");
    readKeys(
        """
        select f.path_hash, case when d.path = '' then '' else d.path || '/' end || f.name, r.name,
          f.folder_hash
        from file f join folder d on d.path_hash = f.folder_hash join root r on r.id = d.root_id
        """);
    readKeys("select id, id, '', unit_hash from item");
  }

  private void readKeys(String sql) throws SQLException {
    try (ResultSet rows = from.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        String hash = PathHash.of(rows.getString(3) + " " + number, rows.getString(2));
        String folder = rows.getString(4);
        keys.put(
            rows.getString(1), folder == null ? hash : PathHash.within(keys.get(folder), hash));
      }
    }
  }

  private void copy(String table) throws SQLException {
    try (ResultSet rows = from.createStatement().executeQuery("select * from " + table);
        PreparedStatement insert = to.prepareStatement(insert(table, rows.getMetaData()))) {
      for (int row = 1; rows.next(); row++) {
        set(insert, table, rows);
        insert.addBatch();
        if (row % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static String insert(String table, ResultSetMetaData columns) throws SQLException {
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.append(column == 1 ? "" : ", ").append(columns.getColumnName(column));
      values.append(column == 1 ? "" : ", ").append('?');
    }
    return "insert into " + table + " (" + names + ") values (" + values + ")";
  }

  private void set(PreparedStatement insert, String table, ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String name = columns.getColumnName(column).toLowerCase(Locale.ROOT);
      insert.setObject(column, value(table, name, row.getObject(column)));
    }
  }

  private Object value(String table, String column, Object value) {
    if (value == null) {
      return null;
    }
    if (column.equals("root_id")) {
      return roots.get(value);
    }
    if (column.equals("id") && table.equals("issue")) {
      return ((Long) value) + number * 100_000_000L;
    }
    boolean isKey = KEYS.contains(column) || column.equals("id");
    return isKey ? keys.get((String) value) : value;
  }
}
