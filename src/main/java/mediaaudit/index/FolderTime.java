package mediaaudit.index;

/**
 * Which folder it was that was listed last, and its own times then.
 *
 * @param mtimeNanos nanoseconds since 1970
 * @param ctimeNanos nanoseconds since 1970; null where the system has none
 * @param inode null where the system has none
 */
public record FolderTime(
    String pathHash, int rootId, long mtimeNanos, Long ctimeNanos, Long inode) {}
