package mediaaudit.rule;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** Every main video uses a codec that the user allows. */
final class NonPreferredCodec implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "non-preferred-codec",
        Severity.WARNING,
        Category.ENCODING,
        "Every video uses a codec of scan.allowed_codecs.",
        "Encode the video again with a codec of scan.allowed_codecs, or allow its codec there.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.mainVideos().stream().flatMap(video -> finding(item, video, settings)).toList();
  }

  private static Stream<Finding> finding(Item item, Video video, RuleSettings settings) {
    return video
        .mainStream()
        .map(stream -> stream.codec())
        .filter(codec -> !settings.allowedCodecs().contains(codec))
        .map(
            codec ->
                Finding.about(item, video, "Video uses non-preferred codec: " + codec)
                    .with("allowed", String.join(", ", new TreeSet<>(settings.allowedCodecs())))
                    .with("codec", codec))
        .stream();
  }
}
