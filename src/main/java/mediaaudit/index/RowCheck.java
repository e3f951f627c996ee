package mediaaudit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import mediaaudit.model.UserError;

/**
 * Reads every row, and through every index, and compares those that carry one to their checksum.
 */
final class RowCheck {
  private RowCheck() {}

  /**
   * Checks an index.
   *
   * @throws UserError when a row is not what was stored, or cannot be read
   */
  static void require(IndexFile file, Connection connection) {
    Optional<String> damage;
    try {
      OpenedIndex.lazy(connection);
      damage = damage(connection);
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw SealCheck.damaged(file, "it cannot be read (" + Checkup.why(e) + ")", e);
    }
    if (damage.isPresent()) {
      throw SealCheck.damaged(file, damage.get());
    }
  }

  private static Optional<String> damage(Connection connection) throws SQLException {
    Optional<String> changed = Definitions.damage(connection);
    if (changed.isPresent()) {
      return changed;
    }
    for (String table : TableCheck.tables(connection)) {
      try {
        new TableCheck(connection, table).run();
      } catch (TableCheck.Different e) {
        return Optional.of("in the table " + table + ", " + e.getMessage());
      }
    }
    return sums(connection);
  }

  /** How many rows fail their checksum, in words; empty when none does. */
  static Optional<String> sums(Connection connection) throws SQLException {
    if (!RowSum.isKnownIn(connection)) {
      return Optional.empty();
    }
    OpenedIndex.lazy(connection);
    int wrong = RowSum.wrongAnswers(connection).size();
    for (RowSum sum : RowSum.ALL) {
      wrong += sum.wrong(connection).size();
    }
    return wrong == 0 ? Optional.empty() : Optional.of(wrong + " rows fail their checksum");
  }
}
