package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** The one connection that writes, to an index of this release's schema. */
final class WriteAccess {
  private final IndexFile file;
  private final WriterLock lock;
  private final Connection connection;
  private final Consumer<String> notices;
  private Compacting compacting = Compacting.NEVER;

  /** Whether the space of removed rows is given back when the index is closed. */
  enum Compacting {
    NEVER,
    IF_POSSIBLE,
    SURELY
  }

  /** How the database is opened. */
  private interface Opening {
    Connection connect(IndexFile file) throws SQLException;
  }

  private WriteAccess(
      IndexFile file, WriterLock lock, Connection connection, Consumer<String> notices) {
    this.file = file;
    this.lock = lock;
    this.connection = connection;
    this.notices = notices;
  }

  /**
   * Makes the index when there is none, and migrates it when it is older.
   *
   * @param locked told the roots, as {@link Index#write(IndexFile, String, Duration, Consumer,
   *     Consumer)} says
   */
  static WriteAccess open(
      IndexFile file,
      String command,
      Duration wait,
      Consumer<String> notices,
      Consumer<SortedMap<String, String>> locked,
      Schema schema)
      throws SQLException, IOException {
    file.makeDirectory();
    file.requireReachable();
    WriterLock lock = WriterLock.acquire(file, command, wait, notices);
    try {
      locked.accept(Seal.read(file).map(seal -> seal.facts().roots()).orElseGet(TreeMap::new));
      file.deleteStaleCopies();
      Schema.restoreInterruptedUpgrade(file);
      return new WriteAccess(file, lock, connect(file, wait, notices, schema), notices);
    } catch (IOException | SQLException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  void compactOnClose(Compacting when) {
    compacting = when;
  }

  void close() throws SQLException, IOException {
    try (lock) {
      Optional<Seal.Facts> facts = facts();
      connection.close();
      if (facts.isPresent()) {
        FileHead.requireClosed(file);
      }
      compact();
      if (facts.isPresent()) {
        file.sync();
        seal(facts.get());
      }
    }
  }

  /** What it holds; empty where the database has failed, so that nothing vouches for the file. */
  private Optional<Seal.Facts> facts() {
    try {
      return Optional.of(Seal.Facts.of(connection));
    } catch (SQLException | RuntimeException failed) {
      return Optional.empty();
    }
  }

  private void seal(Seal.Facts facts) {
    try {
      Seal.make(file, facts);
    } catch (IOException e) {
      notices.accept(Seal.lack(e));
    }
  }

  private void compact() {
    if (compacting == Compacting.NEVER) {
      return;
    }
    try {
      Compaction.run(file);
    } catch (UserError e) {
      if (compacting == Compacting.SURELY) {
        throw e;
      }
      notices.accept("the index was not compacted: " + e.getMessage());
    }
  }

  /** A fresh index grows beside its place, so that a half-made one is never taken for one. */
  static void create(IndexFile file, Schema schema) throws SQLException, IOException {
    IndexFile unborn = file.unborn();
    unborn.makeDirectory();
    unborn.delete();
    schema.create(unborn);
    unborn.makePrivate();
    unborn.moveTo(file);
  }

  private static Connection connect(
      IndexFile file, Duration wait, Consumer<String> notices, Schema schema)
      throws SQLException, IOException {
    Opening opening = Database::write;
    if (file.exists()) {
      file.requireContent();
      file.requireWritable();
      SealCheck.forWriter(file, schema);
    } else {
      create(file, schema);
      opening = Database::fill;
    }
    Connection connection = unsealed(file, wait, opening);
    if (schema.matchesOrCloses(connection)) {
      return connection;
    }
    schema.upgrade(file, notices);
    return await(file, wait, opening);
  }

  /**
   * Takes the seal away, since H2 changes the file as it opens it. Where others read the file, it
   * is as it was, and gets its seal back.
   */
  private static Connection unsealed(IndexFile file, Duration wait, Opening opening)
      throws SQLException, IOException {
    Optional<Seal> seal = Seal.read(file);
    Seal.remove(file);
    try {
      return await(file, wait, opening);
    } catch (UserError inUse) {
      if (seal.isPresent()) {
        seal.get().put(file);
      }
      throw inUse;
    }
  }

  /** Readers may still have the file open. */
  private static Connection await(IndexFile file, Duration wait, Opening opening)
      throws SQLException {
    Patience patience = new Patience(wait);
    while (true) {
      try {
        return opening.connect(file);
      } catch (SQLException e) {
        if (!Database.isInUse(e)) {
          throw e;
        }
        if (!patience.waits()) {
          throw new UserError(
              ExitCode.RESOURCE,
              "the index "
                  + file
                  + " is being read by another process; wait for it, or give it"
                  + " longer with --wait",
              e);
        }
      }
    }
  }
}
