package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.StreamKind;
import mediaaudit.model.Video;

/** Every main video can be heard. */
final class NoAudioStream implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "no-audio-stream",
        Severity.WARNING,
        Category.VIDEO,
        "Every main video has sound.",
        "Replace the file by one with sound; or switch the rule off for silent films.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.mainVideos().stream()
        .filter(video -> video.mainStream().isPresent() && !hasSound(video))
        .map(video -> Finding.about(item, video, "Video file has no audio stream"))
        .toList();
  }

  private static boolean hasSound(Video video) {
    return video.probe().streams().stream().anyMatch(stream -> stream.kind() == StreamKind.AUDIO);
  }
}
