package mediaaudit.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** The files of one film or episode, with their parts and the names of their versions. */
final class MainVideos {
  private MainVideos() {}

  /**
   * The files as videos, in order of version and part.
   *
   * @param version the name of the version that a file's name without its part tells
   */
  static List<Video> of(List<FoundVideo> files, Function<String, Optional<String>> version) {
    Parts parts = Parts.of(files.stream().map(FoundVideo::name).toList());
    long versions =
        files.stream()
            .map(file -> file.part() == null ? Shown.key(parts.base(file.name())) : "")
            .distinct()
            .count();
    boolean several = versions > 1 || hasTwins(files, parts);
    List<Video> videos = new ArrayList<>();
    for (FoundVideo file : files) {
      Integer part = file.part() == null ? parts.part(file.name()) : file.part();
      Optional<String> label = several ? version.apply(parts.base(file.name())) : Optional.empty();
      videos.add(Video.unprobed(file.file(), VideoRole.MAIN, label.orElse(null), part));
    }
    videos.sort(
        Comparator.comparing((Video video) -> video.label() == null ? "" : video.label())
            .thenComparing(video -> video.part() == null ? 0 : video.part())
            .thenComparing(Video::path));
    return videos;
  }

  /** Whether a name is there twice, in two containers or folders. */
  private static boolean hasTwins(List<FoundVideo> files, Parts parts) {
    return files.stream()
            .filter(file -> file.part() == null && parts.part(file.name()) == null)
            .count()
        > 1;
  }
}
