package mediaaudit.index;

/** How often scans could rely on the index. */
public record Lookups(long scans, long hits, long misses) {

  /** Share of hits among the videos looked up, from 0 to 1; 0 when there was none. */
  public double hitRatio() {
    return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
  }
}
