package mediaaudit.scan;

import java.util.Optional;
import mediaaudit.index.FolderRow;

/**
 * Whether what a walk did not find is gone, or a mount: files that vanish in numbers, or with the
 * file system that they stood on, are believed only where the user says so.
 */
final class Proof {
  private static final String IF_GONE =
      "; if they are gone for good, scan with --allow-mass-delete";

  /** How the user goes on. */
  static final String WAY_ON = " (is everything mounted?)" + IF_GONE;

  /** Losing this many files is never suspicious. */
  private static final int FEW = 10;

  private static final double LARGE_SHARE = 0.2;

  private Proof() {}

  /**
   * Why the walk proves nothing; empty when it does.
   *
   * @param movedAway how many of the files that vanished are at other places now, and so not lost
   * @param believed whether the user says that files may be gone in any number
   */
  static Optional<String> lacking(RootWalk walk, long movedAway, boolean believed) {
    String path = walk.root().path();
    String trouble = walk.changes().trouble();
    if (trouble != null) {
      return Optional.of("cannot scan " + path + ": " + trouble);
    }
    return believed ? Optional.empty() : suspicion(walk, movedAway).map(why -> path + " " + why);
  }

  private static Optional<String> suspicion(RootWalk walk, long movedAway) {
    Changes changes = walk.changes();
    long lost = changes.vanished() - movedAway;
    long missing = walk.isElsewhere() ? lost + changes.leftOut() : 0;
    if (missing > 0) {
      return Optional.of(
          "does not stand on the file system that it stood on at its last good scan, and "
              + missing
              + " files are missing"
              + WAY_ON);
    }
    long had = walk.rows().present().stream().mapToLong(FolderRow::files).sum();
    if (had > 0 && changes.leaveNothing()) {
      return Optional.of(
          "is empty, although the index knows files in it (is it mounted?)" + IF_GONE);
    }
    return lost > Math.max(FEW, had * LARGE_SHARE)
        ? Optional.of(
            "lost " + lost + " files since its last scan, more than people usually delete" + WAY_ON)
        : Optional.empty();
  }
}
