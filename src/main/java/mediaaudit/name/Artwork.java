package mediaaudit.name;

import java.util.ArrayList;
import java.util.EnumMap;
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
    AssetKind.THEME,
    AssetKind.OTHER_ART
  };

  private final Map<AssetKind, Map<String, Found>> found = new EnumMap<>(AssetKind.class);

  /**
   * A file that shows the item.
   *
   * @param ranks at which place each server takes it
   */
  private record Found(Entry file, Map<String, Integer> ranks) {}

  /**
   * Files that a server takes for this kind, in its order of preference; other art is all shown,
   * each for something else.
   */
  void add(AssetKind kind, List<Entry> files, String server) {
    if (files.isEmpty()) {
      return;
    }
    Map<String, Found> byPath = found.computeIfAbsent(kind, unused -> new LinkedHashMap<>());
    int rank = 0;
    for (Entry file : files) {
      byPath
          .computeIfAbsent(file.path(), unused -> new Found(file, new TreeMap<>()))
          .ranks()
          .putIfAbsent(server, kind == AssetKind.OTHER_ART ? 1 : ++rank);
    }
  }

  /** What was found, by kind and then in the order of finding. */
  List<Asset> assets() {
    List<Asset> assets = new ArrayList<>();
    for (AssetKind kind : KINDS) {
      found
          .getOrDefault(kind, Map.of())
          .values()
          .forEach(it -> assets.add(Assets.of(it.file(), kind, it.ranks())));
    }
    return assets;
  }
}
