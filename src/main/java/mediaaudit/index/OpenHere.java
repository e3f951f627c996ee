package mediaaudit.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Who has an index open in this Java machine. Other processes see only that it is open: a POSIX
 * system ends all locks of a process on a file when the process closes any descriptor of it
 * (fcntl(2), record locks), and H2 gives all who open a file in one Java machine one database. So
 * nothing here opens a file that another part of the program holds.
 */
final class OpenHere {
  private static final Map<Path, OpenHere> ALL = new ConcurrentHashMap<>();

  private int readers;
  private boolean written;

  private OpenHere() {}

  /** Who has the index of this folder open. */
  static OpenHere of(IndexFile file) {
    try {
      Path folder = file.folder();
      Path real = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
      return ALL.computeIfAbsent(real, unknown -> new OpenHere());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a part of the program may change it. */
  synchronized boolean isWritten() {
    return written;
  }

  /** Whether parts of the program read it, and not a copy. */
  synchronized boolean isRead() {
    return readers > 0;
  }

  synchronized void readerComes() {
    readers++;
  }

  synchronized void readerLeaves() {
    readers--;
  }

  /** Whether the one who asks may change it from now on. */
  synchronized boolean writerComes() {
    if (written || readers > 0) {
      return false;
    }
    written = true;
    return true;
  }

  synchronized void writerLeaves() {
    written = false;
  }

  /**
   * Refuses a reader beside a writer.
   *
   * @throws UserError when a part of the program may change it
   */
  void requireUnwritten(IndexFile file) {
    if (isWritten()) {
      throw new UserError(
          ExitCode.RESOURCE,
          "the index "
              + file
              + " is open for writing in this program; read it by what has it open, or close that");
    }
  }
}
