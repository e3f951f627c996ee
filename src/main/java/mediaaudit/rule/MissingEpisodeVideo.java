package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;

/** An episode of which an image, NFO or subtitle is there is itself there. */
final class MissingEpisodeVideo implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-episode-video",
        Severity.ERROR,
        Category.VIDEO,
        "An episode that has an NFO, title card or subtitle also has a video.",
        "Put the episode's video back, or remove the files that are left of it.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.kind() == ItemKind.EPISODE && item.mainVideos().isEmpty()
        ? List.of(
            new Finding(
                "No video file for " + item.episodeCode(),
                Map.of("known_from", item.absolutePath())))
        : List.of();
  }
}
