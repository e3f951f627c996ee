package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mediaaudit.model.LibraryType;
import org.junit.jupiter.api.Test;

/** Films beside episodes, extras and parts, told by what stands around them. */
class FilmsAndOthersTest {
  private static String items(LibraryType type, String lines) {
    return Tree.items(new LibraryReader(Profiles.of("jellyfin", "kodi"), type), lines);
  }

  @Test
  void filmStandsBesideTheEpisodes() {
    assertEquals(
        """
        series X-Files  <X-Files>
          poster jellyfin+kodi: poster.jpg
        season s1  <X-Files>
        episode s1 e1  <X-Files/X-Files S01E01.mkv>
          main: X-Files S01E01.mkv
        movie The X-Files (1998)  <X-Files/The X-Files (1998).mkv>
          main: The X-Files (1998).mkv
        """,
        items(
            LibraryType.MIXED,
            """
            X-Files/X-Files S01E01.mkv
            X-Files/The X-Files (1998).mkv
            X-Files/poster.jpg
            """));
  }

  @Test
  void filmsStandInTheSeriesFolder() {
    assertEquals(
        """
        series Doctor Who  <Doctor Who>
        season s1  <Doctor Who/Season 1>
        episode s1 e2  <Doctor Who/Season 1/Doctor Who S01E02.mkv>
          main: Doctor Who S01E02.mkv
        movie Doctor Who The Movie (1996)  <Doctor Who/Doctor Who The Movie (1996)>
          main: Doctor Who The Movie (1996).mkv
          poster jellyfin+kodi: poster.jpg
        series Twin Peaks  <Twin Peaks>
        season s1  <Twin Peaks/Season 1>
        episode s1 e1  <Twin Peaks/Season 1/Twin Peaks S01E01.mkv>
          main: Twin Peaks S01E01.mkv
        movie Twin Peaks Fire Walk with Me (1992)  <Twin Peaks/Twin Peaks Fire Walk with Me (1992).mkv>
          main: Twin Peaks Fire Walk with Me (1992).mkv
          subtitle: Twin Peaks Fire Walk with Me (1992).en.srt
        """,
        items(
            LibraryType.MIXED,
            """
            Twin Peaks/Season 1/Twin Peaks S01E01.mkv
            Twin Peaks/Twin Peaks Fire Walk with Me (1992).mkv
            Twin Peaks/Twin Peaks Fire Walk with Me (1992).en.srt
            Doctor Who/Season 1/Doctor Who S01E02.mkv
            Doctor Who/Doctor Who The Movie (1996)/Doctor Who The Movie (1996).mkv
            Doctor Who/Doctor Who The Movie (1996)/poster.jpg
            """));
  }

