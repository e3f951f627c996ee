package mediaaudit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Inserts many rows of a table. A first scan does hardly anything else, and Jdbi takes longer to
 * find and bind the values than H2 to store them.
 *
 * @param <T> that a row is made of
 */
final class Inserting<T> {
  private final String table;
  private final List<String> columns = new ArrayList<>();
  private final List<Function<T, Object>> values = new ArrayList<>();

  private Inserting(String table) {
    this.table = table;
  }

  static <T> Inserting<T> into(String table) {
    return new Inserting<>(table);
  }

  /** Adds a column; of enum constants, the word is stored. */
  Inserting<T> set(String column, Function<T, Object> value) {
    columns.add(column);
    values.add(value);
    return this;
  }

  /** Inserts these rows, as a part of the handle's transaction. */
  void run(Handle handle, Collection<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Connection connection = handle.getConnection();
    try (PreparedStatement insert = connection.prepareStatement(sql())) {
      for (T row : rows) {
        for (int at = 0; at < values.size(); at++) {
          insert.setObject(at + 1, stored(values.get(at).apply(row)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String sql() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  private static Object stored(Object value) {
    return value instanceof Enum<?> constant ? EnumWords.word(constant) : value;
  }
}
