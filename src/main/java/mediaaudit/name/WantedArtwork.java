package mediaaudit.name;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final String ABOVE = "../";
  private static final String EITHER = "the season or of the series";
  private static final Pattern WILD = Pattern.compile("[#@*]");

  private final List<ArtworkProfile> profiles;
  private final AssetKind kind;
  private final ArtworkPlace place;

  WantedArtwork(List<ArtworkProfile> profiles, Item item, AssetKind kind) {
    this.profiles = profiles.stream().filter(profile -> profile.shows(kind)).toList();
    this.kind = kind;
    this.place = place(item);
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
  Optional<String> names() {
    List<String> best = best();
    return best.isEmpty() ? Optional.empty() : Optional.of(placed(String.join(", ", best)));
  }

  /** These names with what is to be said of where they count. */
  String placed(String names) {
    return switch (place.kind()) {
      case SEASON -> names + " in the folder of " + (isInEither() ? EITHER : "the series");
      case EPISODE -> names + ", where VIDEO is the name of the video without its extension";
      case MOVIE, SERIES -> names;
    };
  }

  /** Whether all that counts in the folder of the series counts in that of the season too. */
  private boolean isInEither() {
    return profiles.stream().map(profile -> profile.names(kind, place)).allMatch(this::isInEither);
  }

  private boolean isInEither(List<ArtworkName> names) {
    Set<String> texts = names.stream().map(ArtworkName::text).collect(Collectors.toSet());
    return names.stream()
        .filter(ArtworkName::above)
        .allMatch(name -> texts.contains(name.text().substring(ABOVE.length())));
  }

  private List<String> best() {
    Map<String, Wanted> byName = new LinkedHashMap<>();
    for (ArtworkProfile profile : profiles) {
      profile.names(kind, place).stream()
          .filter(name -> name.extension() == null && !WILD.matcher(name.text()).find())
          .flatMap(this::wanted)
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

  private Stream<Wanted> wanted(ArtworkName name) {
    return place
        .names(name)
        .map(it -> it.substring(it.lastIndexOf(ABOVE) < 0 ? 0 : ABOVE.length()))
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
