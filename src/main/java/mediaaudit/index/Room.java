package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Whether a disk has the room that some work takes. */
final class Room {
  /** Left free for everybody else. */
  private static final long RESERVE_BYTES = 1 << 20;

  private Room() {}

  /**
   * Checks before the work begins.
   *
   * @param folder that must exist
   * @param work what the room is for: {@code "pruning the index"}
   * @throws UserError when there is less
   */
  static void require(Path folder, long bytes, String work) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free - RESERVE_BYTES < bytes) {
      throw new UserError(
          ExitCode.RESOURCE,
          String.format(
              Locale.ROOT,
              "not enough free disk: %s takes %.1f MB in %s, and %.1f MB are free; free some space"
                  + " and run the same command again, nothing was changed",
              work,
              bytes / 1e6,
              folder,
              free / 1e6));
    }
  }
}
