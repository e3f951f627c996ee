package mediaaudit.index;

/**
 * Files of one kind.
 *
 * @param kind video, image, subtitle ...
 * @param files that are there
 * @param bytes of those that are there
 * @param missing files that vanished and were not pruned
 */
public record FileCount(String kind, long files, long bytes, long missing) {}
