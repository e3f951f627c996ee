package db.migration;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives the rows of files, folders and probes a checksum over their key and over what decides
 * whether they hold, so that a row which changed by itself is not believed. Folders without a
 * signature need none. Stands by itself: what the program does later is its own.
 *
 * <p>A checksum is CRC-32C (RFC 3720 B.4) over each value in turn: a byte 0 for null; else a byte
 * 1, the length of its text in UTF-8 as four bytes, the highest first, and that text.
 */
public final class V11__RowChecksums extends BaseJavaMigration {
  private static final int PAGE = 1_000;

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    addColumns(connection);
    fill(
        connection,
        "probe",
        "answer_checksum",
        "select path_hash, answer from store.raw_probe where",
        false);
    fill(
        connection,
        "file",
        "checksum",
        """
        select path_hash, folder_hash, name, kind, size_bytes, mtime_nanos, ctime_nanos, inode,
          racy, trouble, first_seen
        from store.file where
        """,
        true);
    fill(
        connection,
        "folder",
        "checksum",
        """
        select path_hash, root_id, parent_hash, path, signature, files, videos, unprobed,
          unprobed_by, oldest_probe, revisions, racy, unsettled, trouble
        from store.folder where signature is not null and
        """,
        true);
    fill(
        connection,
        "probe",
        "checksum",
        """
        select path_hash, status, reason, prober, revision, probed_at, integrity, answer_checksum
        from store.probe where
        """,
        true);
  }

  private static void addColumns(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table store.file add column checksum bigint");
      statement.execute("alter table store.folder add column checksum bigint");
      // Of the row in raw_probe, so that a scan need not read that.
      statement.execute("alter table store.probe add column answer_checksum bigint");
      statement.execute("alter table store.probe add column checksum bigint");
    }
  }

  /**
   * Fills a column, page by page.
   *
   * @param select up to a condition on the key, which it selects first
   * @param withKey whether the checksum goes over the key too
   */
  private static void fill(
      Connection connection, String table, String column, String select, boolean withKey)
      throws SQLException {
    String page = select + " path_hash > ? order by path_hash fetch first " + PAGE + " rows only";
    String update = "update store." + table + " set " + column + " = ? where path_hash = ?";
    try (PreparedStatement selecting = connection.prepareStatement(page);
        PreparedStatement updating = connection.prepareStatement(update)) {
      String last = "";
      while (last != null) {
        last = fillPage(selecting, updating, last, withKey ? 1 : 2);
      }
    }
  }

  /** Returns the key of the last row; null when there were no more. */
  private static String fillPage(
      PreparedStatement select, PreparedStatement update, String after, int firstColumn)
      throws SQLException {
    String last = null;
    select.setString(1, after);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        last = rows.getString(1);
        update.setObject(1, sum(values(rows, firstColumn)), Types.BIGINT);
        update.setString(2, last);
        update.addBatch();
      }
    }
    update.executeBatch();
    return last;
  }

  private static List<Object> values(ResultSet row, int firstColumn) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int column = firstColumn; column <= row.getMetaData().getColumnCount(); column++) {
      values.add(row.getObject(column));
    }
    return values;
  }

  /** CRC-32C over the texts of a row's values, each framed by its length; later migrations too. */
  static long sum(List<Object> values) {
    CRC32C sum = new CRC32C();
    for (Object value : values) {
      if (value == null) {
        sum.update(0);
        continue;
      }
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      sum.update(1);
      for (int shift = 24; shift >= 0; shift -= 8) {
        sum.update(text.length >>> shift);
      }
      sum.update(text);
    }
    return sum.getValue();
  }
}
