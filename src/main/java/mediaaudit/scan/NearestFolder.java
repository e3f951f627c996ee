package mediaaudit.scan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Watchdog;

/**
 * What is set for folders, by absolute path, and holds for all below one up to the next. Links are
 * resolved when it is asked for the first time, on no disk longer than it may hang.
 *
 * @param <T> what is set; the last counts where several paths lead to one folder
 */
final class NearestFolder<T> {
  private final Map<String, T> set;
  private final RootPaths paths;
  private Map<Path, T> byPath;

  NearestFolder(Map<String, T> set, Watchdog watchdog) {
    this.set = new LinkedHashMap<>(set);
    this.paths = new RootPaths(watchdog);
  }

  /** What holds for this folder. */
  synchronized Optional<T> at(String folder) {
    if (set.isEmpty()) {
      return Optional.empty();
    }
    for (Path above = paths.real(folder); above != null; above = above.getParent()) {
      if (byPath().containsKey(above)) {
        return Optional.of(byPath().get(above));
      }
    }
    return Optional.empty();
  }

  /** What is set for this folder and those in it, by their paths below it, with {@code /}. */
  synchronized Map<String, T> in(String folder) {
    Map<String, T> below = new HashMap<>();
    Path top = paths.real(folder);
    byPath()
        .forEach(
            (path, value) -> {
              if (path.startsWith(top)) {
                below.put(below(top, path), value);
              }
            });
    return below;
  }

  private Map<Path, T> byPath() {
    if (byPath == null) {
      byPath = new HashMap<>();
      set.forEach((path, value) -> byPath.put(paths.real(path), value));
    }
    return byPath;
  }

  private static String below(Path top, Path path) {
    return top.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
