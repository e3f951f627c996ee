package mediaaudit.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Video;

/**
 * Gives the images that no configured server takes to the items beside which they stand, so that
 * they are seen. An image is that of the episode or loose movie that it is named after, else of the
 * season that it names or in whose folder it stands, else of the movie or series. One that is named
 * after nothing in a folder of loose movies stays a file.
 */
final class UnusedImages {
  private final Map<String, Item> folders = new HashMap<>();
  private final Map<Integer, Item> seasons = new HashMap<>();
  private final NavigableMap<EpisodeKey, Item> episodes = new TreeMap<>();
  private final StemIndex<Item> stems = new StemIndex<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, List<Asset>> unused = new HashMap<>();

  private UnusedImages(Folder folder, List<Item> items) {
    for (Item item : items) {
      folders.putIfAbsent(item.path(), item);
      if (item.kind() == ItemKind.SEASON) {
        seasons.put(item.season(), item);
        // The series has the folder where its seasons have none of their own.
        folders.computeIfPresent(item.path(), (path, other) -> ofFolder(folder, other, item));
      }
      if (item.episode() != null) {
        episodes.putIfAbsent(
            new EpisodeKey(item.season(), item.episode(), item.lastEpisode()), item);
      }
      if (item.kind() == ItemKind.EPISODE || !item.path().equals(folder.path())) {
        stems.add(item.mainVideos().stream().map(UnusedImages::stem).toList(), item);
      }
      item.assets().forEach(asset -> used.add(asset.pathHash()));
    }
  }

  private static Item ofFolder(Folder folder, Item first, Item season) {
    return first.path().equals(folder.path()) ? first : season;
  }

  private static String stem(Video video) {
    return FileKind.stem(SlashedPath.name(video.path()));
  }

  /**
   * The items, with the images that are left.
   *
   * @param folder in which all of them stand
   * @param below whether the folders in it are theirs
   */
  static List<Item> in(Folder folder, boolean below, List<Item> items) {
    UnusedImages images = new UnusedImages(folder, items);
    images.walk(folder, below, Optional.ofNullable(images.folders.get(folder.path())));
    return items.stream().map(images::with).toList();
  }

  private void walk(Folder at, boolean below, Optional<Item> owner) {
    at.files().stream()
        .filter(file -> file.kind() == FileKind.IMAGE && !used.contains(file.pathHash()))
        .forEach(file -> owner(file, owner).ifPresent(item -> add(file, item)));
    if (below) {
      at.folders().stream()
          .filter(sub -> ExtraKind.ofFolder(sub.name()).isEmpty() && !Disc.is(sub))
          .filter(sub -> !CompanionFolder.isOfFrames(sub.name()))
          .forEach(
              sub -> walk(sub, true, Optional.ofNullable(folders.get(sub.path())).or(() -> owner)));
    }
  }

  private Optional<Item> owner(Entry file, Optional<Item> ofFolder) {
    return stems
        .find(file)
        .filter(item -> item.kind() != ItemKind.EPISODE || isOf(file, item))
        .or(() -> numbered(file))
        .or(() -> SeasonArt.season(file.name()).map(seasons::get))
        .or(() -> ofFolder);
  }

  /** Whether an image is an episode's; that of a special without a number stands by its video. */
  private static boolean isOf(Entry file, Item item) {
    return item.episode() != null
        || SlashedPath.parent(file.path()).equals(SlashedPath.parent(item.path()));
  }

  /** The episode whose numbers the name tells. */
  private Optional<Item> numbered(Entry file) {
    return episodes.isEmpty()
        ? Optional.empty()
        : EpisodeName.of(FileKind.stem(file.name()))
            .filter(name -> name.season() != null)
            .map(name -> new EpisodeKey(name.season(), name.first(), name.first()))
            .flatMap(numbers -> EpisodeKey.covering(episodes, numbers))
            .map(episodes::get);
  }

  private void add(Entry file, Item item) {
    unused
        .computeIfAbsent(item.id(), none -> new ArrayList<>())
        .add(Assets.unused(file, meantAs(file, item).orElse(null)));
  }

  private static Optional<AssetKind> meantAs(Entry file, Item item) {
    String stem = FileKind.stem(file.name());
    boolean whole =
        item.mainVideos().stream().anyMatch(video -> stem(video).equalsIgnoreCase(stem));
    if (item.kind() == ItemKind.EPISODE) {
      Optional<AssetKind> word = ArtWord.of(stem);
      boolean card = whole || word.isEmpty() || word.get() == AssetKind.LANDSCAPE;
      return card ? Optional.of(AssetKind.TITLE_CARD) : word;
    }
    boolean season = item.kind() == ItemKind.SEASON && SeasonArt.isBare(file.name());
    return ArtWord.of(stem)
        .or(() -> whole || season ? Optional.of(AssetKind.POSTER) : Optional.empty());
  }

  private Item with(Item item) {
    List<Asset> assets = new ArrayList<>(item.assets());
    assets.addAll(unused.getOrDefault(item.id(), List.of()));
    return item.with(item.videos(), assets);
  }
}
