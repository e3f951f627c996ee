package mediaaudit.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;

/** The artwork of one item, as it is found. */
final class Artwork {
  /** The kinds of assets that profiles list. */
  static final AssetKind[] KINDS = {
    AssetKind.POSTER,
    AssetKind.BACKGROUND,
    AssetKind.BANNER,
    AssetKind.LOGO,
    AssetKind.CLEARART,
    AssetKind.LANDSCAPE,
    AssetKind.DISC,
    AssetKind.KEYART,
    AssetKind.SQUARE,
    AssetKind.TITLE_CARD,
    AssetKind.THEME
  };

  private final Map<Claim, Map<String, Integer>> ranks = new LinkedHashMap<>();

  private record Claim(AssetKind kind, Entry file) {}

  /** Files that a server takes for this kind, in its order of preference. */
  void add(AssetKind kind, List<Entry> files, String server) {
    int rank = 0;
    for (Entry file : files) {
      ranks
          .computeIfAbsent(new Claim(kind, file), unused -> new TreeMap<>())
          .putIfAbsent(server, ++rank);
    }
  }

  /** What was found, by kind and then in the order of finding. */
  List<Asset> assets() {
    List<Asset> assets = new ArrayList<>();
    for (AssetKind kind : KINDS) {
      ranks.forEach(
          (claim, servers) -> {
            if (claim.kind() == kind) {
              assets.add(Assets.of(claim.file(), kind, servers));
            }
          });
    }
    return assets;
  }
}
