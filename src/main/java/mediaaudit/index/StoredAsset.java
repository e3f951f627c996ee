package mediaaudit.index;

import java.util.Map;
import java.util.TreeMap;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;

/**
 * An asset of an item.
 *
 * @param ranks the servers that use it with their ranks: {@code jellyfin=1,plex=2}
 */
public record StoredAsset(
    String itemId,
    String pathHash,
    String path,
    long sizeBytes,
    AssetKind kind,
    AssetKind meantAs,
    String ranks) {

  Asset asset() {
    return new Asset(pathHash, path, sizeBytes, kind, meantAs, read(ranks));
  }

  static String write(Map<String, Integer> ranks) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(ranks)
        .forEach(
            (server, rank) ->
                text.append(text.isEmpty() ? "" : ",").append(server).append('=').append(rank));
    return text.toString();
  }

  private static Map<String, Integer> read(String text) {
    Map<String, Integer> ranks = new TreeMap<>();
    for (String entry : text.split(",")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        ranks.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
      }
    }
    return ranks;
  }
}
