package mediaaudit.scan;

import java.time.Duration;
import java.util.Map;
import mediaaudit.model.Watchdog;

/**
 * What, beside its size and modification time, tells that a file is unchanged. The device never
 * does: a disk gets another number each time it is plugged in.
 */
public final class Checks {
  /** What stands in the row of a root whose next scan takes for granted what it finds. */
  public static final String RELEARN = "relearn";

  private final boolean ctime;
  private final boolean inode;
  private final Duration mtimeTolerance;
  private final NearestFolder<Duration> tolerances;

  /**
   * Checks that are the same for all roots.
   *
   * @param ctime compare change times
   * @param inode compare inode numbers
   * @param mtimeTolerance how far modification times may be apart on a coarse file system
   */
  public Checks(boolean ctime, boolean inode, Duration mtimeTolerance) {
    this(ctime, inode, mtimeTolerance, Map.of(), new Watchdog(Watchdog.USUAL_PATIENCE));
  }

  /**
   * Checks of which some roots have a tolerance of their own.
   *
   * @param tolerances by absolute path, some of which may be on a disk that hangs
   */
  public Checks(
      boolean ctime,
      boolean inode,
      Duration mtimeTolerance,
      Map<String, Duration> tolerances,
      Watchdog watchdog) {
    this.ctime = ctime;
    this.inode = inode;
    this.mtimeTolerance = mtimeTolerance;
    this.tolerances = new NearestFolder<>(tolerances, watchdog);
  }

  /**
   * What is compared below a root.
   *
   * @param distrusted what tells nothing there, as the root's row has it
   */
  Comparison in(String root, String distrusted) {
    return new Comparison(
        ctime && !distrusted.contains(Comparison.CTIME),
        inode && !distrusted.contains(Comparison.INODE),
        distrusted.equals(RELEARN),
        tolerances.at(root).orElse(mtimeTolerance).toNanos());
  }
}
