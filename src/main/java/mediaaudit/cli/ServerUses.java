package mediaaudit.cli;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.SlashedPath;
import mediaaudit.name.ArtworkLookup;
import mediaaudit.name.ArtworkProfile;
import mediaaudit.name.ImageName;

/** What each server makes of an image or of theme music, and why one does not use it. */
final class ServerUses {
  private static final int MOST_NAMES = 6;
  private static final Set<AssetKind> NO_ARTWORK =
      EnumSet.of(AssetKind.SUBTITLE, AssetKind.NFO, AssetKind.ARCHIVE);

  private final List<ArtworkLookup> servers;
  private final Set<String> configured;

  /**
   * @param servers every server that there is a profile of
   * @param configured names of those that are the user's
   */
  ServerUses(List<ArtworkProfile> servers, Set<String> configured) {
    this.servers = servers.stream().map(ArtworkLookup::new).toList();
    this.configured = configured;
  }

  /** By server, the user's first; empty for what is no artwork. */
  List<Explanation.Use> of(Item item, Item series, Asset file) {
    if (NO_ARTWORK.contains(file.kind())) {
      return List.of();
    }
    return servers.stream()
        .map(server -> use(server, item, series, file))
        .sorted(Comparator.comparing(use -> !use.configured()))
        .toList();
  }

  private Explanation.Use use(ArtworkLookup server, Item item, Item series, Asset file) {
    Optional<ArtworkLookup.Match> match = server.match(item, series, file);
    boolean mine = configured.contains(server.server());
    AssetKind kind = match.map(ArtworkLookup.Match::kind).orElse(null);
    return new Explanation.Use(
        server.server(),
        mine,
        kind,
        match.map(ArtworkLookup.Match::template).orElse(null),
        file.ranks().get(server.server()),
        mine ? shows(server, item, kind == null ? meant(file) : kind) : null,
        match.isPresent() ? null : why(server, item, series, file));
  }

  /** The file that the server shows; null when none. */
  private static String shows(ArtworkLookup server, Item item, AssetKind kind) {
    return item.assets().stream()
        .filter(asset -> asset.kind() == kind && asset.shownBy().contains(server.server()))
        .map(Asset::path)
        .findFirst()
        .orElse(null);
  }

  private static AssetKind meant(Asset file) {
    return file.kind() == AssetKind.UNUSED ? file.meantAs() : file.kind();
  }

  private static String why(ArtworkLookup server, Item item, Item series, Asset file) {
    if (file.sizeBytes() == 0) {
      return "it has 0 bytes";
    }
    Integer season = ImageName.of(name(file)).season();
    if (season != null && item.kind() == ItemKind.SERIES) {
      return "it names season %d, and the series has no such season".formatted(season);
    }
    AssetKind kind = meant(file);
    if (kind == null) {
      return "it looks for no such name";
    }
    String noun = kind.word().replace('_', ' ');
    List<String> names = server.names(item, series, kind);
    if (names.isEmpty()) {
      return "it takes no %s of a %s".formatted(noun, item.kind().word());
    }
    String extension = FileKind.extension(file.path());
    return server.extensions(kind).contains(extension)
        ? "as a %s it looks for %s".formatted(noun, list(names))
        : "it reads no .%s, only %s"
            .formatted(extension, String.join(", ", server.extensions(kind)));
  }

  private static String name(Asset file) {
    return SlashedPath.name(file.path());
  }

  private static String list(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? first + " ..." : first;
  }
}
