package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts files in one pass over their table: by kind, and the videos by size.
 *
 * @param dated how many are dated in the future
 */
record VideoTally(List<FileCount> files, long dated, Distribution sizes) {
  /** Clocks of two machines that are right differ by less. */
  private static final long TOLERANCE_NANOS = 2_000_000_000;

  private static final long MB = 1_000_000;
  private static final List<Long> SIZES =
      List.of(
          MB,
          10 * MB,
          100 * MB,
          1_000 * MB,
          2_000 * MB,
          5_000 * MB,
          10_000 * MB,
          20_000 * MB,
          50_000 * MB);

  /** What is counted of the files of a kind. */
  private static final class Count {
    long files;
    long bytes;
    long missing;
  }

  static VideoTally of(Rows rows, long nowNanos) {
    Ranges sizes = new Ranges(SIZES);
    Map<String, Count> kinds = new TreeMap<>();
    AtomicLong dated = new AtomicLong();
    rows.each(
        "select kind, size_bytes, missing_since, mtime_nanos from file",
        row -> {
          String kind = row.getString(1);
          Count count = kinds.computeIfAbsent(kind, unused -> new Count());
          if (row.getObject(3) != null) {
            count.missing++;
            return;
          }
          long bytes = row.getLong(2);
          count.files++;
          count.bytes += bytes;
          if (row.getLong(4) > nowNanos + TOLERANCE_NANOS) {
            dated.incrementAndGet();
          }
          if (kind.equals("video")) {
            sizes.add(bytes);
          }
        });
    List<FileCount> files = new ArrayList<>();
    kinds.forEach(
        (kind, count) -> files.add(new FileCount(kind, count.files, count.bytes, count.missing)));
    return new VideoTally(files, dated.get(), sizes.distribution());
  }
}
