package mediaaudit.index;

/**
 * A folder's own times at its last listing.
 *
 * @param mtimeNanos nanoseconds since 1970
 * @param ctimeNanos nanoseconds since 1970; null where the system has none
 */
public record FolderTime(String pathHash, int rootId, long mtimeNanos, Long ctimeNanos) {}
