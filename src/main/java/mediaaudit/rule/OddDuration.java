package mediaaudit.rule;

import java.time.Duration;
import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** Every main video tells how long it is, and that is possible. */
final class OddDuration implements Rule {
  private static final Duration LONGEST = Duration.ofHours(24);

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "odd-duration",
        Severity.WARNING,
        Category.VIDEO,
        "Every main video tells a duration, of at most 24 hours.",
        "Remux the file, which writes its duration anew, such as with mkvmerge.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.mainVideos().stream()
        .filter(video -> video.mainStream().isPresent() && !isPossible(video))
        .map(video -> Finding.about(item, video, message(video)))
        .toList();
  }

  private static boolean isPossible(Video video) {
    Long nanos = video.probe().durationNanos();
    return nanos != null && nanos > 0 && nanos <= LONGEST.toNanos();
  }

  private static String message(Video video) {
    Long nanos = video.probe().durationNanos();
    return nanos == null || nanos <= 0
        ? "Video file tells no duration"
        : "Video file claims to last " + Duration.ofNanos(nanos).toHours() + " hours";
  }
}
