package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mediaaudit.model.LibraryType;
import org.junit.jupiter.api.Test;

/** Series with their seasons and episodes. */
class SeriesReaderTest {
  private static String items(String lines) {
    return Tree.items(new LibraryReader(Profiles.all()), lines);
  }

  @Test
  void seasonsComeFromFoldersAndEpisodes() {
    assertEquals(
        """
        series Show (2010) tvdb=7  <Show (2010) {tvdb-7}>
        season s0  <Show (2010) {tvdb-7}/Specials>
        episode s0 e1  <Show (2010) {tvdb-7}/Specials/Show S00E01.mkv>
          main: Show S00E01.mkv
        season s1  <Show (2010) {tvdb-7}/Season 1>
        episode s1 e1  <Show (2010) {tvdb-7}/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
        season s2  <Show (2010) {tvdb-7}/Season 2>
        season s3  <Show (2010) {tvdb-7}>
        episode s3 e1  <Show (2010) {tvdb-7}/Show S03E01.mkv>
          main: Show S03E01.mkv
        season s4  <Show (2010) {tvdb-7}/4>
        episode Second s4 e2  <Show (2010) {tvdb-7}/4/02 - Second.mkv>
          main: 02 - Second.mkv
        season s5  <Show (2010) {tvdb-7}/Season 05>
        episode Two s5 e2  <Show (2010) {tvdb-7}/Season 05/502 - Two.mkv>
          main: 502 - Two.mkv
        """,
        items(
            """
            Show (2010) {tvdb-7}/Season 1/Show S01E01.mkv
            Show (2010) {tvdb-7}/Season 2/
            Show (2010) {tvdb-7}/Show S03E01.mkv
            Show (2010) {tvdb-7}/Specials/Show S00E01.mkv
            Show (2010) {tvdb-7}/4/02 - Second.mkv
            Show (2010) {tvdb-7}/Season 05/502 - Two.mkv
            """));
  }

  @Test
  void filesOfOneNumberAreVersionsOfOneEpisode() {
    assertEquals(
        """
        series Show  <Show>
        season s1  <Show/Season 1>
        episode Pilot s1 e1 size=1080p  <Show/Season 1/Show - S01E01 - Pilot - 1080p.mkv>
          main [1080p]: Show - S01E01 - Pilot - 1080p.mkv
          main [720p]: Show - S01E01 - Pilot - 720p.mkv
        episode Two s1 e2  <Show/Season 1/Show - S01E02 - Two cd1.mkv>
          main part 1: Show - S01E02 - Two cd1.mkv
          main part 2: Show - S01E02 - Two cd2.mkv
        episode Three s1 e3 size=1080p source=Web group=GRP  <Show/Season 1/Show.S01E03.Three.1080p.WEB-DL.x264-GRP.mkv>
          main: Show.S01E03.Three.1080p.WEB-DL.x264-GRP.mkv
        episode s1 e4 size=720p source=HDTV group=GRP  <Show/Season 1/Show.S01E04.720p.HDTV.x264-GRP.mkv>
          main: Show.S01E04.720p.HDTV.x264-GRP.mkv
        episode s1 e5-6  <Show/Season 1/Show.S01E05-E06.mkv>
          main: Show.S01E05-E06.mkv
        """,
        items(
            """
            Show/Season 1/Show - S01E01 - Pilot - 1080p.mkv
            Show/Season 1/Show - S01E01 - Pilot - 720p.mkv
            Show/Season 1/Show - S01E02 - Two cd1.mkv
            Show/Season 1/Show - S01E02 - Two cd2.mkv
            Show/Season 1/Show.S01E03.Three.1080p.WEB-DL.x264-GRP.mkv
            Show/Season 1/Show.S01E04.720p.HDTV.x264-GRP.mkv
            Show/Season 1/Show.S01E05-E06.mkv
            """));
  }

