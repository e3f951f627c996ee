package mediaaudit.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Video;

/** The folders of seasons among the items of one folder, and what stands in them. */
final class SeasonFolders {
  private final Map<String, Item> series = new HashMap<>();

  /** By path. */
  private final Map<String, Item> seasons = new HashMap<>();

  private SeasonFolders(List<Item> items) {
    items.stream()
        .filter(item -> item.kind() == ItemKind.SERIES)
        .forEach(item -> series.put(item.id(), item));
    items.stream().filter(this::hasOwn).forEach(item -> seasons.put(item.path(), item));
  }

  static SeasonFolders among(List<Item> items) {
    return new SeasonFolders(items);
  }

  /** Whether the item is a season with a folder of its own. */
  boolean hasOwn(Item item) {
    return item.kind() == ItemKind.SEASON
        && !item.path().equals(series.get(item.parentId()).path());
  }

  /** The season in whose folder a video stands, there or below. */
  Optional<Item> season(Video video) {
    if (seasons.isEmpty()) {
      return Optional.empty();
    }
    String path = SlashedPath.parent(video.path());
    while (!path.isEmpty() && !seasons.containsKey(path)) {
      path = SlashedPath.parent(path);
    }
    return Optional.ofNullable(seasons.get(path));
  }

  /** The videos in the folder of an item that are neither it, its episodes nor extras. */
  List<Video> unrecognized(Item item) {
    return inFolder(item).filter(Video::isUnrecognized).toList();
  }

  /** The videos of a movie, or those of no episode that no folder nearer to them answers for. */
  private Stream<Video> inFolder(Item item) {
    return switch (item.kind()) {
      case MOVIE -> item.videos().stream();
      case SERIES ->
          item.videos().stream()
              .filter(video -> video.path().startsWith(item.path() + "/"))
              .filter(video -> season(video).isEmpty());
      case SEASON ->
          hasOwn(item)
              ? series.get(item.parentId()).videos().stream()
                  .filter(
                      video -> season(video).map(Item::id).filter(item.id()::equals).isPresent())
              : Stream.of();
      case EPISODE -> Stream.of();
    };
  }
}
