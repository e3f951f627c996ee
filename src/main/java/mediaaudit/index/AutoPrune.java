package mediaaudit.index;

import java.time.Duration;
import java.util.List;
import mediaaudit.model.Nanos;

/**
 * Removes what has been missing for long, once a day at most. Roots that are away keep their rows.
 * So that no clock that is wrong once costs a row, the scan before has to find it old enough too.
 */
public final class AutoPrune {
  private static final String LAST = "auto_prune";
  private static final Duration PAUSE = Duration.ofDays(1);

  private AutoPrune() {}

  /**
   * Removes files that have been missing for at least {@code age}, unless it was done today.
   *
   * @param patience how long a root may take to answer
   * @return how many files went
   */
  public static long run(Index index, Duration age, Duration patience) {
    long now = Nanos.now();
    long last = index.notes().find(LAST).map(Long::parseLong).orElse(0L);
    if (last > now - PAUSE.toNanos() && last <= now) {
      return 0;
    }
    long files = 0;
    for (RootRow root : new RootGuard(index, missing(now, age, patience)).unprotected()) {
      long seen = Math.min(now, index.prune().scanBefore(root.id()).orElse(0L));
      Removal removal = new Removal(index, missing(seen, age, patience), path -> {});
      removal.run(List.of(root), Long.MAX_VALUE);
      files += removal.files();
    }
    index.transact(() -> index.notes().put(LAST, String.valueOf(now)));
    return files;
  }

  private static Prune missing(long now, Duration age, Duration patience) {
    return new Prune(now - age.toNanos(), Prune.By.SEEN, true, Long.MAX_VALUE, List.of(), patience);
  }
}
