package mediaaudit.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStoreTool;

/**
 * Gives the space of removed rows back: a closed index is copied, the copy is compacted, checked
 * and synced, and takes the place of the original in one step. The original is never rewritten.
 */
final class Compaction {
  private Compaction() {}

  /** Compacts a closed index, whose writer's lock the caller holds. */
  static void run(IndexFile file) {
    try {
      long before = rows(file);
      IndexFile copy = file.copyForReading();
      MVStoreTool.compact(copy.path().toString(), true);
      replace(file, copy, before);
      copy.deleteWithFolder();
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compact the index; it is as it was", e);
    }
  }

  private static void replace(IndexFile file, IndexFile copy, long rows)
      throws SQLException, IOException {
    if (rows(copy) != rows) {
      throw new IllegalStateException("the compacted index has other rows; it was not used");
    }
    try (FileChannel channel = FileChannel.open(copy.path(), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    copy.makePrivate();
    Files.move(copy.path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static long rows(IndexFile file) throws SQLException {
    try (Connection connection = Database.read(file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select
                  (select count(*) from store.folder) + (select count(*) from store.file)
                  + (select count(*) from store.probe) + (select count(*) from store.stream)
                  + (select count(*) from store.item) + (select count(*) from store.issue)
                  + (select count(*) from store.scan)
                """)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
