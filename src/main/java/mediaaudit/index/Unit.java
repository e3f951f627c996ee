package mediaaudit.index;

import java.util.List;
import mediaaudit.model.AuditedItem;

/**
 * What was read from one folder: a movie, a series with its seasons and episodes, or the loose
 * movies of a container.
 *
 * @param folderHash key of the folder's row
 */
public record Unit(String folderHash, int rootId, List<AuditedItem> items) {
  public Unit {
    items = List.copyOf(items);
  }
}
