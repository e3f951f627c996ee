package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** Every video's content can be made sense of. */
final class UnprobeableVideo implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unprobeable-video",
        Severity.ERROR,
        Category.VIDEO,
        "Every video is a whole video file: its headers can be read.",
        "Try whether it plays; else copy or download it again.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.videos().stream()
        .filter(UnprobeableVideo::isCorrupt)
        .map(
            video ->
                Finding.about(item, video, "Failed to probe video file: " + video.probe().reason()))
        .toList();
  }

  private static boolean isCorrupt(Video video) {
    return video.probe() != null && video.probe().status() == ProbeStatus.CORRUPT;
  }
}
