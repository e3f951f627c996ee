package mediaaudit.model;

/**
 * How a scan went, and what was wrong at its end.
 *
 * @param number 1 for the first scan of an index
 * @param startedAtNanos nanoseconds since 1970, UTC
 * @param hits videos whose stored row was still valid
 * @param misses videos that had to be looked at
 * @param errors issues in the whole index; null where that is not known, and so are the next two
 */
public record PastScan(
    long number,
    long startedAtNanos,
    long durationNanos,
    long hits,
    long misses,
    Long errors,
    Long warnings,
    Long infos) {}
