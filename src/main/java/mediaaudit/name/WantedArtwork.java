package mediaaudit.name;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mediaaudit.model.AssetKind;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.SlashedPath;

/**
 * Names under which servers would take an image that an item lacks: those that most of them look
 * for, and none that holds the item's own name where others do, so that many issues are alike.
 */
final class WantedArtwork {
  private static final int MOST = 3;
  private static final String EXTENSION = ".jpg";
  private static final Pattern WILD = Pattern.compile("[#@*]");

  private final List<ArtworkProfile> profiles;

  WantedArtwork(List<ArtworkProfile> profiles) {
    this.profiles = profiles;
  }

  /** A name, and how many servers look for it. */
  private record Wanted(String name, boolean afterItem, int servers) {
    Wanted and(Wanted other) {
      return new Wanted(name, afterItem && other.afterItem, servers + other.servers);
    }
  }

  /**
   * The names that count most: of a season in the folder of the series; of others beside the video,
   * or in the item's own folder. {@code VIDEO} stands for the name of an episode's video.
   */
  List<String> names(Item item, AssetKind kind) {
    ArtworkPlace place = place(item);
    Map<String, Wanted> byName = new LinkedHashMap<>();
    for (ArtworkProfile profile : profiles) {
      profile.names(kind, place).stream()
          .filter(name -> name.extension() == null && !WILD.matcher(name.text()).find())
          .flatMap(name -> wanted(name, place))
          .distinct()
          .forEach(it -> byName.merge(it.name().toLowerCase(Locale.ROOT), it, Wanted::and));
    }
    boolean anyForAll = byName.values().stream().anyMatch(it -> !it.afterItem());
    return byName.values().stream()
        .filter(it -> !(anyForAll && it.afterItem()))
        .sorted(Comparator.comparing(Wanted::servers, Comparator.reverseOrder()))
        .limit(MOST)
        .map(it -> it.name() + EXTENSION)
        .toList();
  }

  private static Stream<Wanted> wanted(ArtworkName name, ArtworkPlace place) {
    return place
        .names(name)
        .map(it -> it.substring(it.lastIndexOf("../") < 0 ? 0 : "../".length()))
        .map(it -> new Wanted(it, ArtworkLookup.isAfterItem(name), 1));
  }

  private static ArtworkPlace place(Item item) {
    boolean ownFolder =
        item.kind() == ItemKind.SERIES || item.kind() == ItemKind.MOVIE && !item.isLoose();
    List<String> stems =
        item.kind() == ItemKind.EPISODE
            ? List.of("VIDEO")
            : item.mainVideos().stream()
                .map(video -> FileKind.stem(SlashedPath.name(video.path())))
                .toList();
    return new ArtworkPlace(
        item.kind(),
        List.of(),
        List.of(),
        ownFolder,
        SlashedPath.name(item.path()),
        stems,
        item.season(),
        List.of());
  }
}
