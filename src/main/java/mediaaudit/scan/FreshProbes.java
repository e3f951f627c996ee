package mediaaudit.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.index.FileCache;
import mediaaudit.index.ProbedFile;
import mediaaudit.model.Probe;

/**
 * What files contain: from memory, of those that this scan has stored itself, as long as they are
 * not too many; from the cache, of all others.
 */
final class FreshProbes {
  /** Some 15 MB. */
  private static final int MOST_STREAMS = 40_000;

  private final FileCache cache;
  private final Map<String, Probe> stored = new HashMap<>();
  private int streams;

  FreshProbes(FileCache cache) {
    this.cache = cache;
  }

  /** Takes what was stored just now. */
  void stored(List<ProbedFile> files) {
    for (ProbedFile file : files) {
      Probe probe = file.probe();
      stored.remove(file.pathHash());
      streams += 1 + probe.streams().size();
      if (streams <= MOST_STREAMS) {
        stored.put(file.pathHash(), probe);
      }
    }
  }

  /** By key; files that nobody looked into are left out. */
  Map<String, Probe> of(Collection<String> files) {
    Map<String, Probe> probes = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (String file : files) {
      if (stored.containsKey(file)) {
        probes.put(file, stored.get(file));
      } else {
        others.add(file);
      }
    }
    probes.putAll(cache.probes(others));
    return probes;
  }
}
