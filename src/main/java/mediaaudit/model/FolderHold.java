package mediaaudit.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether a temporary folder is in use: its process holds the lock of a file in it, which the
 * system gives back when the process dies. Numbers of processes do not tell, since each container
 * has its own.
 *
 * <p>The file names the running system that made it. Another one may share the folder without
 * sharing locks, so what it left is believed to be left only after a day.
 */
final class FolderHold {
  private static final String NAME = "held";

  /** A number that Linux draws as it starts, the same for all containers. */
  private static final Path SYSTEM = Path.of("/proc/sys/kernel/random/boot_id");

  private static final Duration SURELY_LEFT = Duration.ofDays(1);

  /**
   * Those of this process by the names of their folders. Their files are never opened again: a
   * POSIX system ends the lock when the process closes any descriptor of the file.
   */
  private static final Map<String, FileChannel> OWN = new ConcurrentHashMap<>();

  private FolderHold() {}

  /** Holds an empty folder, whose name is unique. */
  static void take(Path folder) throws IOException {
    Path unheld = folder.resolve("unheld");
    Files.writeString(unheld, system());
    FileChannel channel = FileChannel.open(unheld, StandardOpenOption.WRITE);
    OWN.put(name(folder), channel);
    channel.lock();
    // So nobody sees the file without its lock.
    Files.move(unheld, folder.resolve(NAME));
  }

  /** Holds it no more; does nothing where it was not held. */
  static void release(Path folder) throws IOException {
    FileChannel channel = OWN.remove(name(folder));
    if (channel != null) {
      channel.close();
    }
  }

  /** Whether nobody uses a folder that was held once. */
  static boolean isLeft(Path folder) throws IOException {
    if (OWN.containsKey(name(folder))) {
      return false;
    }
    Path held = folder.resolve(NAME);
    try (FileChannel channel =
        FileChannel.open(held, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return channel.tryLock(0, Long.MAX_VALUE, true) != null
          && (Files.readString(held).equals(system()) || isOld(held));
    } catch (NoSuchFileException notYetHeld) {
      return isOld(folder) || !isOfLivingProcess(name(folder));
    } catch (OverlappingFileLockException anotherThreadAsks) {
      return false;
    }
  }

  /** Whether the number in a folder's name is that of a process, seen from here. */
  private static boolean isOfLivingProcess(String name) {
    String process = name.replaceFirst(".*-(\\d{1,18})-\\d+$", "$1");
    return process.equals(name) || ProcessHandle.of(Long.parseLong(process)).isPresent();
  }

  private static boolean isOld(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return written.isBefore(Instant.now().minus(SURELY_LEFT));
  }

  /** Empty where the system does not tell. */
  private static String system() {
    try {
      return Files.readString(SYSTEM);
    } catch (IOException unknown) {
      return "";
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