  @Test
  void lettersMayStandDirectlyBehindTheNumber() {
    assertEquals(
        """
        series QI  <QI>
        season s11  <QI/Season 11 (K)>
        episode XL s11 e1  <QI/Season 11 (K)/QI - S11E01XL.mkv>
          main: QI - S11E01XL.mkv
        episode s11 e2  <QI/Season 11 (K)/QI - S11E02.mkv>
          main: QI - S11E02.mkv
          main [XL]: QI - S11E02XL.mkv
        episode s11 e3  <QI/Season 11 (K)/QI - S11E03pt1.mkv>
          main part 1: QI - S11E03pt1.mkv
          main part 2: QI - S11E03pt2.mkv
        """,
        items(
            """
            QI/Season 11 (K)/QI - S11E01XL.mkv
            QI/Season 11 (K)/QI - S11E02.mkv
            QI/Season 11 (K)/QI - S11E02XL.mkv
            QI/Season 11 (K)/QI - S11E03pt1.mkv
            QI/Season 11 (K)/QI - S11E03pt2.mkv
            """));
  }

  @Test
  void episodesKnownFromOtherFilesHaveNoVideo() {
    assertEquals(
        """
        series Show  <Show>
          nfo: Season 1.nfo
        season s1  <Show/Season 1>
          poster emby+jellyfin+kodi+plex: season01-poster.jpg
          nfo: season.nfo
        episode One s1 e1  <Show/Season 1/Show - S01E01 - One.mkv>
          main: Show - S01E01 - One.mkv
          nfo: Show - S01E01 - One.nfo
        episode s1 e2  <Show/Season 1/Show - S01E02 - Two.nfo>
          nfo: Show - S01E02 - Two.nfo
        episode s1 e3  <Show/Season 1/Show - S01E03-thumb.jpg>
          title_card emby+jellyfin+kodi+plex: Show - S01E03-thumb.jpg
        episode s1 e4  <Show/Season 1/Show - S01E04.en.srt>
          subtitle: Show - S01E04.en.srt
        """,
        items(
            """
            Show/season01-poster.jpg
            Show/Season 1.nfo
            Show/Season 1/Show - S01E01 - One.mkv
            Show/Season 1/Show - S01E01 - One.nfo
            Show/Season 1/Show - S01E02 - Two.nfo
            Show/Season 1/Show - S01E03-thumb.jpg
            Show/Season 1/Show - S01E04.en.srt
            Show/Season 1/season.nfo
            """));
  }

  @Test
  void smallFilesTellNumbersThatNamesDoNot() {
    assertEquals(
        """
        series The Show (2010)  <Show>
        season s1  <Show/Season 1>
        episode Two s1 e2  <Show/Season 1/a1b2c3.mkv>
          main: a1b2c3.mkv
          nfo: a1b2c3.nfo
        episode s1 e5-6  <Show/Season 1/d4e5f6.mkv>
          main: d4e5f6.mkv
          nfo: d4e5f6.nfo
        episode s1 e7  <Show/Season 1/Show S01E07.mkv>
          main: Show S01E07.mkv
          nfo: Show S01E07.nfo
        season s3  <Show/Third>
        episode s3 e1  <Show/Third/first.mkv>
          main: first.mkv
        """,
        items(
            """
            Show/.plexmatch => Show: The Show\\nYear: 2010
            Show/Season 1/a1b2c3.mkv
            Show/Season 1/a1b2c3.nfo => <episodedetails><title>Two</title><season>1</season><episode>2</episode></episodedetails>
            Show/Season 1/d4e5f6.mkv
            Show/Season 1/d4e5f6.nfo => <episodedetails><season>1</season><episode>5</episode></episodedetails><episodedetails><season>1</season><episode>6</episode></episodedetails>
            Show/Season 1/Show S01E07.mkv
            Show/Season 1/Show S01E07.nfo => <episodedetails><season>1</season><episode>9</episode></episodedetails>
            Show/Third/.plexmatch => season: 3\\nep: 01: first.mkv
            Show/Third/first.mkv
            """));
  }

