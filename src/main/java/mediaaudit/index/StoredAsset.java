package mediaaudit.index;

import java.util.Arrays;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;

/** An asset of an item. */
public record StoredAsset(
    String itemId, String pathHash, String path, long sizeBytes, AssetKind kind, String servers) {

  Asset asset() {
    return new Asset(
        pathHash,
        path,
        sizeBytes,
        kind,
        Arrays.stream(servers.split(","))
            .filter(server -> !server.isEmpty())
            .collect(Collectors.toSet()));
  }
}
