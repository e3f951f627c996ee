package mediaaudit.index;

import java.util.List;
import java.util.stream.IntStream;
import mediaaudit.model.Asset;
import mediaaudit.model.Item;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** An item, and where it was read. */
public record ItemRow(Item item, String unitHash, int rootId) {

  /** A video's place in its item. */
  public record VideoRow(String itemId, int position, Video video) {}

  /** An asset of an item. */
  public record AssetRow(String itemId, Asset asset) {
    /** Names of the servers that use it, separated by commas. */
    public String servers() {
      return String.join(",", asset.servers());
    }

    /** Names of the servers that show it, separated by commas. */
    public String shownBy() {
      return String.join(",", asset.shownBy());
    }

    /** The servers that use it with their ranks. */
    public String ranks() {
      return StoredAsset.write(asset.ranks());
    }

    /** What an unused image is meant as; null where that is not known. */
    public String meantAs() {
      return asset.meantAs() == null ? null : asset.meantAs().word();
    }
  }

  List<VideoRow> videos() {
    List<Video> ordered =
        item.videos().stream().sorted((a, b) -> Boolean.compare(isMain(b), isMain(a))).toList();
    return IntStream.range(0, ordered.size())
        .mapToObj(position -> new VideoRow(item.id(), position, ordered.get(position)))
        .toList();
  }

  List<AssetRow> assets() {
    return item.assets().stream().map(asset -> new AssetRow(item.id(), asset)).toList();
  }

  private static boolean isMain(Video video) {
    return video.role() == VideoRole.MAIN;
  }
}