  @Test
  void specialWithoutNumberIsKnownByItsTitle() {
    assertEquals(
        """
        series Show (2010)  <Show (2010)>
          unused: Show (2010)-x.jpg
        season s0  <Show (2010)/Season 00>
          extra [interview]: Cast.mkv
          trailer: Lone Christmas-trailer.mkv
          extra [behindthescenes]: Making of.mkv
          extra [other]: [G] Show - Menu.mkv
        episode Two s0 e2  <Show (2010)/Season 00/Show - S00E02 - Two.mkv>
          main: Show - S00E02 - Two.mkv
        episode 13 5 s0  <Show (2010)/Season 00/Show - 13.5.mkv>
          main: Show - 13.5.mkv
        episode Concert s0  <Show (2010)/Season 00/Concert cd1.mkv>
          main part 1: Concert cd1.mkv
          main part 2: Concert cd2.mkv
        episode Gala s0  <Show (2010)/Season 00/Gala/VIDEO_TS/VTS_01_1.VOB>
          main: VTS_01_1.VOB
        episode Live in Rome s0 size=1080p source=Web group=GRP  <Show (2010)/Season 00/Show.2010.Live.in.Rome.1080p.WEB-DL.x264-GRP.mkv>
          main [1080p WEB-DL x264-GRP]: Show.2010.Live.in.Rome.1080p.WEB-DL.x264-GRP.mkv
          main [720p WEB-DL x264-GRP]: Show.Live.in.Rome.720p.WEB-DL.x264-GRP.mkv
        episode Lone Christmas s0  <Show (2010)/Season 00/Lone Christmas.mkv>
          main: Lone Christmas.mkv
          title_card emby+jellyfin+kodi+plex: Lone Christmas-thumb.jpg
          subtitle: Lone Christmas.en.srt
          nfo: Lone Christmas.nfo
          subtitle: 2_German.srt
        episode OVA s0 group=G  <Show (2010)/Season 00/[G] Show - OVA.mkv>
          main: [G] Show - OVA.mkv
        episode Reunion s0  <Show (2010)/Season 00/Show (2010) - Reunion.mkv>
          main: Show (2010) - Reunion.mkv
        episode Show (2010) s0  <Show (2010)/Season 00/Show (2010).mkv>
          main: Show (2010).mkv
        episode Some Special s0  <Show (2010)/Season 00/Some Special.mkv>
          main: Some Special.mkv
        """,
        items(
            """
            Show (2010)/Show (2010)-x.jpg
            Show (2010)/Season 00/Some Special.mkv
            Show (2010)/Season 00/Lone Christmas.mkv
            Show (2010)/Season 00/Lone Christmas.nfo
            Show (2010)/Season 00/Lone Christmas-thumb.jpg
            Show (2010)/Season 00/Lone Christmas.en.srt
            Show (2010)/Season 00/Lone Christmas-trailer.mkv
            Show (2010)/Season 00/Subs/Lone Christmas/2_German.srt
            Show (2010)/Season 00/Show (2010) - Reunion.mkv
            Show (2010)/Season 00/Show.2010.Live.in.Rome.1080p.WEB-DL.x264-GRP.mkv
            Show (2010)/Season 00/Show.Live.in.Rome.720p.WEB-DL.x264-GRP.mkv
            Show (2010)/Season 00/[G] Show - OVA.mkv
            Show (2010)/Season 00/[G] Show - Menu.mkv
            Show (2010)/Season 00/Show (2010).mkv
            Show (2010)/Season 00/Concert cd1.mkv
            Show (2010)/Season 00/Concert cd2.mkv
            Show (2010)/Season 00/Gala/VIDEO_TS/VTS_01_1.VOB
            Show (2010)/Season 00/Show - 13.5.mkv
            Show (2010)/Season 00/Show - S00E02 - Two.mkv
            Show (2010)/Season 00/Making of.mkv
            Show (2010)/Season 00/Interviews/Cast.mkv
            """));
  }

