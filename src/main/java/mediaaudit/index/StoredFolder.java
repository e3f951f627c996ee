package mediaaudit.index;

import java.util.Objects;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A folder's row as it was found.
 *
 * @param checksum that it carries; null when it has none
 */
public record StoredFolder(@Nested FolderRow folder, Long checksum) {
  /** Whether the row is not what was stored. */
  boolean isDamaged() {
    return folder.signature() != null && !Objects.equals(checksum, folder.checksum());
  }
}
