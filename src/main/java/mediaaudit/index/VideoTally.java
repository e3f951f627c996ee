package mediaaudit.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts files in one pass over their table: by kind, and the videos by size. */
record VideoTally(List<FileCount> files, Distribution sizes) {
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

  static VideoTally of(Rows rows) {
    Ranges sizes = new Ranges(SIZES);
    Map<String, FileCount> kinds = new TreeMap<>();
    rows.pass(
        "select kind, missing_since is not null as missing, "
            + sizes.sql("size_bytes", 1)
            + " as size_range, count(*) as files, sum(size_bytes) as bytes"
            + " from file group by kind, missing, size_range",
        row -> {
          String kind = row.getString("kind");
          long files = row.getLong("files");
          long bytes = row.getLong("bytes");
          boolean missing = row.getBoolean("missing");
          if (kind.equals("video") && !missing) {
            sizes.add(row.getInt("size_range"), files, bytes);
          }
          FileCount count =
              missing ? new FileCount(kind, 0, 0, files) : new FileCount(kind, files, bytes, 0);
          kinds.merge(kind, count, VideoTally::sum);
        });
    return new VideoTally(new ArrayList<>(kinds.values()), sizes.distribution());
  }

  private static FileCount sum(FileCount one, FileCount other) {
    return new FileCount(
        one.kind(),
        one.files() + other.files(),
        one.bytes() + other.bytes(),
        one.missing() + other.missing());
  }
}
