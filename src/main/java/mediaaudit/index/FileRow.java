package mediaaudit.index;

import mediaaudit.model.FileKind;

/**
 * What tells whether a file changed.
 *
 * @param mtimeNanos nanoseconds since 1970
 * @param ctimeNanos nanoseconds since 1970; null where the system has none
 * @param inode null where the system has none
 * @param racy its times are too young to prove anything
 * @param trouble why it could not be read last time; null when it could
 * @param firstSeen nanoseconds since 1970
 * @param missingSince nanoseconds since 1970; null while it is there
 */
public record FileRow(
    String pathHash,
    String folderHash,
    String name,
    FileKind kind,
    long sizeBytes,
    long mtimeNanos,
    Long ctimeNanos,
    Long inode,
    boolean racy,
    String trouble,
    long firstSeen,
    Long missingSince) {

  /** The checksum of this row, by {@link RowSum}. */
  public long checksum() {
    return RowSum.of(
        pathHash,
        folderHash,
        name,
        kind.word(),
        sizeBytes,
        mtimeNanos,
        ctimeNanos,
        inode,
        racy,
        trouble,
        firstSeen);
  }
}
