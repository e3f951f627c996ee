package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;

/** Every folder of a season holds a video. */
final class EmptySeason implements PlacedRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "empty-season",
        Severity.WARNING,
        Category.STRUCTURE,
        "Every folder of a season holds an episode.",
        "Put the episodes into the folder, or remove it.");
  }

  @Override
  public List<Finding> check(Item item, SeasonFolders folders) {
    return folders.isEmpty(item)
        ? List.of(new Finding("No episode in the folder of the season", Map.of()))
        : List.of();
  }
}