  @Test
  void extrasAndUnrecognizedVideosStandWithTheSeries() {
    assertEquals(
        """
        series Show  <Show>
          extra [other]: gag reel.mkv
          extra [unrecognized]: Some clip.mkv
          trailer: trailer.mp4
        season s1  <Show>
        episode s1 e1  <Show/Show S01E01.mkv>
          main: Show S01E01.mkv
        season s2  <Show/Season 2>
          extra [interview]: cast.mkv
          trailer: Show S02E01-trailer.mkv
        episode s2 e1  <Show/Season 2/Show S02E01.mkv>
          main: Show S02E01.mkv
        episode Other s2 e2  <Show/Season 2/Show S02E02 - Other.mkv>
          main: Show S02E02 - Other.mkv
        """,
        items(
            """
            Show/Show S01E01.mkv
            Show/trailer.mp4
            Show/Extras/gag reel.mkv
            Show/Some clip.mkv
            Show/Season 2/Show S02E01.mkv
            Show/Season 2/Show S02E01-trailer.mkv
            Show/Season 2/Interviews/cast.mkv
            Show/Season 2/Show S02E02 - Other.mkv
            """));
  }

  @Test
  void wordForExtrasIsTheTitleOfAnEpisodeWithoutAnotherVideo() {
    assertEquals(
        """
        series Show  <Show>
        season s1  <Show/Season 1>
          trailer: Show S01E01 - trailer 2.mkv
          trailer: Show S01E01 - trailer.mkv
          extra [featurette]: Show S01E02 - Pilot - Featurette.mkv
          extra [sample]: Show S01E02 - Pilot - sample.mkv
          extra [sample]: Show S01E05 - sample.mkv
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
        episode Pilot s1 e2  <Show/Season 1/Show S01E02 - Pilot.mkv>
          main: Show S01E02 - Pilot.mkv
        episode The Trailer s1 e3  <Show/Season 1/Show S01E03 - The Trailer.mkv>
          main: Show S01E03 - The Trailer.mkv
        episode Sample s1 e4  <Show/Season 1/Show S01E04 - Sample.mkv>
          main: Show S01E04 - Sample.mkv
          main [720p]: Show S01E04 - Sample - 720p.mkv
        episode s1 e5 size=1080p source=Web group=GRP  <Show/Season 1/Show.S01E05.1080p.WEB-GRP.mkv>
          main: Show.S01E05.1080p.WEB-GRP.mkv
        """,
        items(
            """
            Show/Season 1/Show S01E01.mkv
            Show/Season 1/Show S01E01 - trailer.mkv
            Show/Season 1/Show S01E01 - trailer 2.mkv
            Show/Season 1/Show S01E02 - Pilot.mkv
            Show/Season 1/Show S01E02 - Pilot - sample.mkv
            Show/Season 1/Show S01E02 - Pilot - Featurette.mkv
            Show/Season 1/Show S01E03 - The Trailer.mkv
            Show/Season 1/Show S01E04 - Sample.mkv
            Show/Season 1/Show S01E04 - Sample - 720p.mkv
            Show/Season 1/Show.S01E05.1080p.WEB-GRP.mkv
            Show/Season 1/Show S01E05 - sample.mkv
            """));
  }

