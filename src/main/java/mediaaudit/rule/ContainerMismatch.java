package mediaaudit.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mediaaudit.model.Category;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Video;

/** Every video is named as what it is: players and servers choose their reader by the name. */
final class ContainerMismatch implements Rule {
  /** By ffprobe's format name, the extensions that fit; formats not listed fit any. */
  private static final Map<String, Set<String>> FAMILIES =
      Map.of(
          "matroska,webm", Set.of("mkv", "mk3d", "webm"),
          "mov,mp4,m4a,3gp,3g2,mj2", Set.of("mp4", "m4v", "mov", "3gp", "3g2", "f4v", "qt"),
          "avi", Set.of("avi", "divx", "xvid"),
          "mpegts", Set.of("ts", "m2ts", "mts", "m2t", "tp", "trp", "rec"),
          "mpeg", Set.of("mpg", "mpeg", "mpe", "mpv", "m1v", "m2v", "vob", "evo", "nuv"),
          "asf", Set.of("wmv", "asf", "dvr-ms"),
          "flv", Set.of("flv", "f4v"),
          "ogg", Set.of("ogv", "ogm"),
          "rm", Set.of("rm", "rmvb"),
          "wtv", Set.of("wtv"));

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "container-mismatch",
        Severity.WARNING,
        Category.VIDEO,
        "Every video's extension is one of its container's.",
        "Rename the file to the extension of its container; some players go by it.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.videos().stream().flatMap(video -> finding(item, video)).toList();
  }

  private static Stream<Finding> finding(Item item, Video video) {
    String extension = FileKind.extension(video.path());
    String container = video.probe() == null ? null : video.probe().container();
    Set<String> fitting = container == null ? null : FAMILIES.get(container);
    return fitting == null || fitting.contains(extension)
        ? Stream.empty()
        : Stream.of(
            Finding.about(item, video, "Video file is named ." + extension + " but is " + container)
                .with("container", container));
  }
}
