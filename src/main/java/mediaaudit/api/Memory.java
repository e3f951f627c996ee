package mediaaudit.api;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mediaaudit.scan.SingleFiles;

/** The rows of the videos that were looked up last. */
final class Memory {
  private final Map<Path, SingleFiles.Kept> entries;

  private long forgotten;

  Memory(int most) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Path, SingleFiles.Kept> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<SingleFiles.Kept> find(Path path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** How often something was forgotten; what was read before that may be out of date. */
  synchronized long age() {
    return forgotten;
  }

  /** Holds what was read at this age. */
  synchronized void hold(Path path, SingleFiles.Kept kept, long age) {
    if (age == forgotten) {
      entries.put(path, kept);
    }
  }

  /** Forgets what stands at or below a path. */
  synchronized void forget(Path path) {
    forgotten++;
    entries.keySet().removeIf(entry -> entry.startsWith(path));
  }

  synchronized void clear() {
    forgotten++;
    entries.clear();
  }

  synchronized int size() {
    return entries.size();
  }
}
