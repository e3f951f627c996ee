package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;

/** No video has 0 bytes. */
final class EmptyVideo implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "empty-video",
        Severity.ERROR,
        Category.VIDEO,
        "No video has 0 bytes.",
        "Copy or download the video again.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.videos().stream()
        .filter(video -> video.sizeBytes() == 0 && FileKind.of(video.path()) != FileKind.STUB)
        .map(video -> Finding.about(item, video, "Video file is empty (0 bytes)"))
        .toList();
  }
}
