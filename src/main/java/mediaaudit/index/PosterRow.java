package mediaaudit.index;

/**
 * Which picture a file held.
 *
 * @param pathHash key of the file's row
 * @param mtimeNanos nanoseconds since 1970, UTC
 * @param digest of its bytes
 */
public record PosterRow(String pathHash, long sizeBytes, long mtimeNanos, String digest) {}
