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
  long unprobed;
  long rowsInMemory;

  void miss(MissReason reason) {
    misses.merge(reason, 1L, Long::sum);
  }

  /** Misses for all reasons. */
  long missed() {
    return misses.values().stream().mapToLong(Long::longValue).sum();
  }

  /** These counts, to come back to. */
  Tally copy() {
    Tally copy = new Tally();
    copy.become(this);
    return copy;
  }

  /** Takes over another's counts. */
  void become(Tally other) {
    folders = other.folders;
    files = other.files;
    videos = other.videos;
    hits = other.hits;
    misses.clear();
    misses.putAll(other.misses);
    unprobed = other.unprobed;
    rowsInMemory = other.rowsInMemory;
  }
}
