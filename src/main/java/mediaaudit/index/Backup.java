package mediaaudit.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/**
 * Writes an index into one small file that {@link Restore} checks and reads.
 *
 * <p>It holds the compacted database, not a script: that is made and brought back ten times faster,
 * the schema's history comes with it, and restoring runs no SQL out of a file.
 */
public final class Backup {
  /** A copy that was taken while a writer wrote may be torn, if ever so rarely. */
  private static final int ATTEMPTS = 3;

  private final IndexFile file;
  private final String version;

  /**
   * A backup of an index.
   *
   * @param version of media-audit
   */
  public Backup(IndexFile file, String version) {
    this.file = file;
    this.version = version;
  }

  /** What was written: rows of all tables, and bytes of the backup. */
  public record Written(long files, long rows, long bytes) {}

  /**
   * Writes a backup of the index as it is now, also while another process writes to it.
   *
   * @param target takes its place in one step, in a folder that is there
   * @throws UserError when there is no index, it is damaged, or the disk is full
   */
  public Written write(Path target) {
    requireIndex();
    try {
      ReadAccess.settleUpgrade(file, sentence -> {});
      SealCheck.forReader(file);
      Room.require(file.folder(), Compaction.room(file), "backing up the index");
      IndexFile copy = copy();
      try {
        return write(copy, target.toAbsolutePath());
      } finally {
        copy.deleteWithFolder();
      }
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw FileFailure.error("write the backup " + target, e, "check the path and the disk");
    }
  }

  private void requireIndex() {
    file.requireThere("there is nothing to back up");
    file.requireContent();
    file.deleteStaleCopies();
  }

  private IndexFile copy() throws SQLException, IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Compaction.copy(file);
      } catch (SQLException | RuntimeException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Written write(IndexFile copy, Path target) throws SQLException, IOException {
    BackupHead head = head(copy);
    Path unfinished = Unfinished.beside(target);
    try {
      writeInto(unfinished, copy, head);
      Durable.replace(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return new Written(head.rows().of("file"), head.rows().sum(), Files.size(target));
  }

  private BackupHead head(IndexFile copy) throws SQLException {
    try (Connection connection = Database.read(copy)) {
      return new BackupHead(
          version,
          Schema.version(connection),
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
          copy.sizeBytes(),
          TableRows.of(connection));
    }
  }

  private static void writeInto(Path unfinished, IndexFile copy, BackupHead head)
      throws IOException {
    byte[] sealed = head.sealed(sum(copy, head));
    Files.createFile(unfinished);
    IndexFile.makePrivate(unfinished);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      out.write(sealed);
      try (GZIPOutputStream gzip = new Gzip(out)) {
        Files.copy(copy.path(), gzip);
      }
    }
  }

  private static String sum(IndexFile copy, BackupHead head) throws IOException {
    MessageDigest digest = head.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(copy.path()), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Presses hard: a backup is kept for long. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
