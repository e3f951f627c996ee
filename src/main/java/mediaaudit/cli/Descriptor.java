package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Paths of files that are open already, as {@code >(...)} and {@code 3>&1} of a shell make them.
 */
final class Descriptor {
  private static final Set<String> STANDARD_OUTPUT =
      Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  private static final Pattern FORM = Pattern.compile("(/dev|/proc/[^/]+)/fd/\\d+");

  private Descriptor() {}

  /** Whether this stands for standard output, which need not be opened again. */
  static boolean isStandardOutput(Path file) {
    return STANDARD_OUTPUT.contains(file.toString());
  }

  /** Whether a path names a descriptor, through links too, as {@code /dev/stderr} does. */
  static boolean is(Path file) {
    return find(file).isPresent();
  }

  /**
   * Whether it was opened to be written. What a Java machine opens for itself, such as the jars it
   * runs, was not: nobody who names a wrong number writes into these.
   */
  static boolean isWritable(Path file) {
    try {
      return Files.isWritable(file)
          && Files.getPosixFilePermissions(find(file).orElseThrow(), LinkOption.NOFOLLOW_LINKS)
              .contains(PosixFilePermission.OWNER_WRITE);
    } catch (IOException ignored) {
      // Closed since then.
      return false;
    }
  }

  private static Optional<Path> find(Path file) {
    if (FORM.matcher(file.toString()).matches()) {
      return Optional.of(file);
    }
    try {
      return Files.isSymbolicLink(file) && Files.exists(file)
          ? find(file.resolveSibling(Files.readSymbolicLink(file)).normalize())
          : Optional.empty();
    } catch (IOException ignored) {
      // A link that cannot be read leads nowhere.
      return Optional.empty();
    }
  }
}
