package mediaaudit.index;

/**
 * Which picture a file held.
 *
 * @param pathHash key of the file's row
 * @param mtimeNanos nanoseconds since 1970, UTC
 * @param ctimeNanos nanoseconds since 1970, that of the file's row; null where the system has none
 * @param digest of its bytes
 */
public record PosterRow(
    String pathHash, long sizeBytes, long mtimeNanos, Long ctimeNanos, String digest) {}
