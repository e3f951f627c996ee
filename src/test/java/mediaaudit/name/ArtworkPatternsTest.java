package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import mediaaudit.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which server takes which image for what. */
class ArtworkPatternsTest {
  private static final LibraryReader ALL = new LibraryReader(Profiles.all());

  /** Each row: an image beside a movie, and who takes it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          poster.jpg                | poster emby+jellyfin+kodi+plex
          POSTER.JPG                | poster emby+jellyfin+kodi+plex
          folder.png                | poster emby+jellyfin+kodi+plex
          cover.jpg                 | poster emby+jellyfin+plex
          default.jpg               | poster emby+jellyfin+plex
          movie.jpg                 | poster emby+jellyfin+plex
          movie-poster.jpg          | poster kodi
          poster-2.jpg              | poster plex
          poster2.jpg               | poster plex
          Heat (1995).jpg           | poster emby+jellyfin+plex
          Heat (1995)-poster.jpg    | poster emby+jellyfin+kodi+plex
          poster.webp               | poster jellyfin+kodi
          poster.svg                | poster jellyfin
          poster.bmp                | poster kodi
          fanart.jpg                | background emby+jellyfin+kodi+plex
          fanart-3.jpg              | background emby+jellyfin+plex
          background.jpg            | background emby+jellyfin+plex
          backdrop.jpg              | background emby+jellyfin+plex
          backdrop2.jpg             | background emby+jellyfin+plex
          art.jpg                   | background emby+jellyfin+plex
          extrafanart/anything.jpg  | background emby+jellyfin+kodi
          Heat (1995)-fanart.jpg    | background emby+jellyfin+kodi+plex
          banner.jpg                | banner emby+jellyfin+kodi+plex
          logo.png                  | logo emby+jellyfin+kodi
          clearlogo.png             | logo jellyfin+kodi
          clearart.png              | clearart emby+jellyfin+kodi
          landscape.jpg             | landscape emby+jellyfin+kodi
          thumb.jpg                 | landscape emby+jellyfin
          disc.png                  | disc emby+jellyfin+kodi
          discart.png               | disc jellyfin+kodi
          screenshot.jpg            | none
          other/poster.jpg          | none
          """)
  void movie(String image, String expected) {
    String items = Tree.items(ALL, "Heat (1995)/Heat (1995).mkv\nHeat (1995)/" + image);
    assertEquals(expected, lastLine(items));
  }

  /** Each row: an image in a series with season 1 and specials, whose it is and who takes it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          show.jpg                       | series Show: poster emby+jellyfin+plex
          folder.jpg                     | series Show: poster emby+jellyfin+kodi+plex
          season-all-poster.jpg          | series Show: poster kodi
          fanart.jpg                     | series Show: background emby+jellyfin+kodi+plex
          season01-poster.jpg            | season s1: poster emby+jellyfin+kodi+plex
          season1-poster.jpg             | season s1: poster jellyfin+plex
          season-specials-poster.jpg     | season s0: poster emby+jellyfin+kodi+plex
          Season01.jpg                   | season s1: poster plex
          season01-banner.jpg            | season s1: banner emby+jellyfin+kodi+plex
          season02-poster.jpg            | none
          Season 1/Season01.jpg          | season s1: poster plex
          Season 1/poster.jpg            | season s1: poster emby+jellyfin
          Season 1/S E1 S01E01.jpg       | episode s1 e1: title_card emby+jellyfin+plex
          Season 1/S E1 S01E01.tbn       | episode s1 e1: title_card emby+jellyfin+kodi+plex
          Season 1/S E1 S01E01-thumb.jpg | episode s1 e1: title_card emby+jellyfin+kodi+plex
          Season 1/metadata/S E1 S01E01.jpg | episode s1 e1: title_card emby+jellyfin
          Season 1/S01E01.jpg            | none
          """)
  void series(String image, String expected) {
    String items = Tree.items(ALL, "Show/Season 1/S E1 S01E01.mkv\nShow/Specials/\nShow/" + image);
    String owner = "";
    String found = "none";
    for (String line : items.split("\n")) {
      owner = line.startsWith(" ") ? owner : line.substring(0, line.indexOf("  <"));
      boolean art = line.startsWith("  ") && !line.contains("main");
      found = art ? owner + ": " + line.strip().replaceAll(":.*", "") : found;
    }
    assertEquals(expected, found);
  }

  private static String lastLine(String items) {
    String[] lines = items.strip().split("\n");
    String last = lines[lines.length - 1].strip();
    return last.startsWith("main") ? "none" : last.replaceAll(":.*", "");
  }

  private static final String MOVIE =
      """
      Heat/Heat.mkv
      Heat/poster.jpg
      Heat/art/front.jpg
      Heat/Heat-trailer.mp4
      Heat/teaser.mp4
      Heat/Heat.txt
      """;

  @Test
  void ownPatternsExtend() {
    ArtworkPatterns patterns =
        Profiles.of("plex")
            .with(
                Map.of(
                    "poster_patterns", List.of("^ART/front\\."),
                    "trailer_patterns", List.of("^teaser\\."),
                    "subtitle_patterns", List.of("\\.txt$")),
                true);
    assertEquals(
        """
        movie Heat  <Heat>
          main: Heat.mkv
          trailer: Heat-trailer.mp4
          trailer: teaser.mp4
          poster plex: poster.jpg
          poster custom: front.jpg
          subtitle: Heat.txt
        """,
        Tree.items(new LibraryReader(patterns), MOVIE));
  }

  @Test
  void ownPatternsReplace() {
    ArtworkPatterns patterns =
        Profiles.of("plex")
            .with(
                Map.of(
                    "poster_patterns", List.of("^art/front\\."),
                    "trailer_patterns", List.of("^teaser\\.")),
                false);
    assertEquals(
        """
        movie Heat  <Heat>
          main: Heat.mkv
          extra [trailer]: Heat-trailer.mp4
          trailer: teaser.mp4
          poster custom: front.jpg
        """,
        Tree.items(new LibraryReader(patterns), MOVIE));
  }

  @Test
  void ownPatternsFindSeasonsAndEpisodes() {
    ArtworkPatterns patterns =
        Profiles.none()
            .with(
                Map.of(
                    "poster_patterns", List.of("^cover\\.", "^season\\d+\\."),
                    "title_card_patterns", List.of("^S\\d{2}E\\d{2}\\.")),
                true);
    assertEquals(
        """
        series Show  <Show>
          poster custom: cover.jpg
        season s1  <Show/Season 1>
          poster custom: season1.jpg
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
          title_card custom: S01E01.jpg
        season s2  <Show/Season 2>
          poster custom: cover.jpg
        """,
        Tree.items(
            new LibraryReader(patterns),
            """
            Show/cover.jpg
            Show/season1.jpg
            Show/Season 2/cover.jpg
            Show/Season 1/Show S01E01.mkv
            Show/Season 1/S01E01.jpg
            Show/Season 1/S01E01-other.jpg
            """));
  }

  @Test
  void unknownKeyIsNamed() {
    UserError error =
        assertThrows(
            UserError.class, () -> Profiles.none().with(Map.of("cover_patterns", List.of()), true));
    assertEquals(
        "unknown patterns cover_patterns; allowed are: poster_patterns, background_patterns,"
            + " banner_patterns, title_card_patterns, trailer_patterns, subtitle_patterns,"
            + " nfo_patterns",
        error.getMessage());
  }

  @Test
  void brokenExpressionIsNamed() {
    UserError error =
        assertThrows(
            UserError.class,
            () -> Profiles.none().with(Map.of("nfo_patterns", List.of("(")), true));
    assertEquals("nfo_patterns: ( is no regular expression: Unclosed group", error.getMessage());
  }

  @Test
  void unknownKeyOfAProfileIsNamed() {
    UserError error =
        assertThrows(
            UserError.class,
            () -> ArtworkProfile.of("plex", Map.of("movie", Map.of("cover", List.of("x")))));
    assertEquals(
        "artwork profile plex: unknown key cover; allowed are: poster, background, banner, logo,"
            + " clearart, landscape, disc, title_card, trailer",
        error.getMessage());
  }

  @Test
  void fingerprintTellsPatternsApart() {
    String plex = Profiles.of("plex").fingerprint();
    assertEquals(plex, Profiles.of("plex").fingerprint());
    assertNotEquals(plex, Profiles.of("plex", "kodi").fingerprint());
    assertNotEquals(
        plex, Profiles.of("plex").with(Map.of("nfo_patterns", List.of("x")), true).fingerprint());
  }
}
