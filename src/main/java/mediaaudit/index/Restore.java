package mediaaudit.index;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/**
 * Puts the index of a backup in the place of the one that is there. All of it is checked aside
 * first: a kill at any moment leaves the old index or the new one.
 */
public final class Restore {
  /** A compacted index gzips to a third or so; what claims more than this is out for the disk. */
  private static final long MOST_TIMES = 200;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final IndexFile file;
  private final Duration wait;
  private final Consumer<String> notices;

  /**
   * A restore into an index.
   *
   * @param wait how long to wait for another writer
   * @param notices sentences for the user
   */
  public Restore(IndexFile file, Duration wait, Consumer<String> notices) {
    this.file = file;
    this.wait = wait;
    this.notices = notices;
  }

  /**
   * What was restored.
   *
   * @param created when the backup was made, RFC 3339
   * @param kept where the index lies that stood there before; empty when there was none
   */
  public record Restored(long files, long rows, String created, Optional<Path> kept) {}

  /**
   * Restores a backup.
   *
   * @throws UserError when it is none, damaged, or made by a newer release; the index is as it was
   */
  public Restored run(Path backup) {
    if (!Files.isRegularFile(backup)) {
      throw new UserError(
          ExitCode.USAGE,
          backup + (Files.exists(backup) ? " is no file" : " does not exist") + "; name a backup");
    }
    file.makeDirectory();
    file.requireReachable();
    try {
      file.deleteStaleCopies();
      IndexFile aside = file.workshop();
      try {
        return replace(prepare(backup, aside), aside);
      } finally {
        aside.deleteWithFolder();
      }
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw FileFailure.error(
          "restore " + backup, e, "the index is as it was; check permissions and the disk");
    }
  }

  private BackupHead prepare(Path backup, IndexFile aside) throws IOException, SQLException {
    BackupHead head = unpack(backup, aside);
    aside.makePrivate();
    String name = backup.toString();
    try {
      Vetting.require(aside, name);
      requireRows(aside, head, name);
    } catch (SQLException e) {
      throw BackupHead.damaged(name, "its index cannot be read");
    }
    try {
      Index.write(aside, "restore", Duration.ZERO, notices).close();
    } catch (UserError e) {
      throw new UserError(
          e.exitCode(), e.getMessage().replace("the index " + aside, "the backup " + name), e);
    } catch (RuntimeException e) {
      throw BackupHead.damaged(name, "its tables are none that media-audit made");
    }
    requireUpgraded(aside, head, name);
    return head;
  }

  private BackupHead unpack(Path backup, IndexFile aside) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(backup))) {
      BackupHead.Sealed sealed = BackupHead.read(in, backup.toString());
      BackupHead head = sealed.head();
      requireModest(backup, head);
      Room.require(file.folder(), 3 * head.bytes(), "restoring " + backup);
      long content = unpack(in, sealed, backup.toString(), aside);
      if (Files.size(backup) != head.sealed(sealed.sum()).length + content) {
        throw BackupHead.damaged(backup.toString(), "there is more behind its end");
      }
      return head;
    }
  }

  private static void requireModest(Path backup, BackupHead head) throws IOException {
    if (head.bytes() / MOST_TIMES > Files.size(backup)) {
      throw BackupHead.damaged(
          backup.toString(), "it claims to hold " + head.bytes() + " bytes, which cannot be");
    }
  }

  /** A gzipped content as {@code backup} writes it: one member, whose header tells nothing more. */
  private static final class Member extends GZIPInputStream {
    private static final int HEADER_AND_TRAILER_BYTES = 10 + 8;

    Member(InputStream in) throws IOException {
      super(in);
    }

    /** Bytes of all of it, once it was read (RFC 1952 2.3). */
    long gzippedBytes() {
      return HEADER_AND_TRAILER_BYTES + inf.getBytesRead();
    }
  }

  /**
   * Unpacks the content.
   *
   * @return how many bytes of the backup it takes
   */
  private static long unpack(
      InputStream in, BackupHead.Sealed sealed, String backup, IndexFile aside) throws IOException {
    MessageDigest digest = sealed.head().digest();
    long left = sealed.head().bytes();
    long gzipped;
    try (Member content = new Member(in);
        OutputStream out = Files.newOutputStream(aside.path())) {
      byte[] buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        left -= read;
        if (left < 0) {
          break;
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      gzipped = content.gzippedBytes();
    } catch (ZipException | EOFException e) {
      throw BackupHead.damaged(backup, "it is cut off or changed: " + e.getMessage());
    }
    if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(sealed.sum())) {
      throw BackupHead.damaged(backup, "its content is not what its checksum says");
    }
    return gzipped;
  }

  private static void requireRows(IndexFile aside, BackupHead head, String backup)
      throws SQLException {
    try (Connection connection = Database.read(aside)) {
      if (!Schema.hasHistory(connection)) {
        throw BackupHead.damaged(backup, "it holds a database that is no index of media-audit");
      }
      if (Schema.version(connection) != head.schema()
          || !TableRows.of(connection).equals(head.rows())) {
        throw BackupHead.damaged(backup, "it holds other rows than its head says");
      }
    }
  }

  /** Were the file gone meanwhile, an empty index would have been made in its place. */
  private static void requireUpgraded(IndexFile aside, BackupHead head, String backup)
      throws SQLException {
    try (Connection connection = Database.readAgain(aside)) {
      TableRows rows = TableRows.of(connection);
      for (String table : List.of("scan", "file")) {
        if (rows.of(table) != head.rows().of(table)) {
          throw new UserError(
              ExitCode.RESOURCE,
              "the copy of "
                  + backup
                  + " in "
                  + aside.folder()
                  + " was changed by another program; the index is as it was, restore it again");
        }
      }
      Optional<String> damage = RowCheck.sums(connection);
      if (damage.isPresent()) {
        throw BackupHead.damaged(backup, damage.get());
      }
    }
  }

  private Restored replace(BackupHead head, IndexFile aside) throws IOException {
    WriterLock lock = WriterLock.acquire(file, "restore", wait, notices);
    try {
      Schema.restoreInterruptedUpgrade(file);
      Optional<Path> kept =
          new Succession(aside, file, notices).run("before-restore-" + STAMP.format(Instant.now()));
      return new Restored(head.rows().of("file"), head.rows().sum(), head.created(), kept);
    } finally {
      lock.close();
    }
  }
}
