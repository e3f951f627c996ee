package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows what an issue expects is rid of the issue. */
class MissingArtworkTest {
  private static final String FILES =
      """
      Movies/Heat (1995).mkv                                hevc
      Movies/Ronin (1998)/Ronin (1998) - 4K.mkv             hevc
      Movies/Ronin (1998)/Ronin (1998) - SD.mkv             hevc
      TV/Dark (2017)/Season 1/Dark - S01E01.mkv             hevc
      TV/Lost/Lost - S01E01.mkv                             hevc
      TV/Lost/Lost - S12E01-E02.mkv                         hevc
      """;
  private static final String EXPECTED =
      """
      select distinct path, rule, regexp_replace(details, '.*"expected":"([^"]*)".*', '$1')
      from issues where category = 'assets' order by 1, 2, 3
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"plex", "jellyfin", "emby", "kodi", "all"})
  void firstFileThatIsExpectedWillDo(String profile) throws IOException {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan", "--profiles", profile, "--").expect(1);
    List<String> lines =
        library
            .query(EXPECTED.replace(", r", " || '|' || r").replace(" 1, 2, 3", " 1"))
            .lines()
            .toList();
    assertEquals(profile.equals("jellyfin") ? 16 : 18, lines.size(), lines::toString);
    for (String line : lines) {
      String[] words = line.replace("\"", "").split("\\|");
      Files.copy(
          Path.of("src/samples/library/Movies/Big Buck Bunny (2008)/poster.jpg"),
          place(Path.of(words[0]), words[1], words[2]));
    }
    library.run("scan", "--profiles", profile, "--");
    assertEquals("", library.query(EXPECTED));
  }

  /** Where somebody would put it. */
  private static Path place(Path item, String rule, String expected) {
    String name = expected.replaceAll(", .*| in the folder of the .*", "");
    Path folder = Files.isDirectory(item) ? item : item.getParent();
    if (rule.equals("missing-season-poster") && folder.getFileName().toString().startsWith("S")) {
      folder = folder.getParent();
    }
    String video = item.getFileName().toString().replaceAll("\\.mkv$", "");
    return folder.resolve(name.replace("VIDEO", video).replace("*", "any"));
  }

  @Test
  void seriesOfLooseEpisodesNeedsAFolderBeforeItCanHaveImages() {
    Library library =
        Library.in(
                directory,
                """
                Downloads/Show.S01E01-thumb.jpg
                Downloads/Show.S01E01.mkv          hevc
                Downloads/Show.S01E02.mkv          hevc
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    assertEquals(
        """
        Downloads/Show.S01E01.mkv,loose-episodes
        Downloads/Show.S01E02.mkv,missing-title-card
        """
            .strip(),
        library
            .query("select path, rule from issues order by 1, 2")
            .replace(library.root() + "/", ""));
  }

  /** Jellyfin reads banners, and shows them nowhere. */
  @Test
  void bannersAreMissedOnlyWhereAServerShowsThem() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    String said = "select distinct message from issues where rule = 'missing-series-banner'";
    library.run("scan", "--profiles", "jellyfin", "--").expect(1);
    assertEquals("", library.query(said));
    library.run("scan", "--profiles", "jellyfin", "emby", "--").expect(1);
    assertEquals("Missing series banner", library.query(said));
  }

  @ParameterizedTest
  @CsvSource({"plex, of the season or of the series", "jellyfin, of the series"})
  void plexLooksForThePosterOfASeasonInItsFolderToo(String profile, String where) {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan", "--profiles", profile, "--").expect(1);
    assertEquals(
        "in the folder " + where,
        library.query(
            """
            select distinct regexp_replace(details, '.* (in the folder of [a-z ]*)".*', '$1')
            from issues where rule = 'missing-season-poster'
            """));
  }

  @Test
  void yearsOfDaysOfBroadcastAreNoSeasonsWithPosters() {
    Library library =
        Library.in(
                directory,
                """
                Daily/Daily - 2016-05-23.mkv        hevc
                Daily/Daily - 2017-05-23.mkv        hevc
                Daily/S01E01.mkv                    hevc
                Nightly/2016/Nightly - 2016-05-23.mkv  hevc
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    assertEquals(
        """
        Daily 1
        Nightly 2016
        """
            .strip(),
        library.query(
            "select title || ' ' || season_number from issues where rule = 'missing-season-poster'"
                + " order by 1"));
  }

  @Test
  void seasonWithoutAnEpisodeNeedsNoPoster() {
    Library library =
        Library.in(
                directory,
                """
                Show/Season 1/Show - S02E01.mkv    hevc
                Show/Season 3/about.txt            x
                Show/Season 4/Show - S04E01.disc   empty
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    assertEquals(
        "Show 2\nShow 4",
        library.query(
            "select title || ' ' || season_number from issues where rule = 'missing-season-poster'"
                + " order by 1"));
  }

  @Test
  void expectedNamesAreThoseOfTheServersInUse() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan", "--profiles", "kodi", "--").expect(1);
    assertEquals(
        """
        Movies/Heat (1995).mkv,missing-background,Heat (1995)-fanart.jpg
        Movies/Heat (1995).mkv,missing-poster,Heat (1995)-poster.jpg
        Movies/Heat (1995).mkv,missing-trailer,Heat (1995)-trailer.mp4
        Movies/Ronin (1998),missing-background,"fanart.jpg, movie-fanart.jpg"
        Movies/Ronin (1998),missing-poster,"poster.jpg, movie-poster.jpg, folder.jpg"
        Movies/Ronin (1998),missing-trailer,"*-trailer.mp4, Trailers/"
        TV/Dark (2017),missing-series-background,fanart.jpg
        TV/Dark (2017),missing-series-banner,banner.jpg
        TV/Dark (2017),missing-series-poster,"poster.jpg, folder.jpg"
        TV/Dark (2017)/Season 1,missing-season-poster,season01-poster.jpg in the folder of the series
        TV/Dark (2017)/Season 1/Dark - S01E01.mkv,missing-title-card,"VIDEO-thumb.jpg, where VIDEO is the name of the video without its extension"
        TV/Lost,missing-season-poster,season01-poster.jpg in the folder of the series
        TV/Lost,missing-season-poster,season12-poster.jpg in the folder of the series
        TV/Lost,missing-series-background,fanart.jpg
        TV/Lost,missing-series-banner,banner.jpg
        TV/Lost,missing-series-poster,"poster.jpg, folder.jpg"
        TV/Lost/Lost - S01E01.mkv,missing-title-card,"VIDEO-thumb.jpg, where VIDEO is the name of the video without its extension"
        TV/Lost/Lost - S12E01-E02.mkv,missing-title-card,"VIDEO-thumb.jpg, where VIDEO is the name of the video without its extension"
        """
            .strip(),
        library.query(EXPECTED).replace(library.root() + "/", ""));
  }
}
