package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.OwnUser;

/** Who may write a configuration file: whoever may, chooses the programs that it names. */
final class ConfigOwners {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private static final int ROOT = 0;

  private static final String NAMES = ", and it names a program to run (probe.ffprobe); ";

  private ConfigOwners() {}

  /**
   * What to tell of a file that names a program and that others than this user and root may write;
   * empty where nobody else may, or the system has no such permissions.
   */
  static Optional<String> warning(Path file) {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        return Optional.of("others may write " + file + NAMES + "chmod go-w '" + file + "'");
      }
      return isForeign(file.toRealPath())
          ? Optional.of(foreign(file) + NAMES + "use a file of your own, or chown '" + file + "'")
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException ignored) {
      return Optional.empty();
    }
  }

  private static boolean isForeign(Path file) throws IOException {
    return !OwnUser.owns(file) && !Files.getAttribute(file, "unix:uid").equals(ROOT);
  }

  private static String foreign(Path file) throws IOException {
    return file + " belongs to another user (" + Files.getOwner(file).getName() + ")";
  }
}
