package mediaaudit.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Inserts many rows of a table.
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

  /** Inserts these rows. */
  void run(Rows rows, Collection<T> wanted) {
    rows.changeEach(sql(), wanted.stream().map(this::valuesOf));
  }

  private Object[] valuesOf(T row) {
    return values.stream().map(value -> value.apply(row)).toArray();
  }

  private String sql() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }
}