  @Test
  void numberAtTheEndOfTheTitleIsNoEpisodes() {
    assertEquals(
        """
        series Room 104  <Room 104>
        season s1  <Room 104>
        episode s1 e103  <Room 104/Room 104 - 103.mkv>
          main: Room 104 - 103.mkv
        episode s1 e104  <Room 104/Room 104 - 104.mkv>
          main: Room 104 - 104.mkv
        episode s1 e105  <Room 104/Room 104 - 105.mkv>
          main: Room 104 - 105.mkv
        series The 100 (2014)  <The 100 (2014)>
        season s1  <The 100 (2014)/Season 1>
        episode s1 e1  <The 100 (2014)/Season 1/The.100.101.mkv>
          main: The.100.101.mkv
        episode Two s1 e2  <The 100 (2014)/Season 1/The 100 - 102 - Two.mkv>
          main: The 100 - 102 - Two.mkv
        """,
        items(
            """
            The 100 (2014)/Season 1/The.100.101.mkv
            The 100 (2014)/Season 1/The 100 - 102 - Two.mkv
            Room 104/Room 104 - 103.mkv
            Room 104/Room 104 - 104.mkv
            Room 104/Room 104 - 105.mkv
            """));
  }

  @Test
  void numberInTheTitleIsThatOfNoVideo() {
    assertEquals(
        """
        series 24  <24>
        season s0  <24/Specials>
        episode Redemption s0  <24/Specials/24 - Redemption.mkv>
          main: 24 - Redemption.mkv
        season s1  <24/Season 1>
        episode s1 e1  <24/Season 1/24 S01E01.mkv>
          main: 24 S01E01.mkv
        series 86  <86>
          extra [unrecognized]: 86 - Recap.mkv
        season s0  <86/OVA>
        episode s0 e2  <86/OVA/86 - OVA 2.mkv>
          main: 86 - OVA 2.mkv
        season s1  <86/Season 1>
        episode s1 e1  <86/Season 1/86 - 01.mkv>
          main: 86 - 01.mkv
        series Babylon 5  <Babylon 5>
          extra [unrecognized]: Babylon 5 - The Gathering.mkv
        season s0  <Babylon 5/Specials>
        episode In the Beginning s0  <Babylon 5/Specials/Babylon 5 - In the Beginning.mkv>
          main: Babylon 5 - In the Beginning.mkv
        episode Thirdspace s0  <Babylon 5/Specials/Babylon 5 - Thirdspace.mkv>
          main: Babylon 5 - Thirdspace.mkv
        season s1  <Babylon 5/Season 1>
        episode Parliament s1 e5  <Babylon 5/Season 1/Babylon 5 - S01E05 - Parliament.mkv>
          main: Babylon 5 - S01E05 - Parliament.mkv
        episode s1 e6  <Babylon 5/Season 1/Babylon 5 - 06.mkv>
          main: Babylon 5 - 06.mkv
        series Stargate SG-1  <Stargate SG-1>
        season s0  <Stargate SG-1/Specials>
        episode Sci Fi s0 e3  <Stargate SG-1/Specials/Stargate SG-1 - 03 - Sci Fi.mkv>
          main: Stargate SG-1 - 03 - Sci Fi.mkv
        episode Children of the Gods s0  <Stargate SG-1/Specials/Stargate SG-1 - Children of the Gods.mkv>
          main: Stargate SG-1 - Children of the Gods.mkv
        """,
        items(
            """
            24/Season 1/24 S01E01.mkv
            24/Specials/24 - Redemption.mkv
            86/OVA/86 - OVA 2.mkv
            86/Season 1/86 - 01.mkv
            86/Season 1/86 - Recap.mkv
            Babylon 5/Season 1/Babylon 5 - S01E05 - Parliament.mkv
            Babylon 5/Season 1/Babylon 5 - 06.mkv
            Babylon 5/Season 1/Babylon 5 - The Gathering.mkv
            Babylon 5/Specials/Babylon 5 - In the Beginning.mkv
            Babylon 5/Specials/Babylon 5 - Thirdspace.mkv
            Stargate SG-1/Specials/Stargate SG-1 - Children of the Gods.mkv
            Stargate SG-1/Specials/Stargate SG-1 - 03 - Sci Fi.mkv
            """));
  }

