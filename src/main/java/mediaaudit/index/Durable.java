package mediaaudit.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a whole file in its place so that a kill or a power cut leaves the old or the new one. */
public final class Durable {
  private Durable() {}

  /** Moves a finished file over {@code target}, in the same file system, once it is on the disk. */
  public static void replace(Path finished, Path target) throws IOException {
    sync(finished);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(target.toAbsolutePath().getParent());
  }

  /** Returns once a file is safe on the disk. */
  static void sync(Path file) throws IOException {
    sync(file, StandardOpenOption.WRITE);
  }

  /** Has the names in a folder reach the disk, where the system can do that. */
  static void syncFolder(Path folder) {
    try {
      sync(folder, StandardOpenOption.READ);
    } catch (IOException ignored) {
      // Windows opens no folders, and keeps their names without being asked.
    }
  }

  private static void sync(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}
