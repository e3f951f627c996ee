package mediaaudit.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Video;

/**
 * The series and seasons of a folder for whose images no server looks: those of loose episodes, as
 * no folder is the series', seasons without an episode, and seasons without a folder that are no
 * more than the year of days of broadcast.
 */
final class Folderless {
  private final SeasonFolders folders;
  private final Set<String> loose;
  private final Set<String> filled = new HashSet<>();
  private final Set<String> counted = new HashSet<>();

  private Folderless(List<Item> items, SeasonFolders folders) {
    this.folders = folders;
    Set<String> files =
        items.stream()
            .flatMap(item -> item.videos().stream())
            .map(Video::path)
            .collect(Collectors.toSet());
    loose =
        items.stream()
            .filter(item -> item.kind() == ItemKind.SERIES && files.contains(item.path()))
            .map(Item::id)
            .collect(Collectors.toSet());
    for (Item item : items) {
      if (item.kind() == ItemKind.EPISODE) {
        filled.add(item.parentId());
        if (!item.isNumberedByDay()) {
          counted.add(item.parentId());
        }
      }
    }
  }

  /** Those among the items that were read from one folder. */
  static Folderless among(List<Item> items, SeasonFolders folders) {
    return new Folderless(items, folders);
  }

  /** Whether this is the series of loose episodes. */
  boolean isLooseSeries(Item item) {
    return loose.contains(item.id());
  }

  /** Whether nobody looks for images of the item itself. */
  boolean has(Item item) {
    return isLooseSeries(item) || (item.kind() == ItemKind.SEASON && hasSeason(item));
  }

  private boolean hasSeason(Item season) {
    return loose.contains(season.parentId())
        || !filled.contains(season.id())
        || (!folders.hasOwn(season) && !counted.contains(season.id()));
  }
}
