package mediaaudit.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    AssetKind.TITLE_CARD
  };

  private final Map<Claim, Set<String>> servers = new LinkedHashMap<>();

  private record Claim(AssetKind kind, Entry file) {}

  void add(AssetKind kind, Entry file, String server) {
    servers.computeIfAbsent(new Claim(kind, file), unused -> new TreeSet<>()).add(server);
  }

  /** What was found, by kind and then in the order of finding. */
  List<Asset> assets() {
    List<Asset> assets = new ArrayList<>();
    for (AssetKind kind : KINDS) {
      servers.forEach(
          (claim, names) -> {
            if (claim.kind() == kind) {
              assets.add(Assets.of(claim.file(), kind, names));
            }
          });
    }
    return assets;
  }
}
