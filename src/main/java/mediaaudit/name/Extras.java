package mediaaudit.name;

import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** Videos that are not the film. */
final class Extras {
  private Extras() {}

  /**
   * A trailer or another extra. One that is no extra by its name stays visible under a label.
   *
   * @param path below the item's folder
   */
  static Video video(FoundVideo found, ArtworkPatterns patterns, String path) {
    boolean named = found.extra().filter(kind -> kind == ExtraKind.TRAILER).isPresent();
    return patterns.isTrailer(named, path)
        ? Video.unprobed(found.file(), VideoRole.TRAILER, null, null)
        : Video.unprobed(
            found.file(),
            VideoRole.EXTRA,
            found.extra().map(ExtraKind::word).orElse(Video.UNRECOGNIZED),
            null);
  }
}
