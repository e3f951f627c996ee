package mediaaudit.index;

import java.time.Duration;
import java.util.List;
import mediaaudit.model.Nanos;

/**
 * Removes what has been missing for long, once a day at most. Roots that are away keep their rows,
 * as do those that were never pruned by hand.
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
    Prune prune =
        new Prune(now - age.toNanos(), Prune.By.SEEN, true, Long.MAX_VALUE, List.of(), patience);
    Removal removal = new Removal(index, prune, path -> {});
    removal.run(new RootGuard(index, prune).unprotected(), Long.MAX_VALUE);
    index.transact(() -> index.notes().put(LAST, String.valueOf(now)));
    return removal.files();
  }
}
