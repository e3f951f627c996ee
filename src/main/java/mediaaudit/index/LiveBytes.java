package mediaaudit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * How much of an open index is in use. The file is a row of chunks; of each, the store's layout map
 * keeps its length in blocks of 4096 bytes ({@code len}), the size of all pages written into it
 * ({@code max}) and of those that nothing has replaced since ({@code liveMax}, left out while it is
 * all of them), in hexadecimal digits (H2, docsrc/html/mvstore.html, File Format). The map is in
 * memory once the file is open: nothing is read for it.
 */
final class LiveBytes {
  private static final int BLOCK = 4096;
  private static final Pattern FIELD = Pattern.compile("(?:^|,)(len|max|liveMax):([0-9a-f]+)");

  private LiveBytes() {}

  /** Bytes of the file that hold rows, pages weighed as the store does. */
  static long of(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    MVStore store = session.getDatabase().getStore().getMvStore();
    double live = 0;
    for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
      live += entry.getKey().startsWith("chunk.") ? live(entry.getValue()) : 0;
    }
    return Math.round(live);
  }

  /** Whether a file is large and more than a quarter of it is dead space. */
  static boolean areFewOf(IndexFile file, Connection connection) throws SQLException {
    return !file.isSmall() && 4 * of(connection) < 3 * file.sizeBytes();
  }

  /** Bytes in use of a chunk, as the layout map describes it. */
  static double live(String chunk) {
    long length = 0;
    long all = 0;
    long inUse = -1;
    Matcher field = FIELD.matcher(chunk);
    while (field.find()) {
      long value = Long.parseLong(field.group(2), 16);
      switch (field.group(1)) {
        case "len" -> length = value;
        case "max" -> all = value;
        default -> inUse = value;
      }
    }
    double share = all == 0 ? 0 : inUse < 0 ? 1 : (double) inUse / all;
    return length * BLOCK * share;
  }
}
