package mediaaudit.index;

/**
 * What the index knows of a library root.
 *
 * @param files present ones, of any kind
 * @param sizeBytes of those files
 * @param distrusted what tells nothing of the files below it, as in the column; else empty
 * @param lastCompleteScan number of the scan; null when there was none
 * @param scannedAtNanos when that scan began, nanoseconds since 1970; null when it is not known
 */
public record RootSummary(
    String name,
    String path,
    long files,
    long sizeBytes,
    String distrusted,
    Long lastCompleteScan,
    Long scannedAtNanos) {}
