package mediaaudit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Library roots as the seal tells them: nothing in their rows proves a name or a path. */
record SealedRoots(Map<String, String> namesByPath) {
  /** Mends each root of which the name or the path is right; the others are none. */
  void mend(Connection target) throws SQLException {
    for (Map.Entry<String, String> root : namesByPath.entrySet()) {
      String path = root.getKey();
      String name = root.getValue();
      change(target, "update store.root set path = ? where name = ?", path, name);
      change(target, "update store.root set name = ? where path = ?", name, path);
    }
    Object[] names = namesByPath.values().toArray();
    change(target, "delete from store.root where not array_contains(?, name)", (Object) names);
  }

  private static void change(Connection target, String sql, Object... values) throws SQLException {
    try (PreparedStatement change = target.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    }
  }
}
