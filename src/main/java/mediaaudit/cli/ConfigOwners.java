package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Who may write a configuration file: whoever may, chooses the programs that it names. */
final class ConfigOwners {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private ConfigOwners() {}

  /**
   * What to tell of a file that names a program and that others than its owner may write; empty
   * where nobody else may, or the system has no such permissions.
   */
  static Optional<String> warning(Path file) {
    try {
      boolean open = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
      return open ? Optional.of(sentence(file)) : Optional.empty();
    } catch (IOException | UnsupportedOperationException ignored) {
      return Optional.empty();
    }
  }

  private static String sentence(Path file) {
    return "others may write "
        + file
        + ", and it names a program to run (probe.ffprobe); chmod go-w '"
        + file
        + "'";
  }
}
