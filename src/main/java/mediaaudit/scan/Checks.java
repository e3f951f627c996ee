package mediaaudit.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mediaaudit.model.Watchdog;

/**
 * What, beside its size and modification time, tells that a file is unchanged. The device never
 * does: a disk gets another number each time it is plugged in.
 *
 * @param ctime compare change times
 * @param inode compare inode numbers
 * @param mtimeTolerance how far modification times may be apart on a coarse file system
 * @param tolerances those of single roots, by absolute path
 */
public record Checks(
    boolean ctime, boolean inode, Duration mtimeTolerance, Map<String, Duration> tolerances) {

  /** What stands in the row of a root whose next scan takes for granted what it finds. */
  public static final String RELEARN = "relearn";

  public Checks {
    tolerances = Map.copyOf(tolerances);
  }

  /** Checks that are the same for all roots. */
  public Checks(boolean ctime, boolean inode, Duration mtimeTolerance) {
    this(ctime, inode, mtimeTolerance, Map.of());
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
        tolerance(root).toNanos());
  }

  /** That of the nearest root around. */
  private Duration tolerance(String root) {
    if (tolerances.isEmpty()) {
      return mtimeTolerance;
    }
    RootPaths paths = new RootPaths(new Watchdog(Watchdog.USUAL_PATIENCE));
    Map<Path, Duration> byPath = new HashMap<>();
    tolerances.forEach((path, tolerance) -> byPath.put(paths.real(path), tolerance));
    for (Path above = paths.real(root); above != null; above = above.getParent()) {
      if (byPath.containsKey(above)) {
        return byPath.get(above);
      }
    }
    return mtimeTolerance;
  }
}