  /** The folder may be named by the number of one episode. */
  @Test
  void numberInTheTitleIsAnEpisodesWhereOthersCount() {
    assertEquals(
        """
        series 24  <24>
        season s1  <24/Season 1>
        episode Noon s1 e1  <24/Season 1/01 - Noon.mkv>
          main: 01 - Noon.mkv
        episode Midnight s1 e24  <24/Season 1/24 - Midnight.mkv>
          main: 24 - Midnight.mkv
        series Dark 1  <Dark 1>
        season s1  <Dark 1/Season 1>
        episode Night s1 e1  <Dark 1/Season 1/Dark 1 - Night.mkv>
          main: Dark 1 - Night.mkv
        episode Day s1 e2  <Dark 1/Season 1/Dark 2 - Day.mkv>
          main: Dark 2 - Day.mkv
        series Nine 9  <Nine 9>
        season s1  <Nine 9/Season 1>
        episode s1 e9 size=1080p  <Nine 9/Season 1/Nine 9 1080p.mkv>
          main: Nine 9 1080p.mkv
        series Room 104  <Room 104>
        season s1  <Room 104/Season 1>
        episode s1 e4  <Room 104/Season 1/Room 104.mkv>
          main: Room 104.mkv
        """,
        items(
            """
            24/Season 1/01 - Noon.mkv
            24/Season 1/24 - Midnight.mkv
            Dark 1/Season 1/Dark 1 - Night.mkv
            Dark 1/Season 1/Dark 2 - Day.mkv
            Nine 9/Season 1/Nine 9 1080p.mkv
            Room 104/Season 1/Room 104.mkv
            """));
  }

  /** Media servers list recaps as specials, by a number that the name does not tell. */
  @Test
  void recapBetweenTwoEpisodesIsNeither() {
    assertEquals(
        """
        series Flat  <Flat>
          extra [unrecognized]: Flat - 01.5.mkv
        season s1  <Flat>
        episode s1 e2  <Flat/Flat - 02.mkv>
          main: Flat - 02.mkv
        episode s1 e3  <Flat/Flat - 03.mkv>
          main: Flat - 03.mkv
        episode s1 e4  <Flat/Flat - 04.mkv>
          main: Flat - 04.mkv
        series Show  <Show>
          extra [unrecognized]: Show - 13.5.mkv
          extra [unrecognized]: Show S01E14.5 - Recap.mkv
        season s1  <Show/Season 1>
        episode s1 e13  <Show/Season 1/Show - 13.mkv>
          main: Show - 13.mkv
        episode s1 e14  <Show/Season 1/Show - 14.mkv>
          main: Show - 14.mkv
          unused [title_card]: Show S01E14.5 - Recap-thumb.jpg
        episode 5 Minutes s1 e15  <Show/Season 1/Show.S01E15.5.Minutes.mkv>
          main: Show.S01E15.5.Minutes.mkv
        """,
        items(
            """
            Show/Season 1/Show - 13.mkv
            Show/Season 1/Show - 13.5.mkv
            Show/Season 1/Show - 14.mkv
            Show/Season 1/Show S01E14.5 - Recap.mkv
            Show/Season 1/Show S01E14.5 - Recap-thumb.jpg
            Show/Season 1/Show.S01E15.5.Minutes.mkv
            Flat/Flat - 01.5.mkv
            Flat/Flat - 02.mkv
            Flat/Flat - 03.mkv
            Flat/Flat - 04.mkv
            """));
  }

  @Test
  void dotBeforeTheNumberMakesNoRecap() {
    assertEquals(
        """
        series Show  <Show>
          extra [unrecognized]: [Group] Show - EP13.5 [1080p].mkv
        season s1  <Show/Season 1>
        episode s1 e4  <Show/Season 1/Show.Ep.4.mkv>
          main: Show.Ep.4.mkv
        episode s1 e5  <Show/Season 1/Show.Episode.5.mkv>
          main: Show.Episode.5.mkv
        episode s1 e13 size=1080p group=Group  <Show/Season 1/[Group] Show - EP13 [1080p].mkv>
          main: [Group] Show - EP13 [1080p].mkv
        """,
        items(
            """
            Show/Season 1/Show.Ep.4.mkv
            Show/Season 1/Show.Episode.5.mkv
            Show/Season 1/[Group] Show - EP13 [1080p].mkv
            Show/Season 1/[Group] Show - EP13.5 [1080p].mkv
            """));
  }

