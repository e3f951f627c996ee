package mediaaudit.index;

import java.util.Objects;

/**
 * A folder's row as it was found.
 *
 * @param checksum that it carries; null when it has none
 */
public record StoredFolder(FolderRow folder, Long checksum) {
  /** Whether the row is not what was stored. */
  boolean isDamaged() {
    return folder.signature() != null && !Objects.equals(checksum, folder.checksum());
  }
}
