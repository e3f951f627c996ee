package mediaaudit.scan;

import java.util.EnumMap;
import java.util.Map;
import mediaaudit.model.MissReason;

/** What a scan counts; written by one thread. */
final class Tally {
  long folders;
  long files;
  long videos;
  long hits;
  final Map<MissReason, Long> misses = new EnumMap<>(MissReason.class);
  long moved;
  boolean reread;
  long unprobed;
  long checkedFolders;
  long rowsInMemory;

  void miss(MissReason reason) {
    misses.merge(reason, 1L, Long::sum);
  }

  /** Misses for all reasons. */
  long missed() {
    return misses.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Adds another's counts. */
  void add(Tally other) {
    folders += other.folders;
    files += other.files;
    videos += other.videos;
    hits += other.hits;
    other.misses.forEach((reason, count) -> misses.merge(reason, count, Long::sum));
    moved += other.moved;
    unprobed += other.unprobed;
    rowsInMemory += other.rowsInMemory;
  }
}
