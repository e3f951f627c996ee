package mediaaudit.model;

/**
 * One scan as its row tells it.
 *
 * @param number 1 for the first scan of an index
 * @param startedAtNanos nanoseconds since 1970, UTC
 * @param durationNanos until the last row was written
 * @param ending {@code complete}, {@code incomplete} (a root or folder could not be read), {@code
 *     interrupted}, {@code killed} or {@code running}
 * @param folders folders seen
 * @param files files seen
 * @param videos videos seen
 * @param hits videos whose stored row was still valid
 * @param misses videos that had to be looked at
 * @param unprobed videos that nobody could look into, for lack of a prober
 */
public record ScanSummary(
    long number,
    String version,
    long startedAtNanos,
    long durationNanos,
    String ending,
    long folders,
    long files,
    long videos,
    long hits,
    long misses,
    long unprobed) {

  /** Whether it looked at everything that it could look at. */
  public boolean reachedItsEnd() {
    return ending.equals("complete") || ending.equals("incomplete");
  }
}
