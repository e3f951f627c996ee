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
 * @param libraryBytes size of all videos that are there
 * @param census by dimension, most bytes first; empty when none was asked for
 * @param history scans, the oldest first; null when it was not asked for
 */
record Stats(
    long takenAtNanos,
    Overview overview,
    long libraryBytes,
    Map<Dimension, List<Census>> census,
    List<ScanFigures> history) {

  /** The share of these videos' bytes in those of the library, from 0 to 1. */
  double share(Census videos) {
    return libraryBytes == 0 ? 0 : (double) videos.bytes() / libraryBytes;
  }

  /** As far as formats for programs tell a number of seconds or gigabytes. */
  static double thousandths(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  /** As far as they tell a ratio. */
  static double ratio(double ratio) {
    return Math.round(ratio * 10_000) / 10_000.0;
  }
}
