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

  private CompanionFolder() {}

  static boolean is(String name) {
    return NAMES.contains(Shown.key(name)) || name.endsWith(".trickplay");
  }
}
