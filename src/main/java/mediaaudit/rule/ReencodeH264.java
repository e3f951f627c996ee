package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** No main video is H.264, unless the user allows H.264. */
final class ReencodeH264 implements Rule {
  private static final String H264 = "h264";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "re-encode-h264",
        Severity.WARNING,
        Category.ENCODING,
        "No video is H.264, unless scan.allowed_codecs lists it.",
        "Encode the video again as HEVC or AV1, or add h264 to scan.allowed_codecs.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.mainVideos().stream()
        .filter(video -> isH264(video) && !settings.allowedCodecs().contains(H264))
        .map(
            video ->
                Finding.about(
                    item,
                    video,
                    "Consider re-encoding from H.264 to HEVC/AV1 for better compression"))
        .toList();
  }

  private static boolean isH264(Video video) {
    return video.mainStream().filter(stream -> stream.codec().equals(H264)).isPresent();
  }
}
