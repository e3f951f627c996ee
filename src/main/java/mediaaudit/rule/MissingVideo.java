package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.SlashedPath;

/** Every movie folder holds a movie. */
final class MissingVideo implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-video",
        Severity.ERROR,
        Category.VIDEO,
        "Every movie folder holds a movie.",
        "Put the movie into its folder, or unpack it there; or remove the folder.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.kind() == ItemKind.MOVIE && item.mainVideos().isEmpty()
        ? List.of(new Finding("No video file found" + packed(item), Map.of()))
        : List.of();
  }

  private static String packed(Item item) {
    return item.assets().stream()
        .filter(asset -> asset.kind() == AssetKind.ARCHIVE)
        .map(asset -> "; unpack " + SlashedPath.name(asset.path()))
        .findFirst()
        .orElse("");
  }
}
