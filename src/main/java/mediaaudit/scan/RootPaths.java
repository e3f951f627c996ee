package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Entries;
import mediaaudit.model.Watchdog;

/**
 * Tells which folders are the same or lie in one another, by whatever links, mounts and, where the
 * file system does not tell them apart, letter cases they are reached. Waits for no disk that
 * hangs.
 */
final class RootPaths {
  private final Watchdog watchdog;
  private final Map<String, Path> real = new HashMap<>();

  RootPaths(Watchdog watchdog) {
    this.watchdog = watchdog;
  }

  /** The path with its links resolved, as far as it is there. */
  Path real(String path) {
    return real.computeIfAbsent(path, key -> real(Path.of(key)));
  }

  private Path real(Path path) {
    try {
      return watchdog.call(path::toRealPath);
    } catch (NoSuchFileException gone) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    } catch (IOException unreachable) {
      return path;
    }
  }

  /** How the outer folder leads to the inner one, which may be itself; empty when it does not. */
  Optional<Path> within(Path inner, Path outer) {
    for (Path at = inner; at != null; at = at.getParent()) {
      if (isSame(at, outer)) {
        return Optional.of(at.relativize(inner));
      }
    }
    return Optional.empty();
  }

  /** The path as its folders list it, from the outer folder on. */
  Path asListed(Path outer, Path below) throws IOException {
    Path listed = outer;
    for (Path name : below) {
      listed = entry(listed, name);
    }
    return listed;
  }

  private Path entry(Path folder, Path name) throws IOException {
    Path wanted = folder.resolve(name);
    return watchdog.call(
        () -> {
          Path same = wanted;
          for (Path entry : Entries.of(folder)) {
            if (entry.equals(wanted)) {
              return entry;
            }
            same =
                entry.toString().equalsIgnoreCase(wanted.toString()) && isSame(entry, wanted)
                    ? entry
                    : same;
          }
          return same;
        });
  }

  private boolean isSame(Path one, Path other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      Stat first = watchdog.call(() -> Stat.following(one));
      Stat second = watchdog.call(() -> Stat.following(other));
      return first.isOneWith(second);
    } catch (IOException unreachable) {
      return false;
    }
  }
}
