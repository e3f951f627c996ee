package mediaaudit.api;

/**
 * How an open index was used, and what it holds.
 *
 * @param requests look-ups of videos since it was opened
 * @param hits look-ups whose row was valid
 * @param memoryHits hits among these for which no row was read
 * @param entriesInMemory videos held for further look-ups
 * @param probeRows videos of which the index knows what they contain
 * @param itemRows movies, series, seasons and episodes that the index knows
 */
public record Statistics(
    long requests, long hits, long memoryHits, int entriesInMemory, long probeRows, long itemRows) {

  /** Look-ups that found nothing valid. */
  public long misses() {
    return requests - hits;
  }

  /** Share of hits among the look-ups, in percent; 0 when there was none. */
  public double hitRatePercent() {
    return requests == 0 ? 0 : 100.0 * hits / requests;
  }
}
