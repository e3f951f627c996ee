package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mediaaudit.model.Folder;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
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
          Heat (1995)-poster.jpg    | poster emby+jellyfin+kodi
          poster.webp               | poster jellyfin+kodi
          poster.svg                | poster jellyfin
          poster.bmp                | poster kodi
          fanart.jpg                | background emby+jellyfin+kodi+plex
          fanart-3.jpg              | background emby+jellyfin+plex
          background.jpg            | background emby+jellyfin+plex
          backdrop.jpg              | background emby+jellyfin+plex
          backdrop2.jpg             | background emby+jellyfin+plex
          backdrop-1.jpg            | background emby+jellyfin+plex
          Heat (1995)-backdrop-1.jpg | background jellyfin
          movieset-poster.jpg       | other_art kodi
          movieset-fanart.jpg       | other_art kodi
          art.jpg                   | background emby+jellyfin+plex
          extrafanart/anything.jpg  | background emby+jellyfin+kodi
          Heat (1995)-fanart.jpg    | background emby+jellyfin+kodi+plex
          banner.jpg                | banner emby+jellyfin+kodi
          logo.png                  | logo emby+jellyfin+kodi+plex
          clearlogo.png             | logo emby+jellyfin+kodi+plex
          clearart.png              | clearart emby+jellyfin+kodi
          landscape.jpg             | landscape emby+jellyfin+kodi
          thumb.jpg                 | landscape emby+jellyfin+kodi
          disc.png                  | disc emby+jellyfin+kodi
          discart.png               | disc jellyfin+kodi
          Heat (1995)-landscape.jpg | landscape emby+jellyfin+kodi
          keyart.jpg                | keyart kodi
          Heat (1995)-keyart.jpg    | keyart kodi
          squareArt.jpg             | square plex
          Heat (1995)-square.png    | square plex
          theme.mp3                 | theme emby+jellyfin
          theme.flac                | theme emby+jellyfin
          theme-music/main.mp3      | theme emby+jellyfin
          theme.txt                 | none
          poster.gif                | poster emby+jellyfin+kodi
          screenshot.jpg            | unused
          other/poster.jpg          | none
          Artwork/poster.jpg        | unused [poster]
          Heat.poster.jpg           | unused [poster]
          Season01.jpg              | unused
          .actors/Al_Pacino.jpg     | none
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
          season-all-poster.jpg          | series Show: other_art kodi
          season-all-banner.jpg          | series Show: other_art kodi
          season-all-fanart.jpg          | series Show: other_art kodi
          season-all.jpg                 | series Show: unused
          characterart.png               | series Show: other_art kodi
          Season 1/theme.mp3             | season s1: theme jellyfin
          Season 1/theme-music/song.mp3  | season s1: theme jellyfin
          Season 1/backdrop-1.jpg        | season s1: background emby+jellyfin
          fanart.jpg                     | series Show: background emby+jellyfin+kodi+plex
          season01-poster.jpg            | season s1: poster emby+jellyfin+kodi+plex
          season1-poster.jpg             | season s1: poster jellyfin+plex
          season-specials-poster.jpg     | season s0: poster emby+jellyfin+kodi+plex
          Season01.jpg                   | season s1: poster plex
          season01-banner.jpg            | season s1: banner emby+jellyfin+kodi+plex
          season02-poster.jpg            | series Show: unused [poster]
          season00-poster.jpg            | season s0: poster plex
          season-1.jpg                   | season s1: poster plex
          Season01a.jpg                  | season s1: poster plex
          season01-clearlogo.png         | season s1: logo kodi
          season01-thumb.jpg             | season s1: unused [landscape]
          clearlogo.png                  | series Show: logo emby+jellyfin+kodi+plex
          theme.mp3                      | series Show: theme emby+jellyfin+plex
          theme.ogg                      | series Show: theme emby+jellyfin
          extrafanart/1.jpg              | series Show: background emby+jellyfin+kodi
          extrathumbs/thumb1.jpg         | series Show: unused [landscape]
          Season 1/banner.jpg            | season s1: banner emby+jellyfin
          Season 1/season01-poster.jpg   | season s1: poster plex
          Season 1/Season01.jpg          | season s1: poster plex
          Season 1/poster.jpg            | season s1: poster emby+jellyfin
          Season 1/S E1 S01E01.jpg       | episode s1 e1: title_card emby+jellyfin+plex
          Season 1/S E1 S01E01.tbn       | episode s1 e1: title_card emby+jellyfin+kodi+plex
          Season 1/S E1 S01E01-thumb.jpg | episode s1 e1: title_card emby+jellyfin+kodi+plex
          Season 1/metadata/S E1 S01E01.jpg | episode s1 e1: title_card emby+jellyfin
          Season 1/S01E01.jpg            | episode s1 e1: unused [title_card]
          Season 1/S E1 S01E01-poster.jpg | episode s1 e1: unused [poster]
          Season 1/S E1 S01E01-shot.jpg  | episode s1 e1: unused [title_card]
          Season 1/.actors/Ann.jpg       | none
          Season 1/shot.jpg              | season s1: unused
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

  /** Each row: images beside a movie, what servers use, each with the order of its choices. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jellyfin | poster folder.jpg, poster.jpg, Heat (1995).png | Heat (1995).png, poster.jpg, folder.jpg
          jellyfin | poster poster.jpg, poster.png, poster.webp     | poster.png, poster.jpg, poster.webp
          emby     | poster poster.jpg, folder.jpg                  | folder.jpg, poster.jpg
          kodi     | poster poster.jpg, Heat (1995)-poster.jpg      | Heat (1995)-poster.jpg, poster.jpg
          plex     | poster poster.jpg, cover.jpg, folder.jpg       | cover.jpg, folder.jpg, poster.jpg
          plex     | poster poster-2.jpg, poster.png, poster.jpg    | poster.jpg, poster.png, poster-2.jpg
          jellyfin | background backdrop2.jpg, backdrop10.jpg, backdrop.jpg, fanart.jpg | fanart.jpg, backdrop.jpg, backdrop2.jpg, backdrop10.jpg
          emby     | background fanart.jpg, backdrop.jpg            | backdrop.jpg, fanart.jpg
          kodi     | logo logo.png, clearlogo.png                   | clearlogo.png, logo.png
          kodi     | poster movieset-poster.jpg                     | ''
          """)
  void firstChoice(String server, String images, String expected) {
    String kind = images.substring(0, images.indexOf(' '));
    StringBuilder lines = new StringBuilder("Heat (1995)/Heat (1995).mkv\n");
    for (String image : images.substring(kind.length() + 1).split(", ")) {
      lines.append("Heat (1995)/").append(image).append('\n');
    }
    Folder movie = Tree.folder(lines.toString()).folders().get(0);
    Item item = new LibraryReader(Profiles.of(server)).read("lib", movie, FolderRole.MOVIE).get(0);
    List<String> order =
        item.assets().stream()
            .filter(asset -> asset.kind().word().equals(kind))
            .sorted(Comparator.comparing(asset -> asset.ranks().get(server)))
            .map(asset -> asset.path().substring("Heat (1995)/".length()))
            .toList();
    assertEquals(expected, String.join(", ", order));
  }

  /** A server shows each of them, for something else. */
  @Test
  void otherArtIsAllAFirstChoice() {
    assertEquals(
        List.of("[kodi]", "[kodi]"),
        new LibraryReader(Profiles.of("kodi"))
                .read("lib", Tree.folder(OTHER_ART).folders().get(0), FolderRole.SERIES)
                .get(0)
                .assets()
                .stream()
                .map(asset -> asset.shownBy().toString())
                .toList());
  }

  private static final String OTHER_ART =
      """
      Show/characterart.png
      Show/season-all-poster.jpg
      Show/Show S01E01.mkv
      """;

  @Test
  void emptyImagesNeverCount() {
    assertEquals(
        """
        movie Heat (1995)  <Heat (1995)>
          main: Heat (1995).mkv
          poster emby+jellyfin+plex: cover.jpg
          unused [background]: fanart.jpg
          unused [poster]: poster.jpg
        """,
        Tree.items(
            ALL,
            """
            Heat (1995)/Heat (1995).mkv
            Heat (1995)/poster.jpg # 0
            Heat (1995)/cover.jpg
            Heat (1995)/fanart.jpg # 0
            """));
  }

  @Test
  void plainNamesNeedAFolderOfTheirOwn() {
    assertEquals(
        """
        movie Alien (1979)  <Alien (1979).mkv>
          main: Alien (1979).mkv
          poster emby+jellyfin+plex: Alien (1979).jpg
        movie Heat (1995)  <Heat (1995).mkv>
          main: Heat (1995).mkv
          poster emby+jellyfin+kodi: Heat (1995)-poster.jpg
          unused: Heat (1995)-scan.jpg
        """,
        Tree.items(
            ALL,
            """
            Heat (1995).mkv
            Heat (1995)-poster.jpg
            Heat (1995)-scan.jpg
            Alien (1979).mkv
            Alien (1979).jpg
            poster.jpg
            Ronin (1998)-poster.jpg
            """));
  }

  @Test
  void imageThatOnlyOthersTakeIsUnused() {
    LibraryReader jellyfin = new LibraryReader(Profiles.of("jellyfin"));
    assertEquals(
        """
        series Show  <Show>
        season s1  <Show/Season 1>
          unused [poster]: Season01.jpg
          unused [poster]: Season01.jpg
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
        """,
        Tree.items(
            jellyfin,
            """
            Show/Season01.jpg
            Show/Season 1/Season01.jpg
            Show/Season 1/Show S01E01.mkv
            """));
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
  void onePatternIsAnotherThanTwoOfTheSameText() {
    String key = "poster_patterns";
    assertNotEquals(
        Profiles.of("plex").with(Map.of(key, List.of("a, b")), true).fingerprint(),
        Profiles.of("plex").with(Map.of(key, List.of("a", "b")), true).fingerprint());
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
          unused [poster]: poster.jpg
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
          unused [title_card]: S01E01-other.jpg
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
            + " clearart, landscape, disc, keyart, square, title_card, theme, other_art, trailer",
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
