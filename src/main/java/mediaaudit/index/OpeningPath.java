package mediaaudit.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of the disk, as H2 opens them; see {@link CarefulChannel}. Where it fails to open a damaged
 * database it forgets to close the file, which then stays locked for all of this Java machine; what
 * it opened in vain is closed here. Public because H2 makes it.
 */
public final class OpeningPath extends FilePathWrapper {
  private static final String SCHEME = "opening";

  /** What a thread that opens a database has opened so far; none for other threads. */
  private static final ThreadLocal<List<CarefulChannel>> OPENED = new ThreadLocal<>();

  static {
    FilePath.register(new OpeningPath());
  }

  /** The address of a file or database that H2 opens in this way. */
  static String address(String path) {
    return SCHEME + ":" + path;
  }

  /** A text of H2 with the names of its files as users know them. */
  static String plain(String text) {
    return text.replace(SCHEME + ":", "");
  }

  /** Opens a database; of one that cannot be opened nothing stays open. */
  static Connection connect(DataSource database) throws SQLException {
    List<CarefulChannel> opened = new ArrayList<>();
    OPENED.set(opened);
    try {
      Connection connection = database.getConnection();
      requireRead(opened, connection);
      return connection;
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      opened.forEach(OpeningPath::close);
      requireRead(opened, null);
      throw e;
    } finally {
      OPENED.remove();
    }
  }

  /** What H2 shows of a database that it could not read to the end is an older one, or none. */
  private static void requireRead(List<CarefulChannel> opened, Connection connection)
      throws SQLException {
    for (CarefulChannel channel : opened) {
      if (channel.failure().isPresent()) {
        try (connection) {
          throw new SQLException(channel.failure().get());
        }
      }
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    CarefulChannel channel = new CarefulChannel(super.open(mode));
    List<CarefulChannel> opened = OPENED.get();
    if (opened != null) {
      opened.add(channel);
    }
    return channel;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // H2 has given up on it.
    }
  }
}
