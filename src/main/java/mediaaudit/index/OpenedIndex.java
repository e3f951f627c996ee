package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to the file or, while it is written, to a copy. */
record OpenedIndex(Connection connection, IndexFile copy) implements AutoCloseable {
  static OpenedIndex of(IndexFile file) throws SQLException, IOException {
    if (!Vetting.refuseHarmful(file)) {
      return copied(file.copyForReading());
    }
    try {
      return new OpenedIndex(lazy(Database.read(file)), null);
    } catch (SQLException e) {
      if (!Database.isInUse(e)) {
        throw e;
      }
      return copied(file.copyForReading());
    }
  }

  /** A copy of a damaged file, of which the tables are left. */
  static OpenedIndex salvaged(IndexFile file) throws SQLException, IOException {
    IndexFile copy = file.copyAsItIs();
    try {
      Vetting.keepTables(copy);
      Vetting.refuseHarmful(copy);
    } catch (RuntimeException e) {
      copy.deleteWithFolder();
      throw e;
    }
    return copied(copy);
  }

  private static OpenedIndex copied(IndexFile copy) throws SQLException {
    try {
      return new OpenedIndex(lazy(Database.read(copy)), copy);
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      copy.deleteWithFolder();
      throw e;
    }
  }

  /** Rows come one by one, so that a large table takes no memory. */
  static Connection lazy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lazy_query_execution 1");
      return connection;
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException | RuntimeException ignored) {
      // A damaged file was opened for reading only; there is nothing to keep.
    }
    if (copy != null) {
      copy.deleteWithFolder();
    }
  }
}
