package mediaaudit.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import mediaaudit.model.PathHash;

/**
 * Finds rows that changed without the program: a key is the hash of the path beside it, and a
 * prober's answer carries the checksum of gzip (RFC 1952), besides that of {@link RowSum}.
 */
final class KeyCheck {
  /** Stands for bytes that no text holds; such a name cannot be hashed again. */
  private static final String UNDECODABLE = "\uFFFD";

  /** By table: key, name of the root, path, key of the folder where that is a part of the key. */
  private static final Map<String, String> KEYS =
      Map.of(
          "folder",
          """
          select d.path_hash, r.name, d.path, null
          from store.folder d join store.root r on r.id = d.root_id
          """,
          "file",
          """
          select f.path_hash, r.name, case when d.path = '' then '' else d.path || '/' end || f.name,
            f.folder_hash
          from store.file f
          join store.folder d on d.path_hash = f.folder_hash
          join store.root r on r.id = d.root_id
          """,
          "mount",
          """
          select m.path_hash, r.name, m.path, null
          from store.mount m join store.root r on r.id = m.root_id
          """);

  private KeyCheck() {}

  /** By table, the keys of rows whose path is another than the key tells. */
  static Map<String, List<String>> wrongKeys(Connection connection) throws SQLException {
    Map<String, List<String>> wrong = new TreeMap<>();
    for (Map.Entry<String, String> table : KEYS.entrySet()) {
      wrong.put(table.getKey(), wrongKeys(connection, table.getValue()));
    }
    return wrong;
  }

  private static List<String> wrongKeys(Connection connection, String keys) throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(keys)) {
      while (rows.next()) {
        String path = rows.getString(3);
        if (!path.contains(UNDECODABLE)
            && !key(rows.getString(2), path, rows.getString(4)).equals(rows.getString(1))) {
          wrong.add(rows.getString(1));
        }
      }
    }
    return wrong;
  }

  private static String key(String root, String path, String folder) {
    String hash = PathHash.of(root, path.getBytes(StandardCharsets.UTF_8));
    return folder == null ? hash : PathHash.within(folder, hash);
  }

  /** Keys of files whose stored answer is not what the prober said. */
  static List<String> wrongAnswers(Connection connection) throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select path_hash, answer from store.raw_probe")) {
      while (rows.next()) {
        if (!isWhole(rows.getString(2))) {
          wrong.add(rows.getString(1));
        }
      }
    }
    wrong.addAll(RowSum.wrongAnswers(connection));
    return wrong.stream().distinct().toList();
  }

  private static boolean isWhole(String answer) {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(answer)))) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException | IllegalArgumentException damaged) {
      return false;
    }
  }
}
