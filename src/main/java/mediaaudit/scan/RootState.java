package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mediaaudit.model.Entries;
import mediaaudit.model.RawPath;
import mediaaudit.model.Watchdog;

/** How a library root is found on the disk. */
public enum RootState {
  /** It lists something. */
  ONLINE,
  /** There is no such folder. */
  MISSING,
  /** It lists nothing, as the place of a disk that is not mounted does. */
  EMPTY,
  /** It is there, but no folder, or may not be listed. */
  UNREADABLE,
  /** It does not answer. */
  HUNG;

  /** Takes one look. */
  public static RootState of(Path root, Watchdog watchdog) {
    try {
      return watchdog.call(() -> look(root));
    } catch (IOException e) {
      return e instanceof Watchdog.Stalled ? HUNG : UNREADABLE;
    }
  }

  private static RootState look(Path root) {
    try {
      return Entries.any(root) ? ONLINE : EMPTY;
    } catch (IOException e) {
      return Files.notExists(root) ? MISSING : UNREADABLE;
    }
  }

  /**
   * What is wrong with the root of this path. A name that is no text cannot be opened: what was
   * typed has become another on its way here.
   */
  String sentence(String path) {
    return switch (this) {
      case MISSING ->
          RawPath.undecoded(path) > 0
              ? "its name is not UTF-8; scan a link to it, or the folder above it"
              : "it does not exist";
      case UNREADABLE -> "it is no readable folder";
      case HUNG -> "it hangs";
      default -> "nothing is wrong";
    };
  }

  /** Whether it can be listed, whatever it holds. */
  boolean isListable() {
    return this == ONLINE || this == EMPTY;
  }

  /** The word for people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
