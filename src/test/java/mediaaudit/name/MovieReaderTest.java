package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Movies with and without folders of their own. */
class MovieReaderTest {
  private static String items(String lines) {
    return Tree.items(new LibraryReader(Profiles.of("jellyfin")), lines);
  }

  @Test
  void trailersAndExtrasAreToldFromTheFilm() {
    assertEquals(
        """
        movie Heat (1995)  <Heat (1995)>
          main: Heat (1995).mkv
          extra [behindthescenes]: making.mkv
          extra [other]: x.mkv
          extra [deletedscene]: scene 1.mkv
          extra [interview]: Heat (1995)-interview.mkv
          trailer: Heat (1995).Trailer.mp4
          extra [sample]: heat-sample.mkv
          trailer: teaser.mp4
          trailer: trailer.mov
          subtitle: English.srt
        """,
        items(
            """
            Heat (1995)/Heat (1995).mkv
            Heat (1995)/Heat (1995).Trailer.mp4
            Heat (1995)/TRAILERS/teaser.mp4
            Heat (1995)/trailer.mov
            Heat (1995)/Behind the Scenes/making.mkv
            Heat (1995)/Deleted Scenes/scene 1.mkv
            Heat (1995)/Heat (1995)-interview.mkv
            Heat (1995)/Sample/heat-sample.mkv
            Heat (1995)/Subs/English.srt
            Heat (1995)/Bonus Stuff/x.mkv
            """));
  }

  @Test
  void filmNamedAsAnExtraIsTheFilm() {
    assertEquals(
        """
        movie Sample  <Sample>
          main: Sample.mkv
        movie The Last Trailer (2010)  <The Last Trailer (2010)>
          main: The Last Trailer.mkv
        """,
        items(
            """
            Sample/Sample.mkv
            The Last Trailer (2010)/The Last Trailer.mkv
            """));
  }

  @Test
  void discsAreOneFilm() {
    assertEquals(
        """
        movie Alien (1979)  <Alien (1979)>
          main: 00002.m2ts
        movie Brazil (1985)  <Brazil (1985)>
          main part 1: VTS_01_1.VOB
          main part 2: VTS_01_2.VOB
        movie Das Boot (1981)  <Das Boot (1981)>
          main part 1: boot.mkv
          main part 2: boot.mkv
        """,
        items(
            """
            Alien (1979)/BDMV/STREAM/00001.m2ts # 10
            Alien (1979)/BDMV/STREAM/00002.m2ts # 900
            Brazil (1985)/VIDEO_TS/VIDEO_TS.IFO
            Brazil (1985)/VIDEO_TS/VIDEO_TS.VOB # 5
            Brazil (1985)/VIDEO_TS/VTS_01_0.VOB # 5
            Brazil (1985)/VIDEO_TS/VTS_01_1.VOB # 1000
            Brazil (1985)/VIDEO_TS/VTS_01_2.VOB # 800
            Brazil (1985)/VIDEO_TS/VTS_02_1.VOB # 30
            Das Boot (1981)/Disc 1/boot.mkv
            Das Boot (1981)/Disc 2/boot.mkv
            """));
  }

  @Test
  void whatStandsBesideTheIndexOfADiscIsNoneOfIt() {
    assertEquals(
        """
        movie Ran (1985)  <Ran (1985)>
          main part 1: VTS_01_1.VOB
          main part 2: VTS_01_2.VOB
          extra [other]: making.mkv
          trailer: Ran (1985)-trailer.mp4
          poster jellyfin: poster.jpg
        movie Rin (1985)  <Rin (1985)>
          main: 00001.m2ts
          extra [other]: making.mkv
        """,
        items(
            """
            Ran (1985)/VIDEO_TS.IFO
            Ran (1985)/VIDEO_TS.VOB # 5
            Ran (1985)/VTS_01_1.VOB # 1000
            Ran (1985)/VTS_01_2.VOB # 800
            Ran (1985)/VTS_02_1.VOB # 30
            Ran (1985)/Ran (1985)-trailer.mp4 # 5000
            Ran (1985)/Extras/making.mkv # 5000
            Ran (1985)/poster.jpg
            Rin (1985)/index.bdmv
            Rin (1985)/STREAM/00000.m2ts # 3
            Rin (1985)/STREAM/00001.m2ts # 30
            Rin (1985)/Extras/making.mkv # 5000
            """));
  }

