package mediaaudit.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * The right to write an index: to make it, migrate it, change it, compact it and put another file
 * in its place. One process holds it at a time, over all of that; H2's own lock ends with each
 * closing of the file. The system gives it back when a process dies. The file tells who holds it.
 */
final class WriterLock implements AutoCloseable {
  private final OpenHere here;
  private final FileChannel channel;

  private WriterLock(OpenHere here, FileChannel channel) {
    this.here = here;
    this.channel = channel;
  }

  /**
   * Waits for the right to write.
   *
   * @param command who wants it, for others to read
   * @throws UserError when another process, or another part of this one, keeps it for longer
   */
  static WriterLock acquire(
      IndexFile index, String command, Duration wait, Consumer<String> notices) throws IOException {
    Patience patience = new Patience(wait);
    OpenHere here = OpenHere.of(index);
    while (!here.writerComes()) {
      if (!patience.waits()) {
        throw inUse(index, "this program itself");
      }
    }
    try {
      return new WriterLock(here, locked(index, command, wait, patience, notices));
    } catch (IOException | RuntimeException | Error e) {
      here.writerLeaves();
      throw e;
    }
  }

  private static FileChannel locked(
      IndexFile index, String command, Duration wait, Patience patience, Consumer<String> notices)
      throws IOException {
    FileChannel channel = open(index.lock());
    try {
      await(channel, index, wait, patience, notices);
      write(
          channel,
          "process %d (%s, since %s)"
              .formatted(
                  ProcessHandle.current().pid(),
                  command,
                  Instant.now().truncatedTo(ChronoUnit.SECONDS)));
      return channel;
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    try {
      return FileChannel.open(
          lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      if (!Files.exists(lock)) {
        throw e;
      }
      throw new UserError(
          ExitCode.REFUSED,
          lock
              + " cannot be written by you; change its permissions or choose another index with"
              + " --index",
          e);
    }
  }

  /**
   * The right to write, unless another has it.
   *
   * @throws IOException when this user may not write there
   */
  static Optional<WriterLock> tryAcquire(IndexFile index, String command) throws IOException {
    try {
      return Optional.of(acquire(index, command, Duration.ZERO, sentence -> {}));
    } catch (UserError inUse) {
      return Optional.empty();
    }
  }

  /** Whether a process is writing. */
  static boolean isHeld(IndexFile index) {
    if (OpenHere.of(index).isWritten()) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(index.lock(), StandardOpenOption.READ)) {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
      return lock == null;
    } catch (IOException nobodyEverWrote) {
      return false;
    }
  }

  /** Who holds an index, for a sentence. */
  static String holder(IndexFile index) {
    try {
      String text = Files.readString(index.lock());
      return text.isBlank() ? "another process" : text;
    } catch (IOException unknown) {
      return "another process";
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } catch (IOException ignored) {
      // Who held it is read only while somebody does, and whoever does writes it anew.
    } finally {
      here.writerLeaves();
    }
  }

  private static void await(
      FileChannel channel,
      IndexFile index,
      Duration wait,
      Patience patience,
      Consumer<String> notices)
      throws IOException {
    for (boolean told = false; channel.tryLock() == null; told = true) {
      if (!told && !wait.isZero()) {
        notices.accept("waiting for " + holder(index) + ", which uses the index");
      }
      if (!patience.waits()) {
        throw inUse(index, holder(index));
      }
    }
  }

  private static UserError inUse(IndexFile index, String holder) {
    return new UserError(
        ExitCode.RESOURCE,
        "the index "
            + index
            + " is in use by "
            + holder
            + "; wait for it, or give it longer with --wait");
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }
}
