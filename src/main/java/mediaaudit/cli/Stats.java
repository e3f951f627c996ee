package mediaaudit.cli;

import java.util.List;
import java.util.Map;
import mediaaudit.index.Census;
import mediaaudit.index.Dimension;
import mediaaudit.index.Overview;
import mediaaudit.index.ScanFigures;

/**
 * What was asked of the index.
 *
 * @param takenAtNanos nanoseconds since 1970, UTC
 * @param overview null when only parts were asked for
 * @param census by dimension, most bytes first; empty when none was asked for
 * @param history scans, the oldest first; null when it was not asked for
 */
record Stats(
    long takenAtNanos,
    Overview overview,
    Map<Dimension, List<Census>> census,
    List<ScanFigures> history) {

  /** Size of the videos that are counted, in bytes. */
  static long bytes(List<Census> census) {
    return census.stream().mapToLong(Census::bytes).sum();
  }
}
