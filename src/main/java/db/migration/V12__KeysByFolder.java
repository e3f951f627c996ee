package db.migration;

import static java.util.Collections.nCopies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Has the key of a file begin with 12 digits of its folder's key, and that of an item with those of
 * the folder it was read from; the first 20 digits of the former key follow. Rows that are used
 * together then stand together, where each batch of a scan touched nearly every page before. All
 * rows stay, in the order of their new keys; checksums that go over a key are made anew where the
 * former one was right. Stands by itself: what the program does later is its own.
 */
public final class V12__KeysByFolder extends BaseJavaMigration {
  private static final int BATCH = 1_000;

  private static final String FILE_KEY = key("f.folder_hash", "t.path_hash");
  private static final String FILES = " left join store.file f on f.path_hash = t.path_hash";
  private static final String ITEM_KEY = key("i.unit_hash", "t.item_id");
  private static final String ITEMS = " left join store.item i on i.id = t.item_id";

  /** Those that look their new key up in another stand before that one. */
  private static final List<Table> TABLES =
      List.of(
          new Table("probe", FILES, Map.of("path_hash", FILE_KEY)),
          new Table("stream", FILES, Map.of("path_hash", FILE_KEY)),
          new Table("chapter", FILES, Map.of("path_hash", FILE_KEY)),
          new Table("raw_probe", FILES, Map.of("path_hash", FILE_KEY)),
          new Table(
              "item_video", FILES + ITEMS, Map.of("path_hash", FILE_KEY, "item_id", ITEM_KEY)),
          new Table("asset", FILES + ITEMS, Map.of("path_hash", FILE_KEY, "item_id", ITEM_KEY)),
          new Table("issue", ITEMS, Map.of("item_id", ITEM_KEY)),
          new Table(
              "item",
              "",
              Map.of(
                  "id",
                  key("t.unit_hash", "t.id"),
                  "parent_id",
                  key("t.unit_hash", "t.parent_id"))),
          new Table("file", "", Map.of("path_hash", key("t.folder_hash", "t.path_hash"))));

  /** What the checksums of a table go over, the key first. */
  private static final Map<String, List<String>> SUMMED =
      Map.of(
          "file",
          List.of(
              "path_hash folder_hash name kind size_bytes mtime_nanos ctime_nanos inode racy trouble first_seen"
                  .split(" ")),
          "probe",
          List.of(
              "path_hash status reason prober revision probed_at integrity answer_checksum"
                  .split(" ")));

  /**
   * A table whose rows get other keys.
   *
   * @param joins tables that tell the new keys
   * @param keys what is selected in place of a column
   */
  private record Table(String name, String joins, Map<String, String> keys) {
    /** After the columns, in order, the former key where a checksum goes over it. */
    String select(List<String> columns) {
      String values =
          columns.stream()
              .map(column -> keys.getOrDefault(column, "t." + column))
              .collect(Collectors.joining(", "));
      String former = SUMMED.containsKey(name) ? "t.path_hash" : "null";
      return "select %s, %s from store.%s t%s order by 1, 2".formatted(values, former, name, joins);
    }

    String insert(List<String> columns) {
      return "insert into store.%s (%s) values (%s)"
          .formatted(
              name, String.join(", ", columns), String.join(", ", nCopies(columns.size(), "?")));
    }
  }

  /** A key as it was, where nothing is known of the folder or there is none. */
  private static String key(String folder, String former) {
    return "coalesce(substring(%s, 1, 12) || substring(%s, 1, 20), %s)"
        .formatted(folder, former, former);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    run(context.getConnection());
  }

  /** Gives rows with keys of the older kind those of the newer one. */
  public static void run(Connection connection) throws SQLException {
    for (Table table : TABLES) {
      rewrite(connection, table);
    }
  }

  /** The rows are all read before the table is emptied: they are sorted by what no index has. */
  private static void rewrite(Connection connection, Table table) throws SQLException {
    List<String> columns = columns(connection, table.name());
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(table.select(columns));
        Statement emptying = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement(table.insert(columns))) {
      emptying.execute("truncate table store." + table.name());
      for (int row = 1; rows.next(); row++) {
        set(insert, values(rows, columns, table.name()));
        insert.addBatch();
        if (row % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, List<Object> values) throws SQLException {
    for (int at = 0; at < values.size(); at++) {
      insert.setObject(at + 1, values.get(at));
    }
  }

  private static List<Object> values(ResultSet row, List<String> columns, String table)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int at = 1; at <= columns.size(); at++) {
      values.add(row.getObject(at));
    }
    if (SUMMED.containsKey(table)) {
      List<Object> summed = new ArrayList<>();
      SUMMED.get(table).forEach(column -> summed.add(values.get(columns.indexOf(column))));
      Object key = summed.set(0, row.getObject(columns.size() + 1));
      int checksum = columns.indexOf("checksum");
      if (Objects.equals(values.get(checksum), V11__RowChecksums.sum(summed))) {
        summed.set(0, key);
        values.set(checksum, V11__RowChecksums.sum(summed));
      }
    }
    return values;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet names =
        connection.getMetaData().getColumns(null, "STORE", table.toUpperCase(Locale.ROOT), null)) {
      while (names.next()) {
        columns.add(names.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }
}