  @Test
  void episodeIsNoVersionOfAFilm() {
    assertEquals(
        """
        movie Heat (1995)  <Heat (1995)/Heat (1995).mkv>
          main: Heat (1995).mkv
        series Heat  <Heat (1995)/Heat S01E01.mkv>
        season s1  <Heat (1995)/Heat S01E01.mkv>
        episode s1 e1  <Heat (1995)/Heat S01E01.mkv>
          main: Heat S01E01.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Heat (1995)/Heat (1995).mkv
            Heat (1995)/Heat S01E01.mkv
            """));
  }

  @Test
  void seasonWithoutEpisodesDoesNotOutweighAFilm() {
    assertEquals(
        """
        series Lost (2004)  <Lost (2004)>
          extra [unrecognized]: Lost (2004).mkv
        season s1  <Lost (2004)/Season 1>
        episode s1 e1  <Lost (2004)/Season 1/01.mkv>
          main: 01.mkv
        movie Top Gun (1986)  <Top Gun (1986)>
          main: Top Gun (1986).mkv
          extra [other]: nonsense.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Top Gun (1986)/Top Gun (1986).mkv
            Top Gun (1986)/Season 1/nonsense.mkv
            Lost (2004)/Lost (2004).mkv
            Lost (2004)/Season 1/01.mkv
            """));
  }

  @Test
  void wordsForExtrasCountBesideTheFilm() {
    assertEquals(
        """
        movie Interview with the Vampire (1994)  <Interview with the Vampire (1994)>
          main: Interview with the Vampire.mkv
          main: Interview with the Vampire (1994).mkv
        movie Kubo (2016)  <Kubo (2016)>
          main: Kubo.2016.mkv
          extra [behindthescenes]: Behind the scenes of Kubo.mkv
          extra [other]: Bonus.mkv
          extra [featurette]: Kubo Featurette.mkv
          extra [behindthescenes]: Making of Kubo.mkv
          poster jellyfin+kodi: poster.jpg
        """,
        items(
            LibraryType.MOVIES,
            """
            Kubo (2016)/Kubo.2016.mkv
            Kubo (2016)/Making of Kubo.mkv
            Kubo (2016)/Behind the scenes of Kubo.mkv
            Kubo (2016)/Kubo Featurette.mkv
            Kubo (2016)/Bonus.mkv
            Kubo (2016)/poster.jpg
            Interview with the Vampire (1994)/Interview with the Vampire (1994).mkv
            Interview with the Vampire (1994)/Interview with the Vampire.mkv
            """));
  }

  @Test
  void yearStandsBeforeTheTitle() {
    assertEquals(
        """
        movie The Matrix (1999)  <1999 - The Matrix>
          main: The Matrix.mkv
        movie 2001 - A Space Odyssey  <2001 - A Space Odyssey>
          main: 2001 - A Space Odyssey.mkv
        """,
        items(
            LibraryType.MOVIES,
            """
            1999 - The Matrix/The Matrix.mkv
            2001 - A Space Odyssey/2001 - A Space Odyssey.mkv
            """));
  }

  @Test
  void artworkIsNamedAsTheStack() {
    assertEquals(
        """
        movie Heat (1995)  <Heat (1995)-cd1.mkv>
          main part 1: Heat (1995)-cd1.mkv
          main part 2: Heat (1995)-cd2.mkv
          poster kodi: Heat (1995)-poster.jpg
          nfo: Heat (1995).nfo
        movie Blade (1998)  <Blade (1998)>
          main part 1: Blade (1998) - pt1.mkv
          main part 2: Blade (1998) - pt2.mkv
          poster kodi: Blade (1998)-poster.jpg
          background kodi: Blade (1998)-fanart.jpg
        """,
        items(
            LibraryType.MOVIES,
            """
            Blade (1998)/Blade (1998) - pt1.mkv
            Blade (1998)/Blade (1998) - pt2.mkv
            Blade (1998)/Blade (1998)-poster.jpg
            Blade (1998)/Blade (1998)-fanart.jpg
            Heat (1995)-cd1.mkv
            Heat (1995)-cd2.mkv
            Heat (1995)-poster.jpg
            Heat (1995).nfo
            """));
  }

  @Test
  void videosThatTellNothingStandBesideTheFilmOfTheirFolder() {
    assertEquals(
        """
        movie Dune (2021) size=2160p  <Dune (2021)>
          main [2160p]: Dune (2021) - 2160p.mkv
          main [1080p]: Dune (2021) - 1080p.mkv
          extra [unrecognized]: Sandworms.mkv
          poster jellyfin+kodi: poster.jpg
          unused [poster]: Sandworms-poster.jpg
        movie Heat (1995)  <Heat (1995)>
          main: Heat (1995).mkv
          extra [unrecognized]: Alfonso documentary.mkv
          extra [featurette]: f.mkv
          poster jellyfin+kodi: poster.jpg
          background jellyfin+kodi: fanart.jpg
        movie Ran (1985)  <Ran (1985)>
          main part 1: Ran (1985) cd1.mkv
          main part 2: Ran (1985) cd2.mkv
          extra [unrecognized]: Kurosawa.mkv
          trailer: trailer.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Dune (2021)/Dune (2021) - 1080p.mkv
            Dune (2021)/Dune (2021) - 2160p.mkv
            Dune (2021)/Sandworms.mkv
            Dune (2021)/Sandworms-poster.jpg
            Dune (2021)/poster.jpg
            Heat (1995)/Alfonso documentary.mkv
            Heat (1995)/Featurettes/f.mkv
            Heat (1995)/Heat (1995).mkv
            Heat (1995)/fanart.jpg
            Heat (1995)/poster.jpg
            Ran (1985)/Kurosawa.mkv
            Ran (1985)/Ran (1985) cd1.mkv
            Ran (1985)/Ran (1985) cd2.mkv
            Ran (1985)/trailer.mkv
            """));
  }

  @Test
  void otherFilmsInTheFolderOfAFilmStayFilms() {
    assertEquals(
        """
        movie Alien (1979)  <Alien/Alien (1979).mkv>
          main: Alien (1979).mkv
        movie Bishop  <Alien/Bishop.mkv>
          main: Bishop.mkv
        movie Alien (1979)  <Alien (1979)/Alien (1979).mkv>
          main: Alien (1979).mkv
        movie Aliens (1986)  <Alien (1979)/Aliens (1986).mkv>
          main: Aliens (1986).mkv
        movie Dune (2021)  <Dune (2021)/Dune (2021).mkv>
          main: Dune (2021).mkv
        movie Dune Part Two  <Dune (2021)/Dune Part Two.mkv>
          main: Dune Part Two.mkv
        movie Collateral size=1080p source=Blu-ray  <Heat (1995)/Collateral 1080p BluRay.mkv>
          main: Collateral 1080p BluRay.mkv
        movie Heat (1995)  <Heat (1995)/Heat (1995).mkv>
          main: Heat (1995).mkv
        movie Kagemusha  <Ran (1985)/Kagemusha.mkv>
          main: Kagemusha.mkv
        movie Ran (1985)  <Ran (1985)/Ran (1985).mkv>
          main: Ran (1985).mkv
        movie Ikiru  <Ran (1985)/Ikiru>
          main: Ikiru.mkv
        movie Rocky (1976)  <Rocky (1976)/Rocky (1976).mkv>
          main: Rocky (1976).mkv
        movie Rocky 3  <Rocky (1976)/Rocky 3.mkv>
          main: Rocky 3.mkv
        movie Rocky II  <Rocky (1976)/Rocky II.mkv>
          main: Rocky II.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Alien (1979)/Alien (1979).mkv
            Alien (1979)/Aliens (1986).mkv
            Alien/Alien (1979).mkv
            Alien/Bishop.mkv
            Dune (2021)/Dune (2021).mkv
            Dune (2021)/Dune Part Two.mkv
            Heat (1995)/Collateral 1080p BluRay.mkv
            Heat (1995)/Heat (1995).mkv
            Ran (1985)/Ikiru/Ikiru.mkv
            Ran (1985)/Kagemusha.mkv
            Ran (1985)/Ran (1985).mkv
            Rocky (1976)/Rocky (1976).mkv
            Rocky (1976)/Rocky 3.mkv
            Rocky (1976)/Rocky II.mkv
            """));
  }

  @Test
  void filmWithoutYearIsToldByItsFolder() {
    assertEquals(
        """
        movie E Film (1995)  <E Film (1995)>
          main part 1: E Film cd1.avi
          main part 2: E Film cd2.avi
          extra [unrecognized]: Bonus.avi
        movie Heat (1995) tmdb=949  <Heat (1995) [tmdbid-949]>
          main: Heat.mkv
          extra [unrecognized]: Making of Heat.mkv
          poster jellyfin+kodi: poster.jpg
        movie Jaws (1975)  <Jaws (1975)>
          main: Jaws.mkv
          extra [unrecognized]: Orca.mkv
        movie Ronin tmdb=8195  <Ronin {tmdb-8195}>
          main: Ronin.mkv
          extra [unrecognized]: The Story of R.mkv
        movie Up (2009)  <Up (2009)>
          main: Up.mp4
          extra [unrecognized]: Partly Cloudy.mp4
        """,
        items(
            LibraryType.MIXED,
            """
            E Film (1995)/Bonus.avi
            E Film (1995)/E Film cd1.avi
            E Film (1995)/E Film cd2.avi
            Heat (1995) [tmdbid-949]/Heat.mkv
            Heat (1995) [tmdbid-949]/Making of Heat.mkv
            Heat (1995) [tmdbid-949]/poster.jpg
            Jaws (1975)/Jaws.mkv
            Jaws (1975)/Orca.mkv
            Ronin {tmdb-8195}/Ronin.mkv
            Ronin {tmdb-8195}/The Story of R.mkv
            Up (2009)/Partly Cloudy.mp4
            Up (2009)/Up.mp4
            """));
  }

  @Test
  void filmsBesideAFilmWithoutYearStayFilms() {
    assertEquals(
        """
        movie Alien  <Alien (1979-1997)/Alien.mkv>
          main: Alien.mkv
        movie Aliens  <Alien (1979-1997)/Aliens.mkv>
          main: Aliens.mkv
        movie Casino Royale  <Casino (1995)/Casino Royale.mkv>
          main: Casino Royale.mkv
        movie Casino  <Casino (1995)/Casino.mkv>
          main: Casino.mkv
        movie Heat  <Heat (1995)/Heat.mkv>
          main: Heat.mkv
        movie Ronin (1998)  <Heat (1995)/Ronin (1998).mkv>
          main: Ronin (1998).mkv
        movie Detour size=1080p source=Blu-ray  <Laura (1944)/Detour.1080p.BluRay.mkv>
          main: Detour.1080p.BluRay.mkv
        movie Laura  <Laura (1944)/Laura.mkv>
          main: Laura.mkv
        movie Creed  <Rocky/Creed.mkv>
          main: Creed.mkv
        movie Rocky  <Rocky/Rocky.mkv>
          main: Rocky.mkv
        movie Saw 2  <Saw (2004)/Saw 2.mkv>
          main: Saw 2.mkv
        movie Saw  <Saw (2004)/Saw.mkv>
          main: Saw.mkv
        movie Star Wars  <Star Wars (1977) Collection/Star Wars.mkv>
          main: Star Wars.mkv
        movie The Empire Strikes Back  <Star Wars (1977) Collection/The Empire Strikes Back.mkv>
          main: The Empire Strikes Back.mkv
        movie Cars  <Up (2009)/Cars.mkv>
          main: Cars.mkv
        movie Ratatouille  <Up (2009)/Ratatouille.mkv>
          main: Ratatouille.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Alien (1979-1997)/Alien.mkv
            Alien (1979-1997)/Aliens.mkv
            Casino (1995)/Casino Royale.mkv
            Casino (1995)/Casino.mkv
            Heat (1995)/Heat.mkv
            Heat (1995)/Ronin (1998).mkv
            Laura (1944)/Detour.1080p.BluRay.mkv
            Laura (1944)/Laura.mkv
            Rocky/Creed.mkv
            Rocky/Rocky.mkv
            Saw (2004)/Saw 2.mkv
            Saw (2004)/Saw.mkv
            Star Wars (1977) Collection/Star Wars.mkv
            Star Wars (1977) Collection/The Empire Strikes Back.mkv
            Up (2009)/Cars.mkv
            Up (2009)/Ratatouille.mkv
            """));
  }

  @Test
  void clipsOfPhonesAreNoEpisodes() {
    assertEquals(
        """
        movie 01  <2019/01>
          main: 20190104_120000.mp4
        movie 20190204 120000  <2019/02/20190204_120000.mp4>
          main: 20190204_120000.mp4
        movie 20190204 130000  <2019/02/20190204_130000.mp4>
          main: 20190204_130000.mp4
        movie 20190204 140000  <2019/02/20190204_140000.mp4>
          main: 20190204_140000.mp4
        movie PXL 20230101 123456780  <Camera/PXL_20230101_123456780.mp4>
          main: PXL_20230101_123456780.mp4
        movie VID-20210314-WA0001  <Camera/VID-20210314-WA0001.mp4>
          main: VID-20210314-WA0001.mp4
        movie VID 20180704 153012  <Camera/VID_20180704_153012.mp4>
          main: VID_20180704_153012.mp4
        movie VID 20180704 160000  <Camera/VID_20180704_160000.mp4>
          main: VID_20180704_160000.mp4
        movie VID 20180704 170000  <Camera/VID_20180704_170000.mp4>
          main: VID_20180704_170000.mp4
        movie WhatsApp Video 2021-03-14 at 12.33.44  <Camera/WhatsApp Video 2021-03-14 at 12.33.44.mp4>
          main: WhatsApp Video 2021-03-14 at 12.33.44.mp4
        movie 2023-01-02 12-11-10  <OBS/2023-01-02 12-11-10.mkv>
          main: 2023-01-02 12-11-10.mkv
        movie 2023-01-03 12-33-44  <OBS/2023-01-03 12-33-44.mkv>
          main: 2023-01-03 12-33-44.mkv
        movie Replay 2023-01-03 12-33-44  <OBS/Replay 2023-01-03 12-33-44.mkv>
          main: Replay 2023-01-03 12-33-44.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            2019/01/20190104_120000.mp4
            2019/02/20190204_120000.mp4
            2019/02/20190204_130000.mp4
            2019/02/20190204_140000.mp4
            Camera/PXL_20230101_123456780.mp4
            Camera/VID-20210314-WA0001.mp4
            Camera/VID_20180704_153012.mp4
            Camera/VID_20180704_160000.mp4
            Camera/VID_20180704_170000.mp4
            Camera/WhatsApp Video 2021-03-14 at 12.33.44.mp4
            OBS/2023-01-02 12-11-10.mkv
            OBS/2023-01-03 12-33-44.mkv
            OBS/Replay 2023-01-03 12-33-44.mkv
            """));
  }

  @Test
  void daysBehindTitlesOrWithoutTimesAreThoseOfBroadcast() {
    assertEquals(
        """
        series Daily  <Daily>
        season s2016  <Daily>
        episode s2016 e523  <Daily/20160523.mkv>
          main: 20160523.mkv
        episode s2016 e524  <Daily/20160524.mkv>
          main: 20160524.mkv
        series Late  <Late>
        season s2016  <Late>
        episode 12 Monkeys s2016 e523  <Late/Late 2016-05-23 12 Monkeys.mkv>
          main: Late 2016-05-23 12 Monkeys.mkv
        series News  <News>
        season s2016  <News>
        episode 2000 s2016 e523  <News/News_20160523_2000.mkv>
          main: News_20160523_2000.mkv
        episode 200000 s2016 e524  <News/News_20160524_200000.mkv>
          main: News_20160524_200000.mkv
        series Seen  <Seen>
        season s1  <Seen/Season 1>
        episode s1 e1  <Seen/Season 1/Seen S01E01.mkv>
          main: Seen S01E01.mkv
        episode 200000 s1 e524  <Seen/Season 1/20160524_200000.mkv>
          main: 20160524_200000.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Daily/20160523.mkv
            Daily/20160524.mkv
            Late/Late 2016-05-23 12 Monkeys.mkv
            News/News_20160523_2000.mkv
            News/News_20160524_200000.mkv
            Seen/Season 1/20160524_200000.mkv
            Seen/Season 1/Seen S01E01.mkv
            """));
  }
}