  @Test
  void hashThatEndsLikeADiscIsNone() {
    assertEquals(
        """
        series Title  <Title>
        season s1  <Title/Season 1>
        episode s1 e5 size=1080p group=Group  <Title/Season 1/[Group] Title - 05 [1080p][A1B2CD34].mkv>
          main: [Group] Title - 05 [1080p][A1B2CD34].mkv
        episode s1 e6  <Title/Season 1/Title S01E06pt1.mkv>
          main part 1: Title S01E06pt1.mkv
          main part 2: Title S01E06pt2.mkv
        """,
        items(
            """
            Title/Season 1/[Group] Title - 05 [1080p][A1B2CD34].mkv
            Title/Season 1/Title S01E06pt1.mkv
            Title/Season 1/Title S01E06pt2.mkv
            """));
  }

  @Test
  void episodesInFoldersOfTheirOwn() {
    assertEquals(
        """
        series Show  <Show>
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Show.S01E01.720p.HDTV.x264-GRP/grp-s01e01.mkv>
          main: grp-s01e01.mkv
        episode s1 e2 size=720p source=HDTV group=GRP  <Show/Season 1/Show.S01E02.720p.HDTV.x264-GRP/abc.mkv>
          main: abc.mkv
          subtitle: abc.srt
        episode s1 e3  <Show/Season 1/Show S01E03/VIDEO_TS/VTS_01_1.VOB>
          main: VTS_01_1.VOB
        """,
        items(
            """
            Show/Season 1/Show.S01E01.720p.HDTV.x264-GRP/grp-s01e01.mkv
            Show/Season 1/Show.S01E02.720p.HDTV.x264-GRP/abc.mkv
            Show/Season 1/Show.S01E02.720p.HDTV.x264-GRP/Subs/abc.srt
            Show/Season 1/Show S01E03/VIDEO_TS/VTS_01_1.VOB
            """));
  }

  @Test
  void dayOfBroadcastIsTheNumber() {
    assertEquals(
        """
        series Late  <Late>
        season s2016  <Late/Season 2016>
        episode Guest s2016 e523  <Late/Season 2016/Late - 2016-05-23 - Guest.mkv>
          main: Late - 2016-05-23 - Guest.mkv
        """,
        items(
            """
            Late/Season 2016/Late - 2016-05-23 - Guest.mkv
            """));
  }

  @Test
  void daysThatANameLeavesOpenGoByItsNeighbours() {
    assertEquals(
        """
        series Alone  <Alone>
        season s2021  <Alone>
        episode s2021 e102  <Alone/Alone - 02.01.2021.mkv>
          main: Alone - 02.01.2021.mkv
        series Late  <Late>
        season s2021  <Late>
        episode Guest s2021 e103  <Late/Late 01.03.2021 Guest.mkv>
          main: Late 01.03.2021 Guest.mkv
        episode Other s2021 e120  <Late/Late 01.20.2021 Other.mkv>
          main: Late 01.20.2021 Other.mkv
        series News (1978)  <News (1978)>
        season s1  <News (1978)>
        episode 05 06 2021 s1 e2  <News (1978)/News S01E02 - 05.06.2021.mkv>
          main: News S01E02 - 05.06.2021.mkv
        season s2021  <News (1978)/2021>
        episode s2021 e101  <News (1978)/2021/News (1978) - 01.01.2021.mkv>
          main: News (1978) - 01.01.2021.mkv
        episode s2021 e102  <News (1978)/News (1978) - 02.01.2021.mkv>
          main: News (1978) - 02.01.2021.mkv
        episode s2021 e120  <News (1978)/News (1978) - 20.01.2021.mkv>
          main: News (1978) - 20.01.2021.mkv
        """,
        Tree.items(
            new LibraryReader(Profiles.none(), LibraryType.TV),
            """
            Alone/Alone - 02.01.2021.mkv
            Late/Late 01.03.2021 Guest.mkv
            Late/Late 01.20.2021 Other.mkv
            News (1978)/News (1978) - 02.01.2021.mkv
            News (1978)/News (1978) - 20.01.2021.mkv
            News (1978)/News S01E02 - 05.06.2021.mkv
            News (1978)/2021/News (1978) - 01.01.2021.mkv
            """));
  }

