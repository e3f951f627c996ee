package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * The checksum that a row carries over its key and over what decides whether it holds, since H2
 * returns flipped bits as good data. Columns that a migration may derive anew are left out.
 *
 * <p>It is CRC-32C (RFC 3720 B.4) over each value in turn: a byte 0 for null; else a byte 1, the
 * length of its text in UTF-8 as four bytes, the highest first, and that text.
 *
 * @param table whose key is {@code path_hash}
 * @param columns over which it goes, in order, the key first
 * @param condition of the rows that carry one
 */
record RowSum(String table, String columns, String condition) {
  static final List<RowSum> ALL =
      List.of(
          new RowSum(
              "file",
              "path_hash, folder_hash, name, kind, size_bytes, mtime_nanos, ctime_nanos, inode,"
                  + " racy, trouble, first_seen",
              "true"),
          new RowSum(
              "folder",
              "path_hash, root_id, parent_hash, path, signature, files, videos, unprobed,"
                  + " unprobed_by, oldest_probe, revisions, racy, unsettled, trouble",
              "signature is not null"),
          new RowSum(
              "probe",
              "path_hash, status, reason, prober, revision, probed_at, integrity, answer_checksum",
              "true"));

  /** What the answers of probers are, and what the rows of probes say of them. */
  private static final String ANSWERS =
      """
      select p.answer_checksum, p.path_hash, r.answer
      from store.probe p left join store.raw_probe r
        on r.path_hash = p.path_hash and r.prober = p.prober and r.revision = p.revision
      """;

  /** The checksum of these values: texts, whole numbers, truth values and nulls. */
  static long of(Object... values) {
    CRC32C sum = new CRC32C();
    for (Object value : values) {
      if (value == null) {
        sum.update(0);
      } else {
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        sum.update(1);
        for (int shift = 24; shift >= 0; shift -= 8) {
          sum.update(text.length >>> shift);
        }
        sum.update(text);
      }
    }
    return sum.getValue();
  }

  /** Keys of the rows whose checksum is wrong or lacking. */
  List<String> wrong(Connection connection) throws SQLException {
    return List.copyOf(corrections(connection).keySet());
  }

  /** Keys of the probes whose answer is not the one that was stored with them. */
  static List<String> wrongAnswers(Connection connection) throws SQLException {
    return List.copyOf(answerCorrections(connection).keySet());
  }

  /** Whether the tables have checksums: those of the first ten schemas had none. */
  static boolean isKnownIn(Connection connection) throws SQLException {
    return Salvage.columns(connection, "FILE").contains("CHECKSUM");
  }

  /** Gives every row the checksum of what it holds now, and every probe that of its answer. */
  static void renewAll(Connection connection) throws SQLException {
    update(connection, "probe", "answer_checksum", answerCorrections(connection));
    for (RowSum sum : ALL) {
      update(connection, sum.table, "checksum", sum.corrections(connection));
    }
  }

  /** By key, what the checksum of a row should be where it is not. */
  private Map<String, Long> corrections(Connection connection) throws SQLException {
    String select = "select checksum, %s from store.%s where %s";
    return corrections(connection, select.formatted(columns, table, condition), RowSum::of);
  }

  private static Map<String, Long> answerCorrections(Connection connection) throws SQLException {
    return corrections(connection, ANSWERS, row -> row[1] == null ? null : of(row[1]));
  }

  /** Of rows whose first column is a checksum and whose second is the key. */
  private static Map<String, Long> corrections(
      Connection connection, String sql, Function<Object[], Long> sum) throws SQLException {
    Map<String, Long> right = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Object[] values = new Object[rows.getMetaData().getColumnCount() - 1];
      while (rows.next()) {
        for (int column = 0; column < values.length; column++) {
          values[column] = rows.getObject(column + 2);
        }
        Long is = sum.apply(values);
        if (!Objects.equals(rows.getObject(1), is)) {
          right.put(rows.getString(2), is);
        }
      }
    }
    return right;
  }

  private static void update(
      Connection connection, String table, String column, Map<String, Long> sums)
      throws SQLException {
    String sql = "update store.%s set %s = ? where path_hash = ?".formatted(table, column);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Map.Entry<String, Long> row : sums.entrySet()) {
        update.setObject(1, row.getValue(), Types.BIGINT);
        update.setString(2, row.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
