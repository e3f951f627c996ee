package mediaaudit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folders that only this user can enter, for as long as the program needs them. Those of a killed
 * process are removed later; see {@link FolderHold}.
 */
public final class TemporaryFolder {
  private static final String PREFIX = "media-audit-";

  private TemporaryFolder() {}

  /** Makes one among the system's temporary files, which the caller deletes. */
  public static Path make() throws IOException {
    return make(all(), PREFIX);
  }

  /** Makes one in this folder, which the caller deletes. */
  public static Path make(Path parent, String prefix) throws IOException {
    try {
      return made(parent, prefix);
    } catch (NoSuchFileException takenForLeft) {
      // Another container does not see this process, and may have come before it held the folder.
      return made(parent, prefix);
    }
  }

  private static Path made(Path parent, String prefix) throws IOException {
    Path folder = Files.createTempDirectory(parent, prefix + ProcessHandle.current().pid() + "-");
    try {
      FolderHold.take(folder);
      return folder;
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  /**
   * As {@link #make()}, with an error that tells what the folder was to be for.
   *
   * @param otherwise what the user can do to need none
   * @throws UserError when it cannot be made
   */
  public static Path make(String use, String otherwise) {
    try {
      return make();
    } catch (IOException e) {
      throw new UserError(
          ExitCode.RESOURCE,
          "cannot make a folder for "
              + use
              + " in "
              + System.getProperty("java.io.tmpdir")
              + " ("
              + e.getMessage()
              + "); name another with MEDIA_AUDIT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER, or "
              + otherwise,
          e);
    }
  }

  /** Removes a folder with all in it, which may be gone; links in it are removed, not followed. */
  public static void delete(Path folder) throws IOException {
    FolderHold.release(folder);
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (NoSuchFileException | UncheckedIOException ignored) {
      // Another start has removed it, or does.
    }
  }

  /** Removes this user's folders that killed processes left among the temporary files. */
  public static void deleteStale() {
    deleteStale(all(), PREFIX);
  }

  /** As {@link #deleteStale()}, in this folder. What cannot be removed harms nobody. */
  public static void deleteStale(Path parent, String prefix) {
    try {
      for (Path folder : Entries.of(parent, prefix + "*")) {
        if (isStale(folder, prefix)) {
          delete(folder);
        }
      }
    } catch (IOException ignored) {
      // The next start tries again.
    }
  }

  /** Whether a file is such a folder of this user that a killed process left. */
  public static boolean isStale(Path folder, String prefix) {
    try {
      return folder.getFileName().toString().matches(prefix + "\\d+-\\d+")
          && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && OwnUser.owns(folder)
          && FolderHold.isLeft(folder);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static Path all() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
