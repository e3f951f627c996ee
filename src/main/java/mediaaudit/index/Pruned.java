package mediaaudit.index;

/**
 * What a prune removed.
 *
 * @param files that lost all their rows or, where only probes went, their probe
 * @param mediaBytes sizes of these files together
 * @param folders that lost their row
 * @param rows of all tables
 * @param bytesBefore size of the index file
 * @param bytesAfter size of the index file, the space of removed rows given back
 */
public record Pruned(
    long files, long mediaBytes, long folders, long rows, long bytesBefore, long bytesAfter) {}
