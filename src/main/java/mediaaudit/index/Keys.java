package mediaaudit.index;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks up and changes many rows by their keys. */
final class Keys {
  /**
   * The keys that are bound as {@code keys}, as a table whose column is {@code hash}. H2 looks each
   * up once, where it compares each row it finds with every member of a list.
   */
  static final String FROM = "from unnest(cast(:keys as varchar array)) k (hash) ";

  private Keys() {}

  /**
   * Runs a statement for each of these keys, in their order: neighbours stand on the same page.
   *
   * @param sql that takes the key as its only parameter
   */
  static void each(Handle handle, String sql, Collection<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<String> sorted = keys.stream().sorted().toList();
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (String key : sorted) {
        statement.setString(1, key);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
