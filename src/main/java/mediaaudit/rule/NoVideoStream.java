package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** Every video file has moving pictures; a cover is none. */
final class NoVideoStream implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "no-video-stream",
        Severity.ERROR,
        Category.VIDEO,
        "Every video file has a video stream; an attached cover is none.",
        "Replace the file, or move it out of the library: it only holds sound.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.videos().stream()
        .filter(NoVideoStream::hasNone)
        .map(video -> Finding.about(item, video, "Video file has no video stream"))
        .toList();
  }

  private static boolean hasNone(Video video) {
    return video.probe() != null
        && video.probe().status() == ProbeStatus.OK
        && video.mainStream().isEmpty();
  }
}
