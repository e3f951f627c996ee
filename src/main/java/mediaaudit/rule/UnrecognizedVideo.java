package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Video;

/** Every video in the folder of a movie, series or season tells what it is. */
final class UnrecognizedVideo implements PlacedRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unrecognized-video",
        Severity.WARNING,
        Category.STRUCTURE,
        "Every video in the folder of a movie, series or season is that movie, an episode or an extra.",
        "Name an episode like Show - S01E01, and an extra like Making of-featurette; or put extras"
            + " into a folder such as Extras, and another movie into one of its own.");
  }

  @Override
  public List<Finding> check(Item item, SeasonFolders folders) {
    List<Video> videos = folders.unrecognized(item);
    return videos.isEmpty() ? List.of() : List.of(new Finding(message(item, videos), Map.of()));
  }

  private static String message(Item item, List<Video> videos) {
    String first = SlashedPath.below(item.path(), videos.get(0).path());
    String wanted = item.kind() == ItemKind.MOVIE ? "the movie" : "an episode";
    return videos.size() == 1
        ? "Video is neither " + wanted + " nor an extra: " + first
        : videos.size() + " videos are neither " + wanted + " nor an extra: " + first + " ...";
  }
}
