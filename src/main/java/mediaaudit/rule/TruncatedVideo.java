package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** No video ends before its headers say it should, as a download that broke off does. */
final class TruncatedVideo implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "truncated-video",
        Severity.ERROR,
        Category.VIDEO,
        "No video ends before its headers say it should.",
        "Copy or download the video again: its end is missing.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.videos().stream()
        .filter(TruncatedVideo::isCutOff)
        .map(
            video ->
                Finding.about(
                    item, video, "Video file is cut off: it " + video.probe().integrity()))
        .toList();
  }

  private static boolean isCutOff(Video video) {
    return video.probe() != null && video.probe().integrity() != null;
  }
}
