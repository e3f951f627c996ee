package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import mediaaudit.model.FileFailure;

/** Reads an index of this release's schema: the file itself or, while it is written, a copy. */
final class ReadAccess implements AutoCloseable {
  private static final Duration UPGRADE = Duration.ofSeconds(30);

  private final IndexFile file;
  private final Connection connection;

  /** Empty where a copy is read. */
  private final Optional<OpenHere> here;

  private ReadAccess(IndexFile file, Connection connection, Optional<OpenHere> here) {
    this.file = file;
    this.connection = connection;
    this.here = here;
  }

  private static ReadAccess ofItself(IndexFile file, Connection connection) {
    return new ReadAccess(file, connection, Optional.of(OpenHere.of(file)));
  }

  static ReadAccess open(IndexFile file, Consumer<String> notices) {
    return open(file, notices, () -> openOrCopy(file, notices));
  }

  /** Reads a copy, whether or not another process writes. */
  static ReadAccess openCopy(IndexFile file, Consumer<String> notices) {
    return open(
        file,
        notices,
        () -> {
          SealCheck.forReader(file);
          return copy(file, notices);
        });
  }

  private interface Opening {
    ReadAccess open() throws SQLException, IOException;
  }

  private static ReadAccess open(IndexFile file, Consumer<String> notices, Opening opening) {
    file.requireThere("run scan first, or name another with --index");
    OpenHere here = OpenHere.of(file);
    synchronized (here) {
      here.requireUnwritten(file);
      ReadAccess access = here.isRead() ? again(file) : first(file, notices, opening);
      access.here.ifPresent(OpenHere::readerComes);
      return access;
    }
  }

  /** What this program reads already has been checked and is locked. */
  private static ReadAccess again(IndexFile file) {
    try {
      return ofItself(file, Database.read(file));
    } catch (SQLException e) {
      throw Index.translate(e, file);
    }
  }

  private static ReadAccess first(IndexFile file, Consumer<String> notices, Opening opening) {
    file.requireContent();
    file.deleteStaleCopies();
    try {
      settleUpgrade(file, notices);
      return opening.open();
    } catch (SQLException e) {
      throw Index.translate(e, file);
    } catch (IOException e) {
      throw FileFailure.error("read the index " + file, e, "check the disk");
    }
  }

  /** As the owner, who reads the program's own tables. */
  Connection connection() {
    return connection;
  }

  /** Another of the same kind, for another thread; whoever asks for it closes it. */
  Connection another() throws SQLException {
    return Database.read(file);
  }

  /** As the user that runs people's SQL over the views; closes with this access. */
  Connection forQueries() throws SQLException {
    return Database.query(file);
  }

  /** Lets that user ask the views that a question may name. */
  void layViews(String question) throws SQLException {
    Views.lay(connection, question);
  }

  /** Lets that user ask all views. */
  void layViews() throws SQLException {
    Views.lay(connection);
  }

  @Override
  public void close() {
    try {
      connection.close();
      if (here.isEmpty()) {
        file.deleteWithFolder();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      here.ifPresent(OpenHere::readerLeaves);
    }
  }

  /** What an upgrade that was killed has left is no index yet. */
  static void settleUpgrade(IndexFile file, Consumer<String> notices) throws IOException {
    if (Schema.isUpgrading(file)) {
      WriterLock lock = WriterLock.acquire(file, "upgrade", UPGRADE, notices);
      try (lock) {
        Schema.restoreInterruptedUpgrade(file);
      }
    }
  }

  private static ReadAccess openOrCopy(IndexFile file, Consumer<String> notices)
      throws SQLException, IOException {
    SealCheck.forReader(file);
    try {
      if (file.isWritable() || isCurrent(file)) {
        return ofItself(file, current(file, notices));
      }
    } catch (SQLException e) {
      if (!Database.isInUse(e)) {
        throw e;
      }
      notices.accept(
          "the index is in use by " + WriterLock.holder(file) + "; reading it as it is now");
    }
    return copy(file, notices);
  }

  private static boolean isCurrent(IndexFile file) throws SQLException {
    try (Connection connection = Database.read(file)) {
      return Schema.current().matches(connection);
    }
  }

  private static ReadAccess copy(IndexFile file, Consumer<String> notices)
      throws SQLException, IOException {
    IndexFile copy = file.copyForReading();
    try {
      ReadAccess access = new ReadAccess(copy, current(copy, notices), Optional.empty());
      requireWhole(file, access);
      return access;
    } catch (SQLException | IOException | RuntimeException | Error e) {
      copy.deleteWithFolder();
      throw e;
    }
  }

  /** A writer has checked what it writes to; what else keeps an index in use has not. */
  private static void requireWhole(IndexFile file, ReadAccess copied) {
    if (Seal.read(copied.file).isPresent() || WriterLock.isHeld(file)) {
      return;
    }
    try {
      RowCheck.require(file, copied.connection);
    } catch (RuntimeException | Error e) {
      copied.close();
      throw e;
    }
  }

  private static Connection current(IndexFile file, Consumer<String> notices)
      throws SQLException, IOException {
    Connection connection = Database.read(file);
    if (Schema.current().matchesOrCloses(connection)) {
      return connection;
    }
    try (Connection old = Database.read(file)) {
      Schema.current().requireUpgradable(old, file);
    }
    upgrade(file, notices);
    return Database.read(file);
  }

  private static void upgrade(IndexFile file, Consumer<String> notices)
      throws SQLException, IOException {
    WriterLock lock = WriterLock.acquire(file, "upgrade", UPGRADE, notices);
    try (lock) {
      Seal.remove(file);
      Schema.current().upgrade(file, notices);
      Seal.make(file);
    }
  }
}
