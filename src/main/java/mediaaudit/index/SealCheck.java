package mediaaudit.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Refuses an index that is not as its last writer left it. Where no seal tells, because a writer
 * was killed, every row is read before one is believed.
 */
final class SealCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private SealCheck() {}

  /**
   * Checks an index for one who reads it. Where it lacks a seal and nobody writes, it gets one.
   *
   * @throws UserError when it is damaged
   */
  static void forReader(IndexFile file) throws IOException {
    Optional<Seal> seal = requireSeal(file);
    boolean free = Vetting.refuseHarmful(file);
    if (free && seal.isEmpty()) {
      open(file, connection -> sealAnew(file, connection));
    }
  }

  /**
   * The seal of an index that is as it tells; empty when there is none, as while a writer writes.
   *
   * @throws UserError when the index is not as its seal tells
   */
  static Optional<Seal> requireSeal(IndexFile file) throws IOException {
    Patience patience = new Patience(PATIENCE);
    while (true) {
      Optional<Seal> seal = Seal.read(file);
      Optional<String> difference = difference(file, seal);
      if (difference.isEmpty()) {
        return seal;
      }
      // A writer may have come meanwhile; then the seal is another or none.
      boolean settled = Seal.read(file).equals(seal) && !WriterLock.isHeld(file);
      if (settled || !patience.waits()) {
        throw changed(file, difference.get());
      }
    }
  }

  /**
   * Checks an index for the one who holds its writer's lock.
   *
   * @throws UserError when it is damaged, or of a newer release than this schema
   */
  static void forWriter(IndexFile file, Schema schema) throws IOException {
    Optional<Seal> seal = Seal.read(file);
    Optional<String> difference = difference(file, seal);
    if (difference.isPresent()) {
      throw changed(file, difference.get());
    }
    Vetting.refuseHarmful(file);
    if (seal.isEmpty() || !schema.knows(seal.get().facts().schema())) {
      open(
          file,
          connection -> {
            schema.requireUpgradable(connection, file);
            RowCheck.require(file, connection);
          });
    }
  }

  /** The error of a damaged index. */
  static UserError damaged(IndexFile file, String how) {
    return damaged(file, how, null);
  }

  /**
   * The error of a damaged index.
   *
   * @param cause may be null
   */
  static UserError damaged(IndexFile file, String how, Throwable cause) {
    return new UserError(
        ExitCode.RESOURCE, Database.damaged(how.replace("%", "%%")).formatted(file), cause);
  }

  private interface Look {
    void at(Connection connection) throws SQLException, IOException;
  }

  /** Whatever a damaged file makes the database do is damage. */
  private static void open(IndexFile file, Look look) throws IOException {
    try (Connection connection = Database.read(file)) {
      look.at(connection);
    } catch (UserError e) {
      throw e;
    } catch (SQLException e) {
      if (!Database.isInUse(e)) {
        throw Database.explain(e, file.toString())
            .orElseGet(() -> damaged(file, "it cannot be read (" + Checkup.why(e) + ")", e));
      }
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw damaged(file, "it cannot be read (" + Checkup.why(e) + ")", e);
    }
  }

  private static void sealAnew(IndexFile file, Connection connection) throws SQLException {
    try {
      Optional<WriterLock> lock = WriterLock.tryAcquire(file, "check");
      if (lock.isEmpty()) {
        RowCheck.require(file, connection);
        return;
      }
      WriterLock held = lock.get();
      try (held) {
        RowCheck.require(file, connection);
        Seal.make(file, Seal.Facts.of(connection));
      }
    } catch (IOException notPermitted) {
      RowCheck.require(file, connection);
    }
  }

  private static Optional<String> difference(IndexFile file, Optional<Seal> seal)
      throws IOException {
    return seal.isEmpty() ? Optional.empty() : seal.get().difference(file);
  }

  private static UserError changed(IndexFile file, String difference) {
    return damaged(
        file,
        "it is not as media-audit left it, "
            + difference
            + " (if you put it there yourself, remove index.seal beside it)");
  }
}
