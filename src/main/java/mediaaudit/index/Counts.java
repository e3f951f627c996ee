package mediaaudit.index;

/**
 * How much of everything the index holds.
 *
 * @param files of any kind, missing ones included
 * @param missing files that vanished and were not pruned
 * @param failedProbes videos that are empty or corrupt
 * @param oldestProbe nanoseconds since 1970; null without any
 * @param newestProbe nanoseconds since 1970; null without any
 * @param hits of all scans
 * @param misses of all scans
 */
public record Counts(
    long roots,
    long folders,
    long files,
    long videos,
    long missing,
    long probes,
    long failedProbes,
    Long oldestProbe,
    Long newestProbe,
    long movies,
    long series,
    long episodes,
    long errors,
    long warnings,
    long scans,
    long hits,
    long misses) {}
