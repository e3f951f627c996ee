package mediaaudit.probe;

/** What the movie fragments of a track say in sum; times are in the track's timescale. */
final class Mp4TrackFragments {
  private long samples;
  private long duration;
  private long bytes;
  private long end;
  private long indexedEnd;
  private long runEnd;
  private boolean continuous = true;
  private long leastDelta = Long.MAX_VALUE;
  private long mostDelta;
  private boolean complete = true;

  /** Number of samples. */
  long samples() {
    return samples;
  }

  /** Sum of their durations. */
  long duration() {
    return duration;
  }

  /** Bytes of them. */
  long bytes() {
    return bytes;
  }

  /** Where the last ends. */
  long end() {
    return end;
  }

  /** Whether all fragments were read; if not, only the end is known. */
  boolean areComplete() {
    return complete;
  }

  /**
   * Not all fragments are read; what was summed is not all. Where the track ends is known only from
   * an index, or from fragments that follow and tell when they begin.
   */
  void giveUp() {
    complete = false;
    continuous = false;
    end = indexedEnd;
  }

  /** Whether the frame rate is known: all samples were read, or all that were took one time. */
  boolean tellRate() {
    return complete || leastDelta == mostDelta;
  }

  /** A sample took this time. */
  void see(long delta) {
    leastDelta = Math.min(leastDelta, delta);
    mostDelta = Math.max(mostDelta, delta);
  }

  /**
   * An index says that the track reaches at least to this time.
   *
   * @param toEnd whether it tells of all that the file holds; others come in files of segments
   */
  void reach(long time, boolean toEnd) {
    indexedEnd = toEnd ? Math.max(indexedEnd, time) : indexedEnd;
    end = Math.max(end, time);
  }

  /** A fragment begins at this time. */
  void begin(long time) {
    runEnd = time;
    continuous = true;
  }

  /** Samples follow. */
  void add(long count, long addedDuration, long addedBytes) {
    samples += count;
    duration += addedDuration;
    bytes += addedBytes;
    runEnd += addedDuration;
    if (continuous) {
      end = Math.max(end, runEnd);
    }
  }
}
