package mediaaudit.scan;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mediaaudit.index.FileRow;
import mediaaudit.model.MissReason;

/**
 * How a file's stat is compared with its row: for equality, never for older or newer.
 *
 * @param ctime compare the change time, which no program can set back
 * @param inode compare the inode number
 * @param learns take the change time and inode number that are found for those of the row
 * @param mtimeToleranceNanos how far two modification times may be apart
 */
record Comparison(boolean ctime, boolean inode, boolean learns, long mtimeToleranceNanos) {
  static final String CTIME = "ctime";
  static final String INODE = "inode";

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** What is compared, as a text. The record's own takes Java longer to make. */
  @Override
  public String toString() {
    return "ctime="
        + ctime
        + " inode="
        + inode
        + " learns="
        + learns
        + " mtime+-"
        + mtimeToleranceNanos;
  }

  /** Whether both are the same. The record's own {@code equals} takes Java longer to make. */
  boolean isLike(Comparison other) {
    return ctime == other.ctime
        && inode == other.inode
        && learns == other.learns
        && mtimeToleranceNanos == other.mtimeToleranceNanos;
  }

  /** What shows that somebody touched the file since its row was stored. */
  Optional<MissReason> difference(FileRow row, Stat stat) {
    if (row.sizeBytes() != stat.sizeBytes()) {
      return Optional.of(MissReason.SIZE);
    }
    if (!sameMtime(row, stat)) {
      return Optional.of(MissReason.MTIME);
    }
    if (ctime && ctimeMoved(row, stat)) {
      return Optional.of(MissReason.CTIME);
    }
    return inode && inodeMoved(row, stat) ? Optional.of(MissReason.INODE) : Optional.empty();
  }

  /**
   * Whether what differs may do so without a change of the content: a new owner or link moves the
   * change time, a copy the inode number too, and some file systems lose the part of a second when
   * they forget a file.
   */
  boolean mayBeSame(FileRow row, Stat stat) {
    return row.sizeBytes() == stat.sizeBytes()
        && (sameMtime(row, stat) || lostFraction(row.mtimeNanos(), stat.mtimeNanos()));
  }

  /** Whether nothing but the change time, or the inode number with it, differs. */
  boolean onlyCtimeMoved(FileRow row, Stat stat) {
    return ctime && isUntouched(row, stat) && ctimeMoved(row, stat);
  }

  /** Whether nothing but the inode number, or the change time with it, differs. */
  boolean onlyInodeMoved(FileRow row, Stat stat) {
    return inode && isUntouched(row, stat) && inodeMoved(row, stat);
  }

  /**
   * Whether the row of an untouched file is to have what was found. What is only not compared must
   * stay as it was when the content was proved: a stricter comparison may follow.
   */
  boolean teaches(FileRow row, Stat stat) {
    return learns
        && !(row.mtimeNanos() == stat.mtimeNanos()
            && equal(row.ctimeNanos(), stat.ctimeNanos())
            && equal(row.inode(), stat.inode()));
  }

  /** Whether nothing of what is compared moved between two looks at a file. */
  boolean isStill(Stat before, Stat after) {
    return before.sizeBytes() == after.sizeBytes()
        && before.mtimeNanos() == after.mtimeNanos()
        && (!ctime || equal(before.ctimeNanos(), after.ctimeNanos()));
  }

  /** The later of those times that a change moves and that are compared, nanoseconds since 1970. */
  long changedNanos(Stat stat) {
    return ctime && stat.ctimeNanos() != null
        ? Math.max(stat.mtimeNanos(), stat.ctimeNanos())
        : stat.mtimeNanos();
  }

  private boolean isUntouched(FileRow row, Stat stat) {
    return row.sizeBytes() == stat.sizeBytes() && sameMtime(row, stat);
  }

  private boolean sameMtime(FileRow row, Stat stat) {
    return Math.abs(row.mtimeNanos() - stat.mtimeNanos()) <= mtimeToleranceNanos;
  }

  private boolean ctimeMoved(FileRow row, Stat stat) {
    return !learns && !equal(row.ctimeNanos(), stat.ctimeNanos());
  }

  private boolean inodeMoved(FileRow row, Stat stat) {
    return !learns && !equal(row.inode(), stat.inode());
  }

  /** Whether two values are equal, or one is not known. */
  private static boolean equal(Long stored, Long found) {
    return stored == null || found == null || stored.equals(found);
  }

  private static boolean lostFraction(long stored, long found) {
    return Math.floorDiv(stored, SECOND) == Math.floorDiv(found, SECOND)
        && (stored % SECOND == 0 || found % SECOND == 0);
  }
}
