package mediaaudit.model;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folders among the system's temporary files that only this user can enter. Their names tell which
 * process made them, so that those of a killed one can be removed later.
 */
public final class TemporaryFolder {
  private static final String PREFIX = "media-audit-";

  private TemporaryFolder() {}

  /** Makes one, which the caller deletes. */
  public static Path make() throws IOException {
    return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
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

  /** Removes a folder with all in it; links in it are removed, not followed. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }

  /** Removes this user's folders whose process has ended. What cannot be removed harms nobody. */
  public static void deleteStale() {
    Path all = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "*")) {
      for (Path folder : folders) {
        if (isStale(folder)) {
          delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException ignored) {
      // The next start tries again.
    }
  }

  /**
   * Whether a name tells of a process that runs.
   *
   * @param name {@code prefix}, the process's number, a hyphen and anything
   */
  public static boolean isOfLivingProcess(String name, String prefix) {
    String process = name.substring(prefix.length()).replaceFirst("-.*", "");
    return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isPresent();
  }

  private static boolean isStale(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    return name.matches(PREFIX + "\\d+-\\d+")
        && !isOfLivingProcess(name, PREFIX)
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(self(folder));
  }

  private static UserPrincipal self(Path folder) throws IOException {
    return folder
        .getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }
}
