package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How a library root is found on the disk. */
public enum RootState {
  /** It lists something. */
  ONLINE,
  /** There is no such folder. */
  MISSING,
  /** It lists nothing, as the place of a disk that is not mounted does. */
  EMPTY,
  /** It is there, but no folder, or may not be listed. */
  UNREADABLE;

  /** Takes one look. */
  public static RootState of(Path root) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      return entries.iterator().hasNext() ? ONLINE : EMPTY;
    } catch (IOException e) {
      return Files.notExists(root) ? MISSING : UNREADABLE;
    }
  }

  /** The word for people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
