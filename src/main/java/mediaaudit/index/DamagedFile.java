package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A private copy of the damaged file, opened anew after each failure that closed it. */
final class DamagedFile implements TableCopy.Source, AutoCloseable {
  /** A file on which the database gives up so often yields nothing more. */
  private static final int MOST_OPENINGS = 100;

  private static final int MOST_HANGINGS = 2;

  private final IndexFile file;
  private final ReadingLimit limit;
  private OpenedIndex opened;
  private int openings;
  private int hangings;
  private boolean hopeless;

  DamagedFile(IndexFile file) {
    this.file = file;
    this.limit = ReadingLimit.of(file);
  }

  @Override
  public <T> T read(TableCopy.Reading<T> reading) throws SQLException, IOException {
    try {
      return limit.watch(() -> reading.from(connection()));
    } catch (ReadingLimit.TookTooLong e) {
      // Closing it would wait for what does not end.
      opened = null;
      hopeless |= ++hangings >= MOST_HANGINGS;
      throw e;
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      reopenUnlessUsable();
      throw e;
    }
  }

  private Connection connection() throws SQLException, IOException {
    if (opened == null) {
      open();
    }
    return opened.connection();
  }

  private void open() throws SQLException, IOException {
    boolean succeeded = false;
    try {
      opened = OpenedIndex.salvaged(file);
      succeeded = true;
    } finally {
      hopeless |= !succeeded || ++openings >= MOST_OPENINGS;
    }
  }

  @Override
  public boolean isHopeless() {
    return opened == null && hopeless;
  }

  private void reopenUnlessUsable() {
    if (opened != null && !isUsable(opened.connection())) {
      close();
    }
  }

  /** The columns that the table had; none when that cannot be read. */
  List<String> columns(String table) throws IOException {
    if (isHopeless()) {
      return List.of();
    }
    try {
      return read(connection -> Salvage.columns(connection, table));
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return List.of();
    }
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  private static boolean isUsable(Connection connection) {
    try {
      return !TableCheck.texts(connection, "select 1").isEmpty();
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      return false;
    }
  }
}
