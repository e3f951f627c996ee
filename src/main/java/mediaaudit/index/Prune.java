package mediaaudit.index;

import java.time.Duration;
import java.util.List;

/**
 * Which rows go. Criteria add up: a row goes when it meets them all.
 *
 * @param beforeNanos only rows at least as old as this, nanoseconds since 1970; {@link
 *     Long#MAX_VALUE} for any age
 * @param by what the age is of
 * @param missingOnly only files that the last scan did not find
 * @param maxBytes rows go only until the index file is this small; {@link Long#MAX_VALUE} where its
 *     size does not matter
 * @param roots paths or names of the only library roots to prune, which no guard protects; empty
 *     for all that are there
 * @param patience how long a root may take to answer
 */
public record Prune(
    long beforeNanos,
    By by,
    boolean missingOnly,
    long maxBytes,
    List<String> roots,
    Duration patience) {

  /** What the age of a row is. */
  public enum By {
    /**
     * Since the file was seen: a present one at the last scan of its root, a missing one at the
     * scan that missed it. Its rows go.
     */
    SEEN,
    /**
     * Since the video was looked into. What the look found goes and the next scan looks again; all
     * of its rows go only where missing files are meant.
     */
    PROBED
  }

  /** Whether files keep their rows and lose only what a look into them found. */
  boolean keepsFiles() {
    return by == By.PROBED && !missingOnly;
  }

  /** Whether the size of the index ends it. */
  boolean isBySize() {
    return maxBytes < Long.MAX_VALUE;
  }

  /** Whether an age is asked for. */
  boolean isByAge() {
    return beforeNanos < Long.MAX_VALUE;
  }
}
