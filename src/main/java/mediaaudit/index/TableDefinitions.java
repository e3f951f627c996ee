package mediaaudit.index;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.engine.DbObject;

/** Those definitions of a damaged index that are whole, and that its tables need to be read. */
final class TableDefinitions {
  /** In the order in which H2 runs them. Rows are read without settings, indexes and views. */
  private static final List<Integer> TYPES =
      List.of(DbObject.USER, DbObject.SCHEMA, DbObject.SEQUENCE, DbObject.TABLE_OR_VIEW);

  private TableDefinitions() {}

  /** Numbers of those that an empty database can run, of those that could do no harm. */
  static Set<Long> among(Map<Long, Definition> all) throws SQLException {
    Set<Long> whole = new HashSet<>();
    try (Connection empty = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = empty.createStatement()) {
      for (int type : TYPES) {
        all.forEach(
            (number, definition) -> {
              if (definition.type() == type && runs(statement, definition)) {
                whole.add(number);
              }
            });
      }
    }
    return whole;
  }

  private static boolean runs(Statement statement, Definition definition) {
    try {
      if (definition.isKnown() && !definition.isView()) {
        statement.execute(definition.sql());
        return true;
      }
      return false;
    } catch (SQLException damaged) {
      return false;
    }
  }
}
