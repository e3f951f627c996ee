package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Video;

/** Every video in the folder of a season tells what it is. */
final class UnrecognizedVideo implements PlacedRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unrecognized-video",
        Severity.WARNING,
        Category.STRUCTURE,
        "Every video in the folder of a season is an episode or an extra.",
        "Name episodes like Show - S01E01, or put extras into a folder such as Extras.");
  }

  @Override
  public List<Finding> check(Item item, SeasonFolders folders) {
    List<Video> videos = folders.unrecognized(item);
    return videos.isEmpty() ? List.of() : List.of(new Finding(message(videos), Map.of()));
  }

  private static String message(List<Video> videos) {
    String first = SlashedPath.name(videos.get(0).path());
    return videos.size() == 1
        ? "Video is neither an episode nor an extra: " + first
        : videos.size() + " videos are neither episodes nor extras: " + first + " ...";
  }
}
