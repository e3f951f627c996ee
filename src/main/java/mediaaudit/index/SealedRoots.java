package mediaaudit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import mediaaudit.model.PathHash;

/**
 * Mends the library roots of a damaged index after its seal. Of a root that is right the name
 * proves the key of its folder, and with that the number by which all rows know it.
 */
record SealedRoots(Map<String, String> namesByPath) {
  private static final String UNLESS_PROVED =
      """
      delete from store.root
      where name = ? and not exists (select 1 from store.folder where path_hash = ?)
      """;

  void mend(Connection target) throws SQLException {
    for (Map.Entry<String, String> root : namesByPath.entrySet()) {
      mend(target, root.getValue(), root.getKey());
    }
    for (String name : TableCheck.texts(target, "select name from store.root")) {
      if (!namesByPath.containsValue(name)) {
        change(target, UNLESS_PROVED, name, folder(name));
      }
    }
  }

  private static void mend(Connection target, String name, String path) throws SQLException {
    String folder = folder(name);
    change(
        target,
        """
        delete from store.root r
        where name = ? and id <> (select root_id from store.folder where path_hash = ?)
          and not exists (select 1 from store.folder where root_id = r.id)
        """,
        name,
        folder);
    change(
        target,
        """
        update store.root set name = ?
        where id = (select root_id from store.folder where path_hash = ?)
          and not exists (select 1 from store.root where name = ?)
        """,
        name,
        folder,
        name);
    change(
        target,
        """
        insert into store.root (id, name, path)
        select root_id, ?, ? from store.folder
        where path_hash = ?
          and not exists (select 1 from store.root where name = ? or id = root_id)
        """,
        name,
        path,
        folder,
        name);
    change(target, "update store.root set path = ? where name = ?", path, name);
  }

  private static String folder(String name) {
    return PathHash.of(name, new byte[0]);
  }

  private static void change(Connection target, String sql, String... values) throws SQLException {
    try (PreparedStatement change = target.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setString(i + 1, values[i]);
      }
      change.executeUpdate();
    }
  }
}
