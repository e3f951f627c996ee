package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * Gives the space of removed rows back: what is alive in a closed index is copied, the copy is
 * checked and synced, and takes the place of the original in one step. The original is never
 * rewritten.
 */
final class Compaction {
  private Compaction() {}

  /**
   * Compacts a closed index, whose writer's lock the caller holds.
   *
   * @throws UserError when there is no room for it, or the disk fails; the index is as it was
   */
  static void run(IndexFile file) {
    try {
      Room.require(file.folder(), file.sizeBytes(), "compacting the index");
      IndexFile copy = file.workshop();
      try {
        rewrite(() -> MVStore.compact(file.path().toString(), copy.path().toString(), true, null));
        require(TableRows.of(file), copy, file);
        copy.makePrivate();
        Durable.replace(copy.path(), file.path());
      } finally {
        copy.deleteWithFolder();
      }
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw FileFailure.error("compact the index " + file, e, "it is as it was; check the disk");
    }
  }

  /** A compact copy of the file as it is now, of which every table was counted; it may be open. */
  static IndexFile copy(IndexFile file) throws SQLException, IOException {
    IndexFile copy = file.copyForReading();
    try {
      TableRows before = settled(copy);
      rewrite(() -> MVStoreTool.compact(copy.path().toString(), true));
      require(before, copy, file);
      return copy;
    } catch (SQLException | IOException | RuntimeException e) {
      copy.deleteWithFolder();
      throw e;
    }
  }

  /** Below SQL a disk that fails comes out in other ways. */
  private static void rewrite(Runnable compacting) throws IOException {
    try {
      compacting.run();
    } catch (MVStoreException | CompletionException e) {
      Optional<DiskFailure> disk = DiskFailure.of(e);
      if (disk.isPresent()) {
        throw new IOException(disk.get().what(), e);
      }
      throw e;
    }
  }

  private static void require(TableRows before, IndexFile copy, IndexFile original)
      throws SQLException {
    try (Connection connection = Database.readAgain(copy)) {
      if (!TableRows.of(connection).equals(before)) {
        throw new IllegalStateException("the compacted index has other rows; it was not used");
      }
      Optional<String> damage = RowCheck.sums(connection);
      if (damage.isPresent()) {
        throw SealCheck.damaged(original, damage.get());
      }
    }
  }

  /** Bytes that a copy and its compacting take at most. */
  static long room(IndexFile file) {
    return 2 * file.sizeBytes();
  }

  /** Takes back what a writer had begun and not finished when the copy was made. */
  private static TableRows settled(IndexFile copy) throws SQLException {
    try (Connection connection = Database.write(copy)) {
      return TableRows.of(connection);
    }
  }
}
