package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mediaaudit.model.LibraryType;
import org.junit.jupiter.api.Test;

/** Episodes in folders that are no seasons, and what else stands among them. */
class GroupedEpisodesTest {
  private static String items(LibraryType type, String lines) {
    return Tree.items(new LibraryReader(Profiles.of("jellyfin", "kodi"), type), lines);
  }

  @Test
  void daysOfBroadcastStandInFoldersOfYears() {
    assertEquals(
        """
        series Daily  <Daily>
          poster jellyfin+kodi: poster.jpg
        season s2023  <Daily/2023>
        episode Guest s2023 e1116  <Daily/2023/Daily - 2023-11-16 - Guest.mkv>
          main: Daily - 2023-11-16 - Guest.mkv
        season s2024  <Daily/2024>
        episode Other s2024 e116  <Daily/2024/Daily - 2024-01-16 - Other.mkv>
          main: Daily - 2024-01-16 - Other.mkv
        """,
        items(
            LibraryType.TV,
            """
            Daily/2023/Daily - 2023-11-16 - Guest.mkv
            Daily/2024/Daily - 2024-01-16 - Other.mkv
            Daily/poster.jpg
            """));
  }

  @Test
  void foldersOfYearsAreTheSeasonsThatTheirEpisodesTell() {
    assertEquals(
        """
        series Taggart  <Taggart>
        season s1  <Taggart/1994>
        episode s1 e1  <Taggart/1994/Taggart.1x01.mkv>
          main: Taggart.1x01.mkv
        season s2  <Taggart/1995>
        episode s2 e1  <Taggart/1995/Taggart.2x01.mkv>
          main: Taggart.2x01.mkv
        series Top Gear  <Top Gear>
        season s1  <Top Gear/2002>
        episode s1 e1  <Top Gear/2002/Top.Gear.S01E01.mkv>
          main: Top.Gear.S01E01.mkv
        season s2  <Top Gear>
        episode s2 e1  <Top Gear/2003/Top.Gear.S02E01.mkv>
          main: Top.Gear.S02E01.mkv
        season s3  <Top Gear>
        episode s3 e1  <Top Gear/2003/Top.Gear.S03E01.mkv>
          main: Top.Gear.S03E01.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Taggart/1994/Taggart.1x01.mkv
            Taggart/1995/Taggart.2x01.mkv
            Top Gear/2002/Top.Gear.S01E01.mkv
            Top Gear/2003/Top.Gear.S02E01.mkv
            Top Gear/2003/Top.Gear.S03E01.mkv
            """));
  }

  @Test
  void arcsAreGroupsOfTheSeries() {
    assertEquals(
        """
        series Naruto  <Naruto>
          poster jellyfin+kodi: poster.jpg
        season s1  <Naruto>
        episode s1 e1  <Naruto/Arc 1 - Land of Waves/Naruto - 001.mkv>
          main: Naruto - 001.mkv
        episode s1 e20  <Naruto/Arc 2 - Chunin/Naruto - 020.mkv>
          main: Naruto - 020.mkv
        """,
        items(
            LibraryType.TV,
            """
            Naruto/Arc 1 - Land of Waves/Naruto - 001.mkv
            Naruto/Arc 2 - Chunin/Naruto - 020.mkv
            Naruto/poster.jpg
            """));
  }

  @Test
  void filmsStandBesideArcs() {
    assertEquals(
        """
        series Bleach  <Bleach>
        season s1  <Bleach>
        episode s1 e1 size=720p group=G  <Bleach/Arc 1/[G] Bleach - 001 [720p].mkv>
          main: [G] Bleach - 001 [720p].mkv
        episode s1 e21 size=720p group=G  <Bleach/Arc 2/[G] Bleach - 021 [720p].mkv>
          main: [G] Bleach - 021 [720p].mkv
        movie Bleach Memories of Nobody (2006)  <Bleach/Bleach Memories of Nobody (2006).mkv>
          main: Bleach Memories of Nobody (2006).mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Bleach/Arc 1/[G] Bleach - 001 [720p].mkv
            Bleach/Arc 2/[G] Bleach - 021 [720p].mkv
            Bleach/Bleach Memories of Nobody (2006).mkv
            """));
  }

  @Test
  void filmsInFoldersOfYearsAndOfSequelsStayFilms() {
    assertEquals(
        """
        movie Heat (1995)  <Oldies/1994/Heat (1995).mkv>
          main: Heat (1995).mkv
        movie Casino (1995)  <Oldies/1995/Casino (1995).mkv>
          main: Casino (1995).mkv
        movie Rocky 1  <Rocky/Rocky 1>
          main: Rocky - 01.mkv
        movie Rocky 2  <Rocky/Rocky 2>
          main: Rocky - 02.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Oldies/1994/Heat (1995).mkv
            Oldies/1995/Casino (1995).mkv
            Rocky/Rocky 1/Rocky - 01.mkv
            Rocky/Rocky 2/Rocky - 02.mkv
            """));
  }

  @Test
  void orderingNumbersStandBeforeSeasons() {
    assertEquals(
        """
        series 24  <24 Season 1>
        season s1  <24 Season 1>
        episode s1 e1  <24 Season 1/24 S01E01.mkv>
          main: 24 S01E01.mkv
        series Torchwood  <Torchwood>
        season s0  <Torchwood/00 Specials>
        episode s0 e1  <Torchwood/00 Specials/Torchwood 0x01.mkv>
          main: Torchwood 0x01.mkv
        season s1  <Torchwood/01 Series 1>
        episode s1 e1  <Torchwood/01 Series 1/Torchwood 1x01.mkv>
          main: Torchwood 1x01.mkv
        season s2  <Torchwood/02 Series 2>
        episode s2 e2  <Torchwood/02 Series 2/02.mkv>
          main: 02.mkv
        """,
        items(
            LibraryType.TV,
            """
            Torchwood/00 Specials/Torchwood 0x01.mkv
            Torchwood/01 Series 1/Torchwood 1x01.mkv
            Torchwood/02 Series 2/02.mkv
            24 Season 1/24 S01E01.mkv
            """));
  }

  @Test
  void rangeOfABatchIsNoTitle() {
    assertEquals(
        """
        series Frieren size=1080p group=SubsPlease  <[SubsPlease] Frieren (01-03) (1080p)>
        season s1  <[SubsPlease] Frieren (01-03) (1080p)>
        episode s1 e1 size=1080p group=SubsPlease  <[SubsPlease] Frieren (01-03) (1080p)/[SubsPlease] Frieren - 01 (1080p) [AAAA].mkv>
          main: [SubsPlease] Frieren - 01 (1080p) [AAAA].mkv
        episode s1 e2 size=1080p group=SubsPlease  <[SubsPlease] Frieren (01-03) (1080p)/[SubsPlease] Frieren - 02 (1080p) [BBBB].mkv>
          main: [SubsPlease] Frieren - 02 (1080p) [BBBB].mkv
        """,
        items(
            LibraryType.TV,
            """
            [SubsPlease] Frieren (01-03) (1080p)/[SubsPlease] Frieren - 01 (1080p) [AAAA].mkv
            [SubsPlease] Frieren (01-03) (1080p)/[SubsPlease] Frieren - 02 (1080p) [BBBB].mkv
            """));
  }

  @Test
  void openingsAndEndingsWithoutCreditsAreExtras() {
    assertEquals(
        """
        series Bebop  <Bebop>
          extra [other]: [G] Bebop - NCED.mkv
          extra [other]: [G] Bebop - NCOP1.mkv
          extra [other]: [G] Bebop NCED02 [1080p].mkv
        season s1  <Bebop>
        episode s1 e1 group=G  <Bebop/[G] Bebop - 01.mkv>
          main: [G] Bebop - 01.mkv
        """,
        items(
            LibraryType.TV,
            """
            Bebop/[G] Bebop - 01.mkv
            Bebop/[G] Bebop - NCED.mkv
            Bebop/[G] Bebop - NCOP1.mkv
            Bebop/[G] Bebop NCED02 [1080p].mkv
            """));
  }

  @Test
  void specialsStandInSeasonZero() {
    assertEquals(
        """
        series Mushishi  <Mushishi>
          extra [other]: [J] Mushishi - Menu 01.mkv
          extra [other]: [J] Mushishi - PV2.mkv
          extra [unrecognized]: [J] Mushishi - SP1.mkv
        season s0  <Mushishi>
        episode s0 e1 group=J  <Mushishi/[J] Mushishi - OVA 1.mkv>
          main: [J] Mushishi - OVA 1.mkv
        episode s0 e2 group=J  <Mushishi/[J] Mushishi - SP2.mkv>
          main: [J] Mushishi - SP2.mkv
        season s1  <Mushishi>
        episode s1 e1 group=J  <Mushishi/[J] Mushishi - 01.mkv>
          main: [J] Mushishi - 01.mkv
        episode s1 e2 group=J  <Mushishi/[J] Mushishi - 02.mkv>
          main: [J] Mushishi - 02.mkv
        series Nana  <Nana>
        season s0  <Nana>
        episode s0 e1 group=J  <Nana/Season 1/[J] Nana - OVA 01.mkv>
          main: [J] Nana - OVA 01.mkv
        season s1  <Nana/Season 1>
          extra [other]: [J] Nana - Menu 01.mkv
        episode s1 e1 group=J  <Nana/Season 1/[J] Nana - 01.mkv>
          main: [J] Nana - 01.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Mushishi/[J] Mushishi - 01.mkv
            Mushishi/[J] Mushishi - 02.mkv
            Mushishi/[J] Mushishi - Menu 01.mkv
            Mushishi/[J] Mushishi - OVA 1.mkv
            Mushishi/[J] Mushishi - PV2.mkv
            Mushishi/[J] Mushishi - SP1.mkv
            Mushishi/[J] Mushishi - SP2.mkv
            Nana/Season 1/[J] Nana - 01.mkv
            Nana/Season 1/[J] Nana - Menu 01.mkv
            Nana/Season 1/[J] Nana - OVA 01.mkv
            """));
  }

  @Test
  void wordForSpecialsMayBeTheTitles() {
    assertEquals(
        """
        series Hellsing Ultimate OVA  <Hellsing Ultimate OVA>
        season s1  <Hellsing Ultimate OVA>
        episode s1 e1 group=G  <Hellsing Ultimate OVA/[G] Hellsing Ultimate OVA - 01.mkv>
          main: [G] Hellsing Ultimate OVA - 01.mkv
        series Show  <Show>
        season s1  <Show/Season 1>
        episode The Menu s1 e5  <Show/Season 1/Show - 05 - The Menu.mkv>
          main: Show - 05 - The Menu.mkv
        """,
        items(
            LibraryType.TV,
            """
            Hellsing Ultimate OVA/[G] Hellsing Ultimate OVA - 01.mkv
            Show/Season 1/Show - 05 - The Menu.mkv
            """));
  }

  @Test
  void samplesAndTrailersBehindReleasesAreExtras() {
    assertEquals(
        """
        series Show  <Show>
        season s1  <Show/Season 1>
          extra [sample]: Show.S01E01.720p.WEB.x264-GRP.sample.mkv
          trailer: Show.S01E01.720p.WEB.x264-GRP.trailer.mkv
          extra [sample]: Show.S01E01.720p.WEB.x264-GRP_sample.mkv
        episode s1 e1 size=720p source=Web group=GRP  <Show/Season 1/Show.S01E01.720p.WEB.x264-GRP.mkv>
          main: Show.S01E01.720p.WEB.x264-GRP.mkv
        episode The Sample s1 e2 size=720p  <Show/Season 1/Show.S01E02.The.Sample.720p.mkv>
          main: Show.S01E02.The.Sample.720p.mkv
        episode Trailer s1 e3  <Show/Season 1/Show.S01E03.Trailer.mkv>
          main: Show.S01E03.Trailer.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Show/Season 1/Show.S01E01.720p.WEB.x264-GRP.mkv
            Show/Season 1/Show.S01E01.720p.WEB.x264-GRP.sample.mkv
            Show/Season 1/Show.S01E01.720p.WEB.x264-GRP.trailer.mkv
            Show/Season 1/Show.S01E01.720p.WEB.x264-GRP_sample.mkv
            Show/Season 1/Show.S01E02.The.Sample.720p.mkv
            Show/Season 1/Show.S01E03.Trailer.mkv
            """));
  }

  @Test
  void bareNumbersBesideSeasonsAreOfNone() {
    assertEquals(
        """
        series Doctor Who (2005)  <Doctor Who (2005)>
          extra [unrecognized]: 01 - Pond Life.mkv
        season s1  <Doctor Who (2005)/Season 01>
        episode Rose s1 e1  <Doctor Who (2005)/Season 01/Doctor Who (2005) - S01E01 - Rose.mkv>
          main: Doctor Who (2005) - S01E01 - Rose.mkv
        episode s1 e2  <Doctor Who (2005)/Season 01/Disc 1/02.mkv>
          main: 02.mkv
        season s7  <Doctor Who (2005)>
        episode s7 e10  <Doctor Who (2005)/Minisodes/S07E10.mkv>
          main: S07E10.mkv
        series Show  <Show>
        season s0  <Show/Specials>
        episode s0 e1  <Show/Specials/01.mkv>
          main: 01.mkv
        season s1  <Show>
        episode s1 e1  <Show/Arc/Show - 01.mkv>
          main: Show - 01.mkv
        """,
        items(
            LibraryType.TV,
            """
            Doctor Who (2005)/Minisodes/01 - Pond Life.mkv
            Doctor Who (2005)/Minisodes/S07E10.mkv
            Doctor Who (2005)/Season 01/Disc 1/02.mkv
            Doctor Who (2005)/Season 01/Doctor Who (2005) - S01E01 - Rose.mkv
            Show/Arc/Show - 01.mkv
            Show/Specials/01.mkv
            """));
  }

  @Test
  void bareNumbersBesideSeasonsThatAreYearsAreOfNone() {
    assertEquals(
        """
        series MythBusters  <MythBusters>
          extra [unrecognized]: 01.mkv
          nfo: tvshow.nfo
        season s2005  <MythBusters/2005>
        episode s2005 e1  <MythBusters/2005/MythBusters 2005x01.mkv>
          main: MythBusters 2005x01.mkv
        season s2006  <MythBusters/2006>
        episode s2006 e1  <MythBusters/2006/MythBusters 2006x01.mkv>
          main: MythBusters 2006x01.mkv
        """,
        items(
            LibraryType.TV,
            """
            MythBusters/2005/MythBusters 2005x01.mkv
            MythBusters/2006/MythBusters 2006x01.mkv
            MythBusters/Minimyths/01.mkv
            MythBusters/tvshow.nfo
            """));
  }

  @Test
  void folderOfSpecialsCountsThoseOfTheSeries() {
    assertEquals(
        """
        series Show  <Show>
        season s0  <Show/Specials>
        episode s0 e1  <Show/Season 1/Show - SP1.mkv>
          main: Show - SP1.mkv
          main: Show - SP1.mkv
        episode s0 e2  <Show/Specials/Show - OVA 2.mkv>
          main: Show - OVA 2.mkv
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
        """,
        items(
            LibraryType.TV,
            """
            Show/Season 1/Show - SP1.mkv
            Show/Season 1/Show S01E01.mkv
            Show/Specials/Show - OVA 2.mkv
            Show/Specials/Show - SP1.mkv
            """));
  }

  @Test
  void folderOfTheFirstSeasonMayBeNamedAsTheSeries() {
    assertEquals(
        """
        series Mob  <Mob>
        season s1  <Mob>
        episode s1 e1 group=G  <Mob/[G] Mob [BD 1080p]/[G] Mob - 01.mkv>
          main: [G] Mob - 01.mkv
        episode s1 e2 group=G  <Mob/[G] Mob [BD 1080p]/[G] Mob - 02.mkv>
          main: [G] Mob - 02.mkv
        season s2  <Mob/Mob S2 [1080p]>
        episode s2 e1 group=G  <Mob/Mob S2 [1080p]/[G] Mob S2 - 01.mkv>
          main: [G] Mob S2 - 01.mkv
        series Other  <Other>
          extra [unrecognized]: 03.mkv
        season s1  <Other/Season 1>
        episode s1 e1  <Other/Season 1/01.mkv>
          main: 01.mkv
        episode s1 e2  <Other/[G] Other [BD 1080p]/02.mkv>
          main: 02.mkv
        episode s1 e4  <Other/Web/Episode 4.mkv>
          main: Episode 4.mkv
        series Show  <Show>
        season s1  <Show>
        episode s1 e1  <Show/Cour 1/Show - 01.mkv>
          main: Show - 01.mkv
        season s2  <Show/Season 2>
        episode s2 e1  <Show/Season 2/Show - 01.mkv>
          main: Show - 01.mkv
        """,
        items(
            LibraryType.TV,
            """
            Mob/Mob S2 [1080p]/[G] Mob S2 - 01.mkv
            Mob/[G] Mob [BD 1080p]/[G] Mob - 01.mkv
            Mob/[G] Mob [BD 1080p]/[G] Mob - 02.mkv
            Other/Season 1/01.mkv
            Other/Web/03.mkv
            Other/Web/Episode 4.mkv
            Other/[G] Other [BD 1080p]/02.mkv
            Show/Cour 1/Show - 01.mkv
            Show/Season 2/Show - 01.mkv
            """));
  }

  @Test
  void wordForSpecialsThatAllEpisodesHaveIsTheTitles() {
    assertEquals(
        """
        series Hellsing Ultimate (2006)  <Hellsing Ultimate (2006)>
          extra [other]: [G] Hellsing Ultimate - NCOP1.mkv
        season s1  <Hellsing Ultimate (2006)>
        episode s1 e1 group=G  <Hellsing Ultimate (2006)/[G] Hellsing Ultimate OVA - 01.mkv>
          main: [G] Hellsing Ultimate OVA - 01.mkv
        episode s1 e2 group=G  <Hellsing Ultimate (2006)/[G] Hellsing Ultimate OVA - 02.mkv>
          main: [G] Hellsing Ultimate OVA - 02.mkv
        series Lupin  <Lupin>
        season s0  <Lupin>
        episode s0 e1 group=G  <Lupin/[G] Lupin OVA/[G] Lupin OVA - 01.mkv>
          main: [G] Lupin OVA - 01.mkv
        season s1  <Lupin/Season 1>
        episode s1 e1  <Lupin/Season 1/Lupin S01E01.mkv>
          main: Lupin S01E01.mkv
        series Record of Lodoss War (1990)  <Record of Lodoss War (1990)>
          extra [other]: Record of Lodoss War - PV 01.mkv
        season s0  <Record of Lodoss War (1990)/Specials>
        episode s0 e1  <Record of Lodoss War (1990)/Specials/Record of Lodoss War - SP1.mkv>
          main: Record of Lodoss War - SP1.mkv
        season s1  <Record of Lodoss War (1990)/Season 01>
        episode s1 e1  <Record of Lodoss War (1990)/Season 01/Record of Lodoss War OVA - 01.mkv>
          main: Record of Lodoss War OVA - 01.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Hellsing Ultimate (2006)/[G] Hellsing Ultimate - NCOP1.mkv
            Hellsing Ultimate (2006)/[G] Hellsing Ultimate OVA - 01.mkv
            Hellsing Ultimate (2006)/[G] Hellsing Ultimate OVA - 02.mkv
            Lupin/Season 1/Lupin S01E01.mkv
            Lupin/[G] Lupin OVA/[G] Lupin OVA - 01.mkv
            Record of Lodoss War (1990)/Record of Lodoss War - PV 01.mkv
            Record of Lodoss War (1990)/Season 01/Record of Lodoss War OVA - 01.mkv
            Record of Lodoss War (1990)/Specials/Record of Lodoss War - SP1.mkv
            """));
  }

  @Test
  void wordForMenusMayStandInATitle() {
    assertEquals(
        """
        series Emiya-san Chi no Kyou no Gohan  <Emiya-san Chi no Kyou no Gohan>
        season s1  <Emiya-san Chi no Kyou no Gohan>
        episode s1 e1 group=G  <Emiya-san Chi no Kyou no Gohan/[G] Today's Menu for the Emiya Family - 01.mkv>
          main: [G] Today's Menu for the Emiya Family - 01.mkv
        """,
        items(
            LibraryType.TV,
            "Emiya-san Chi no Kyou no Gohan/[G] Today's Menu for the Emiya Family - 01.mkv"));
  }

  @Test
  void seasonsThatHoldNothingAreNoSeasonsBesideOthers() {
    assertEquals(
        """
        series Batch  <Batch>
        season s1  <Batch/Season 1>
        episode s1 e1 group=G  <Batch/[G] Batch Arc (01-12) [Batch]/[G] Batch - 01.mkv>
          main: [G] Batch - 01.mkv
        series Show  <Show>
          extra [featurette]: b.mkv
        season s1  <Show/Specials/Season 1>
        episode s1 e1  <Show/Arc/Show - 01.mkv>
          main: Show - 01.mkv
        episode s1 e5  <Show/Specials/Season 1/05.mkv>
          main: 05.mkv
        """,
        items(
            LibraryType.TV,
            """
            Batch/Season 1/
            Batch/[G] Batch Arc (01-12) [Batch]/[G] Batch - 01.mkv
            Show/Arc/Show - 01.mkv
            Show/Featurettes/Season 1/b.mkv
            Show/Specials/Season 1/05.mkv
            """));
  }

  @Test
  void specialsOfTwoSeasonsAreNotOne() {
    assertEquals(
        """
        series Show  <Show>
          extra [unrecognized]: [G] Show S2 - SP1.mkv
        season s0  <Show>
        episode s0 e1 group=G  <Show/Season 1/[G] Show - SP1.mkv>
          main: [G] Show - SP1.mkv
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
        season s2  <Show/Season 2>
        episode s2 e1  <Show/Season 2/Show S02E01.mkv>
          main: Show S02E01.mkv
        """,
        items(
            LibraryType.TV,
            """
            Show/Season 1/Show S01E01.mkv
            Show/Season 1/[G] Show - SP1.mkv
            Show/Season 2/Show S02E01.mkv
            Show/Season 2/[G] Show S2 - SP1.mkv
            """));
  }

  @Test
  void episodesStandBesideDiscs() {
    assertEquals(
        """
        series Show  <Show>
          extra [unrecognized]: VTS_01_1.VOB
        season s1  <Show/Season 1>
          extra [featurette]: f.mkv
          extra [featurette]: g.mkv
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
          subtitle: Show S01E01.srt
        episode s1 e2  <Show/Season 1/More/Show S01E02.mkv>
          main: Show S01E02.mkv
        episode s1 e3  <Show/Season 1/Show S01E03.m2ts>
          main: Show S01E03.m2ts
        episode s1 e4  <Show/Season 1/Show S01E04/VIDEO_TS/VTS_01_1.VOB>
          main: VTS_01_1.VOB
        """,
        items(
            LibraryType.TV,
            """
            Show/Season 1/Featurettes/f.mkv
            Show/Season 1/More/Show S01E02.mkv
            Show/Season 1/Show S01E01.mkv
            Show/Season 1/Show S01E01.srt
            Show/Season 1/Show S01E03.m2ts # 9000
            Show/Season 1/Show S01E04/Featurettes/g.mkv
            Show/Season 1/Show S01E04/VIDEO_TS/VTS_01_1.VOB
            Show/Season 1/VIDEO_TS/VTS_01_1.VOB
            """));
  }

  @Test
  void artworkOfAllSeasonsIsNotTheSeries() {
    assertEquals(
        """
        series Show  <Show>
          other_art kodi: season-all-poster.jpg
        season s1  <Show/Season 1>
        episode s1 e1  <Show/Season 1/Show S01E01.mkv>
          main: Show S01E01.mkv
        """,
        items(
            LibraryType.TV,
            """
            Show/season-all-poster.jpg
            Show/Season 1/Show S01E01.mkv
            """));
  }

  @Test
  void episodesCountBehindTheirSeriesTitle() {
    assertEquals(
        """
        series Cosmos (1980)  <Cosmos (1980)>
        season s1  <Cosmos (1980)>
        episode The Shores s1 e1  <Cosmos (1980)/Cosmos (1980) - Part 1 - The Shores.mkv>
          main: Cosmos (1980) - Part 1 - The Shores.mkv
        episode One Voice s1 e2  <Cosmos (1980)/Cosmos (1980) - Part 2 - One Voice.mkv>
          main: Cosmos (1980) - Part 2 - One Voice.mkv
        episode Worlds s1 e3  <Cosmos (1980)/Cosmos (1980) - Part 3 - Worlds.mkv>
          main: Cosmos (1980) - Part 3 - Worlds.mkv
        series Naruto  <Naruto>
          extra [unrecognized]: Naruto Interview.mkv
        season s1  <Naruto>
        episode s1 e1  <Naruto/Naruto 001.mkv>
          main: Naruto 001.mkv
        episode s1 e2  <Naruto/Naruto 002.mkv>
          main: Naruto 002.mkv
        episode s1 e3  <Naruto/Naruto 003.mkv>
          main: Naruto 003.mkv
        series Planet Earth (2006)  <Planet Earth (2006)>
        season s1  <Planet Earth (2006)>
        episode From Pole to Pole s1 e1  <Planet Earth (2006)/Planet Earth (2006) - 1 of 11 - From Pole to Pole.mkv>
          main: Planet Earth (2006) - 1 of 11 - From Pole to Pole.mkv
        episode Mountains s1 e2  <Planet Earth (2006)/Planet Earth (2006) - 2 of 11 - Mountains.mkv>
          main: Planet Earth (2006) - 2 of 11 - Mountains.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Cosmos (1980)/Cosmos (1980) - Part 1 - The Shores.mkv
            Cosmos (1980)/Cosmos (1980) - Part 2 - One Voice.mkv
            Cosmos (1980)/Cosmos (1980) - Part 3 - Worlds.mkv
            Naruto/Naruto 001.mkv
            Naruto/Naruto 002.mkv
            Naruto/Naruto 003.mkv
            Naruto/Naruto Interview.mkv
            Planet Earth (2006)/Planet Earth (2006) - 1 of 11 - From Pole to Pole.mkv
            Planet Earth (2006)/Planet Earth (2006) - 2 of 11 - Mountains.mkv
            """));
  }

  @Test
  void chineseAndJapaneseNumbersStandBehindTitlesWithoutAGap() {
    assertEquals(
        """
        movie 叶问1  <叶问/叶问1.mp4>
          main: 叶问1.mp4
        movie 叶问2  <叶问/叶问2.mp4>
          main: 叶问2.mp4
        movie 叶问3  <叶问/叶问3.mp4>
          main: 叶问3.mp4
        series 大明王朝  <大明王朝>
        season s1  <大明王朝>
        episode s1 e1  <大明王朝/第一集.mp4>
          main: 第一集.mp4
        episode s1 e12  <大明王朝/第十二集.mp4>
          main: 第十二集.mp4
        episode s1 e21  <大明王朝/第二十一集.mp4>
          main: 第二十一集.mp4
        episode s1 e103  <大明王朝/第一百零三集.mp4>
          main: 第一百零三集.mp4
        series 孤独のグルメ  <孤独のグルメ>
        season s1  <孤独のグルメ/Season 1>
        episode s1 e1  <孤独のグルメ/Season 1/孤独のグルメ 第一話.mp4>
          main: 孤独のグルメ 第一話.mp4
        episode s1 e10  <孤独のグルメ/Season 1/孤独のグルメ 第十話.mp4>
          main: 孤独のグルメ 第十話.mp4
        series 水浒传  <水浒传>
        season s1  <水浒传>
        episode s1 e1  <水浒传/水浒传EP01.mp4>
          main: 水浒传EP01.mp4
        episode s1 e2  <水浒传/水浒传EP02.mp4>
          main: 水浒传EP02.mp4
        movie 第一回合  <电影/第一回合.mp4>
          main: 第一回合.mp4
        movie 第一滴血  <电影/第一滴血.mp4>
          main: 第一滴血.mp4
        movie 第九区  <电影/第九区.mp4>
          main: 第九区.mp4
        """,
        items(
            LibraryType.MIXED,
            """
            大明王朝/第一集.mp4
            大明王朝/第二十一集.mp4
            大明王朝/第十二集.mp4
            大明王朝/第一百零三集.mp4
            孤独のグルメ/Season 1/孤独のグルメ 第一話.mp4
            孤独のグルメ/Season 1/孤独のグルメ 第十話.mp4
            水浒传/水浒传EP01.mp4
            水浒传/水浒传EP02.mp4
            电影/第一滴血.mp4
            电影/第九区.mp4
            电影/第一回合.mp4
            叶问/叶问1.mp4
            叶问/叶问2.mp4
            叶问/叶问3.mp4
            """));
  }

  @Test
  void checksumIsNoTitle() {
    assertEquals(
        """
        series Eva  <Eva>
        season s1  <Eva>
        episode s1 e1  <Eva/Eva - Episode 1 [A1B2C3D4].mkv>
          main: Eva - Episode 1 [A1B2C3D4].mkv
        episode Beast s1 e2  <Eva/Eva - Episode 2 - Beast [B1B2C3D4].mkv>
          main: Eva - Episode 2 - Beast [B1B2C3D4].mkv
        episode Defaced s1 e3  <Eva/Eva - Episode 3 (Defaced).mkv>
          main: Eva - Episode 3 (Defaced).mkv
        episode 20160523 s1 e4  <Eva/Eva - Episode 4 (20160523).mkv>
          main: Eva - Episode 4 (20160523).mkv
        series GTO  <GTO>
        season s1  <GTO>
        episode s1 e1 group=ED  <GTO/[ED]_Great_Teacher_Onizuka_Ep01_(9C0C6C65).mkv>
          main: [ED]_Great_Teacher_Onizuka_Ep01_(9C0C6C65).mkv
        episode s1 e2 group=ED  <GTO/[ED]_Great_Teacher_Onizuka_Ep02_(9C0C6C66).mkv>
          main: [ED]_Great_Teacher_Onizuka_Ep02_(9C0C6C66).mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Eva/Eva - Episode 1 [A1B2C3D4].mkv
            Eva/Eva - Episode 2 - Beast [B1B2C3D4].mkv
            Eva/Eva - Episode 3 (Defaced).mkv
            Eva/Eva - Episode 4 (20160523).mkv
            GTO/[ED]_Great_Teacher_Onizuka_Ep01_(9C0C6C65).mkv
            GTO/[ED]_Great_Teacher_Onizuka_Ep02_(9C0C6C66).mkv
            """));
  }

  @Test
  void sampleBehindADotIsNoVersion() {
    assertEquals(
        """
        series Sherlock  <Sherlock>
        season s1  <Sherlock/Season 1>
          extra [sample]: Sherlock.S01E01.sample.mkv
        episode s1 e1  <Sherlock/Season 1/Sherlock.S01E01.mkv>
          main: Sherlock.S01E01.mkv
        episode Sample s1 e2  <Sherlock/Season 1/Sherlock.S01E02.Sample.mkv>
          main: Sherlock.S01E02.Sample.mkv
        episode The Sample s1 e3  <Sherlock/Season 1/Sherlock.S01E03.The.Sample.mkv>
          main: Sherlock.S01E03.The.Sample.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Sherlock/Season 1/Sherlock.S01E01.mkv
            Sherlock/Season 1/Sherlock.S01E01.sample.mkv
            Sherlock/Season 1/Sherlock.S01E02.Sample.mkv
            Sherlock/Season 1/Sherlock.S01E03.The.Sample.mkv
            """));
  }

  @Test
  void folderThatSeemsToHoldSeriesMayBeOneOfThatTitle() {
    assertEquals(
        """
        series Alias  <Kids Shows/Alias 01.mkv>
        season s1  <Kids Shows/Alias 01.mkv>
        episode s1 e1  <Kids Shows/Alias 01.mkv>
          main: Alias 01.mkv
        series Kids Shows  <Kids Shows/Kids Shows 02.mkv>
        season s1  <Kids Shows/Kids Shows 02.mkv>
        episode s1 e2  <Kids Shows/Kids Shows 02.mkv>
          main: Kids Shows 02.mkv
        series Kids TV  <Kids TV>
          poster jellyfin+kodi: poster.jpg
        season s1  <Kids TV>
        episode s1 e1  <Kids TV/Kids TV - 01.mkv>
          main: Kids TV - 01.mkv
        episode s1 e2  <Kids TV/Kids TV S01E02.mkv>
          main: Kids TV S01E02.mkv
        series War  <War>
        season s1  <War>
        episode s1 e1  <War/War 1.mkv>
          main: War 1.mkv
        """,
        items(
            LibraryType.TV,
            """
            Kids Shows/Alias 01.mkv
            Kids Shows/Kids Shows 02.mkv
            Kids TV/Kids TV - 01.mkv
            Kids TV/Kids TV S01E02.mkv
            Kids TV/poster.jpg
            War/War 1.mkv
            """));
  }

  @Test
  void plexmatchThatTellsEpisodesTellsASeries() {
    assertEquals(
        """
        movie Heat (1995) imdb=tt0113277  <Heat>
          main: heat.mkv
        series Lone  <Lone>
        season s2  <Lone>
        episode s2 e3  <Lone/pilot.mkv>
          main: pilot.mkv
        series Matched Show (2003)  <Matched>
          extra [unrecognized]: c.mkv
          poster jellyfin+kodi: poster.jpg
        season s0  <Matched>
        episode s0 e1  <Matched/b.mkv>
          main: b.mkv
        season s1  <Matched>
        episode s1 e1  <Matched/a.mkv>
          main: a.mkv
        """,
        items(
            LibraryType.MIXED,
            """
            Heat/.plexmatch => title: Heat\\nyear: 1995\\nguid: imdb://tt0113277
            Heat/heat.mkv
            Lone/.plexmatch => ep: S02E03: pilot.mkv
            Lone/pilot.mkv
            Matched/.plexmatch => show: Matched Show\\nyear: 2003\\nseason: 1\\nep: 1: a.mkv\\nsp: 1: b.mkv
            Matched/a.mkv
            Matched/b.mkv
            Matched/c.mkv
            Matched/poster.jpg
            """));
  }
}
