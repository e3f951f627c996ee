package mediaaudit.name;

import java.util.Set;

/** Names of folders that movies and series keep beside their videos. */
final class CompanionFolder {
  private static final Set<String> NAMES =
      Set.of(
          "subs",
          "sub",
          "subtitles",
          "subtitle",
          "metadata",
          "extrafanart",
          "extrathumbs",
          "actors",
          "thememusic",
          "artwork",
          "images",
          "posters",
          "fanart",
          "certificate",
          "trickplay");

  private static final Set<String> FRAMES = Set.of("actors", "trickplay", "chapters");

  private CompanionFolder() {}

  static boolean is(String name) {
    return NAMES.contains(Shown.key(name)) || name.endsWith(".trickplay");
  }

  /** Whether the folder holds frames and portraits that stand for no item: never artwork. */
  static boolean isOfFrames(String name) {
    return FRAMES.contains(Shown.key(name)) || name.endsWith(".trickplay");
  }
}
