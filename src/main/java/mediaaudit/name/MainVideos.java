package mediaaudit.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** The files of one film or episode, with their parts and the names of their versions. */
final class MainVideos {
  /**
   * The version to play first stands first: the one that bears no more than the title, then the one
   * of the most lines, then in the order of names; parts by number.
   */
  private static final Comparator<Version> PREFERENCE =
      Comparator.comparing((Version version) -> version.label().isPresent())
          .thenComparing(Version::lines, Comparator.reverseOrder())
          .thenComparing(Version::base, new NaturalOrder())
          .thenComparing(version -> version.part() == null ? 0 : version.part())
          .thenComparing(version -> version.file().file().path());

  private MainVideos() {}

  /**
   * A file as a version, or as a part of one.
   *
   * @param base the name that tells the version, without the mark of a part
   * @param lines of the picture, as the name tells them; 0 when it does not
   * @param part null when it is a whole film
   */
  private record Version(
      FoundVideo file, String base, Optional<String> label, int lines, Integer part) {
    Video video() {
      return Video.unprobed(file.file(), VideoRole.MAIN, label.orElse(null), part);
    }
  }

  /**
   * The files as videos, in order of preference and part.
   *
   * @param label the name of the version that a file's name without its part tells
   */
  static List<Video> of(List<FoundVideo> files, Function<String, Optional<String>> label) {
    Parts parts = Parts.of(files.stream().map(FoundVideo::name).toList());
    boolean several = isSeveral(files, parts);
    return files.stream()
        .map(file -> version(file, parts, several ? label : unused -> Optional.empty()))
        .sorted(PREFERENCE)
        .map(Version::video)
        .toList();
  }

  private static Version version(
      FoundVideo file, Parts parts, Function<String, Optional<String>> label) {
    String base = parts.base(file.name());
    Optional<String> name = label.apply(base);
    Integer part = file.part() == null ? parts.part(file.name()) : file.part();
    return new Version(file, base, name, name.map(ScreenSize::lines).orElse(0), part);
  }

  private static boolean isSeveral(List<FoundVideo> files, Parts parts) {
    long versions =
        files.stream()
            .map(file -> file.part() == null ? Shown.key(parts.base(file.name())) : "")
            .distinct()
            .count();
    return versions > 1 || hasTwins(files, parts);
  }

  /** Whether a name is there twice, in two containers or folders. */
  private static boolean hasTwins(List<FoundVideo> files, Parts parts) {
    return files.stream()
            .filter(file -> file.part() == null && parts.part(file.name()) == null)
            .count()
        > 1;
  }
}