  @Test
  void subtitlesInFoldersNamedAfterTheVideo() {
    assertEquals(
        """
        series Show  <Show>
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Show - S01E01.mkv>
          main: Show - S01E01.mkv
          subtitle: Show - S01E01.de.forced.srt
          subtitle: 2_English.srt
        """,
        items(
            """
            Show/Season 1/Show - S01E01.mkv
            Show/Season 1/Subs/Show - S01E01/2_English.srt
            Show/Season 1/Show - S01E01.de.forced.srt
            """));
  }

  @Test
  void subtitlesInTheFolderOfOneEpisodeAreItsOwn() {
    assertEquals(
        """
        series Show  <Show>
        season s0  <Show/Specials>
        episode gala s0  <Show/Specials/Gala Night/gala.mkv>
          main: gala.mkv
          subtitle: 2_English.srt
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Single.Eps.S01E01.1080p-GRP/single.eps.s01e01.mkv>
          main: single.eps.s01e01.mkv
          subtitle: 2_English.srt
        episode s1 e2  <Show/Season 1/Two/Show S01E02.mkv>
          main: Show S01E02.mkv
        episode s1 e3  <Show/Season 1/Two/Show S01E03.mkv>
          main: Show S01E03.mkv
        episode s1 e4  <Show/Season 1/Show S01E04.mkv>
          main: Show S01E04.mkv
        """,
        items(
            """
            Show/Season 1/Show S01E04.mkv
            Show/Season 1/Subs/2_English.srt
            Show/Season 1/Single.Eps.S01E01.1080p-GRP/single.eps.s01e01.mkv
            Show/Season 1/Single.Eps.S01E01.1080p-GRP/Subs/2_English.srt
            Show/Season 1/Two/Show S01E02.mkv
            Show/Season 1/Two/Show S01E03.mkv
            Show/Season 1/Two/Subs/2_English.srt
            Show/Specials/Gala Night/gala.mkv
            Show/Specials/Gala Night/2_English.srt
            """));
  }

  @Test
  void kindOfDiscThatAStubTellsIsNoTitle() {
    assertEquals(
        """
        series Show  <Show>
        season s0  <Show/Specials>
        episode Gala s0  <Show/Specials/Gala.vhs.disc>
          main: Gala.vhs.disc
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Show S01E01.dvd.disc>
          main: Show S01E01.dvd.disc
          nfo: Show S01E01.nfo
        episode Two s1 e2  <Show/Season 1/Show S01E02.Two.bluray.disc>
          main: Show S01E02.Two.bluray.disc
        episode The HD s1 e3  <Show/Season 1/Show S01E03 The HD.disc>
          main: Show S01E03 The HD.disc
        episode vhs s1 e4  <Show/Season 1/Show S01E04.vhs.mkv>
          main: Show S01E04.vhs.mkv
        """,
        items(
            """
            Show/Season 1/Show S01E01.dvd.disc
            Show/Season 1/Show S01E01.nfo
            Show/Season 1/Show S01E02.Two.bluray.disc
            Show/Season 1/Show S01E03 The HD.disc
            Show/Season 1/Show S01E04.vhs.mkv
            Show/Specials/Gala.vhs.disc
            """));
  }
}
