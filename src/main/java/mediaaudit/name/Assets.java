package mediaaudit.name;

import java.util.Map;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;

/** Assets made of files. */
final class Assets {
  private Assets() {}

  /** A file that servers use, with its place in the order of preference of each. */
  static Asset of(Entry file, AssetKind kind, Map<String, Integer> ranks) {
    return new Asset(file.pathHash(), file.path(), file.sizeBytes(), kind, null, ranks);
  }

  /** An image that no server uses; {@code meantAs} is null where its name says nothing. */
  static Asset unused(Entry file, AssetKind meantAs) {
    return new Asset(
        file.pathHash(), file.path(), file.sizeBytes(), AssetKind.UNUSED, meantAs, Map.of());
  }
}