  @Test
  void nestedReleaseIsTheFilm() {
    assertEquals(
        """
        movie Heat (1995) size=1080p source=Blu-ray group=grp  <Heat (1995)>
          main: heat.1995.1080p.bluray.x264-grp.mkv
          extra [sample]: sample.mkv
          poster jellyfin: poster.jpg
          nfo: grp.nfo
        """,
        items(
            """
            Heat (1995)/Heat.1995.1080p.BluRay.x264-GRP/heat.1995.1080p.bluray.x264-grp.mkv
            Heat (1995)/Heat.1995.1080p.BluRay.x264-GRP/Sample/sample.mkv
            Heat (1995)/Heat.1995.1080p.BluRay.x264-GRP/grp.nfo
            Heat (1995)/poster.jpg
            """));
  }

  @Test
  void versionsAndPartsAreOneFilm() {
    assertEquals(
        """
        movie Blade Runner (1982) size=480p source=Workprint  <Blade Runner (1982)>
          main [Workprint 480p]: Blade Runner (1982) [Workprint] [480p].mkv
          main [Final Cut]: Blade Runner (1982) {edition-Final Cut}.mkv
        movie Inception (2010)  <Inception (2010)>
          main: Inception (2010).mkv
          main [4k] part 1: Inception (2010) - 4k part1.mkv
          main [4k] part 2: Inception (2010) - 4k part2.mkv
        movie M (1931)  <M (1931)>
          main part 1: M (1931)-a.avi
          main part 2: M (1931)-b.avi
        """,
        items(
            """
            Blade Runner (1982)/Blade Runner (1982) {edition-Final Cut}.mkv
            Blade Runner (1982)/Blade Runner (1982) [Workprint] [480p].mkv
            Inception (2010)/Inception (2010).mkv
            Inception (2010)/Inception (2010) - 4k part1.mkv
            Inception (2010)/Inception (2010) - 4k part2.mkv
            M (1931)/M (1931)-a.avi
            M (1931)/M (1931)-b.avi
            """));
  }

  @Test
  void idsComeFromNamesAndSmallFiles() {
    assertEquals(
        """
        movie Detour (1945) tmdb=20367  <Detour (1945) [tmdbid-20367].mkv>
          main: Detour (1945) [tmdbid-20367].mkv
        movie Alien (1979) imdb=tt0078748  <Alien (1979) {imdb-tt0078748}>
          main: Alien.mkv
        movie Brazil! (1985) imdb=tt0088846 tmdb=68  <Brazil>
          main: brazil.mkv
        movie Cube (1997) imdb=tt0123755 tmdb=431  <Cube (1997)>
          main: Cube.mkv
          nfo: Cube.nfo
        """,
        items(
            """
            Alien (1979) {imdb-tt0078748}/Alien.mkv
            Brazil/.plexmatch => Title: Brazil!\\nYear: 1985\\nguid: imdb://tt0088846\\ntmdbid: 68
            Brazil/brazil.mkv
            Cube (1997)/Cube.nfo => <movie><uniqueid type="imdb" default="true">tt0123755</uniqueid><tmdbid>431</tmdbid></movie>
            Cube (1997)/Cube.mkv
            Detour (1945) [tmdbid-20367].mkv
            """));
  }

  @Test
  void looseFilmsShareOnlyWhatIsNamedAfterThem() {
    assertEquals(
        """
        movie Detour (1945) size=1080p  <Detour (1945) - 1080p.mkv>
          main [1080p]: Detour (1945) - 1080p.mkv
          main [720p]: Detour (1945) - 720p.mkv
          trailer: Detour (1945)-trailer.mkv
          poster jellyfin: Detour (1945) - 1080p-poster.jpg
          subtitle: Detour (1945) - 1080p.en.srt
        movie Laura (1944)  <Laura (1944).mkv>
          main: Laura (1944).mkv
          nfo: Laura (1944).nfo
        series Show  <Show - S01E01.mkv>
        season s1  <Show - S01E01.mkv>
        episode s1 e1  <Show - S01E01.mkv>
          main: Show - S01E01.mkv
        episode s1 e2  <Show - S01E02.mkv>
          main: Show - S01E02.mkv
        """,
        items(
            """
            Detour (1945) - 1080p.mkv
            Detour (1945) - 720p.mkv
            Detour (1945)-trailer.mkv
            Detour (1945) - 1080p-poster.jpg
            Detour (1945) - 1080p.en.srt
            Laura (1944).mkv
            Laura (1944).nfo
            fanart.jpg
            movie.nfo
            Show - S01E01.mkv
            Show - S01E02.mkv
            """));
  }

  @Test
  void folderWithoutVideoIsAMovieWithoutVideo() {
    assertEquals(
        """
        movie Heat (1995)  <Heat (1995)>
          poster jellyfin: poster.jpg
        """,
        items("Heat (1995)/poster.jpg"));
  }
}
