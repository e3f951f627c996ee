package mediaaudit.index;

import java.util.Map;

/**
 * The index as a file.
 *
 * @param path of the database file
 * @param fileBytes its size
 * @param liveBytes how much of it holds rows
 * @param schema version of its schema
 * @param rows number of rows by table, in the order of the names
 */
public record Storage(
    String path, long fileBytes, long liveBytes, int schema, Map<String, Long> rows) {

  /** What a compacted copy would need less, at least. */
  public long reclaimableBytes() {
    return Math.max(0, fileBytes - liveBytes);
  }
}
