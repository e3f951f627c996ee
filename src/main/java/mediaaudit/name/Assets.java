package mediaaudit.name;

import java.util.Set;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;

/** Assets made of files. */
final class Assets {
  private Assets() {}

  static Asset of(Entry file, AssetKind kind, Set<String> servers) {
    return new Asset(file.pathHash(), file.path(), file.sizeBytes(), kind, servers);
  }
}
