package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;

/** Every video can be read; an I/O error says nothing about the file and is tried again. */
final class UnreadableVideo implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unreadable-video",
        Severity.ERROR,
        Category.VIDEO,
        "Every video can be read: no I/O error, no missing permission, no timeout.",
        "Look at the permissions of the file and the health of the disk, then scan again.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.videos().stream()
        .filter(video -> video.trouble() != null)
        .map(
            video -> Finding.about(item, video, "Video file could not be read: " + video.trouble()))
        .toList();
  }
}
