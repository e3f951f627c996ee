package mediaaudit.name;

import java.util.Set;

/** Names of folders that hold movies or series and are none. */
final class ContainerName {
  private static final Set<String> NAMES =
      Set.of(
          "movies",
          "films",
          "tv",
          "tvshows",
          "shows",
          "series",
          "tvseries",
          "television",
          "collections",
          "collection",
          "library",
          "media",
          "videos",
          "anime",
          "documentaries",
          "documentary",
          "kids",
          "cartoons",
          "filme",
          "serien",
          "peliculas",
          "moviecollection",
          "miniseries",
          "concerts",
          "standup",
          "boxsets");

  private ContainerName() {}

  static boolean is(String name) {
    return NAMES.contains(Shown.key(name));
  }
}
