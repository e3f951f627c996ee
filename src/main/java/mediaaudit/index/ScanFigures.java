package mediaaudit.index;

/**
 * What a scan's row tells of how it went.
 *
 * @param scan number, counted from 1
 * @param startedAt nanoseconds since 1970, UTC
 * @param ending complete, incomplete, interrupted, killed or running
 * @param videos seen
 * @param hits videos whose row was still valid
 * @param misses videos that were looked into
 */
public record ScanFigures(
    long scan,
    long startedAt,
    double durationSeconds,
    String ending,
    long videos,
    long hits,
    long misses) {

  /** Whether it looked up any video. */
  public boolean looked() {
    return hits + misses > 0;
  }

  /** Share of hits among the videos looked up, from 0 to 1; 0 when there was none. */
  public double hitRatio() {
    return looked() ? (double) hits / (hits + misses) : 0;
  }
}
