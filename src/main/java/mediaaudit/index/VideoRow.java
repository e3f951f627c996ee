package mediaaudit.index;

/**
 * A video that is there.
 *
 * @param path absolute, as shown to people
 * @param mtimeNanos nanoseconds since 1970
 */
public record VideoRow(String pathHash, String path, long sizeBytes, long mtimeNanos) {}
