package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mediaaudit.model.LibraryType;
import org.junit.jupiter.api.Test;

/** Libraries laid out as servers' manuals, download tools and people lay them out. */
class LayoutsTest {
  private static String items(String lines) {
    return items(LibraryType.MIXED, lines);
  }

  private static String items(LibraryType type, String lines) {
    return Tree.items(new LibraryReader(Profiles.of("jellyfin"), type), lines);
  }

  /** Plex: "Naming and organizing your movie media files" and "... TV show files". */
  @Test
  void plexManual() {
    assertEquals(
        """
        movie Jaws (1975)  <Movies/Jaws (1975).mp4>
          main: Jaws (1975).mp4
        movie Avatar (2009)  <Movies/Avatar (2009)>
          main: Avatar (2009).mkv
        movie Batman Begins (2005) imdb=tt0372784  <Movies/Batman Begins (2005) {imdb-tt0372784}>
          main: Batman Begins (2005) {imdb-tt0372784}.mp4
          poster jellyfin: poster.jpg
          subtitle: Batman Begins (2005) {imdb-tt0372784}.en.srt
        movie Blade Runner (1982) edition=Director's Cut  <Movies/Blade Runner (1982) {edition-Director's Cut}>
          main: Blade Runner (1982) {edition-Director's Cut}.mp4
        movie Pulp Fiction (1994) size=1080p  <Movies/Pulp Fiction (1994)>
          main [1080p]: Pulp Fiction (1994) - 1080p.mkv
          main [720p]: Pulp Fiction (1994) - 720p.m4v
        movie The Dark Knight (2008)  <Movies/The Dark Knight (2008)>
          main part 1: The Dark Knight (2008) - pt1.mp4
          main part 2: The Dark Knight (2008) - pt2.mp4
          extra [behindthescenes]: Making of.mkv
          extra [featurette]: Gotham Uncovered.mp4
          extra [interview]: Heath Ledger-interview.mp4
          trailer: Teaser.mp4
        series Doctor Who (1963)  <TV Shows/Doctor Who (1963)>
        season s1  <TV Shows/Doctor Who (1963)/Season 01>
        episode An Unearthly Child s1 e1  <TV Shows/Doctor Who (1963)/Season 01/Doctor Who (1963) - s01e01 - An Unearthly Child.mp4>
          main: Doctor Who (1963) - s01e01 - An Unearthly Child.mp4
        series Grey's Anatomy (2005)  <TV Shows/Grey's Anatomy (2005)>
          poster jellyfin: poster.jpg
        season s0  <TV Shows/Grey's Anatomy (2005)/Season 00>
        episode Straight to the Heart s0 e1  <TV Shows/Grey's Anatomy (2005)/Season 00/Grey's Anatomy (2005) - s00e01 - Straight to the Heart.mkv>
          main: Grey's Anatomy (2005) - s00e01 - Straight to the Heart.mkv
        season s2  <TV Shows/Grey's Anatomy (2005)/Season 02>
        episode s2 e1-3  <TV Shows/Grey's Anatomy (2005)/Season 02/Grey's Anatomy (2005) - s02e01-e03.avi>
          main: Grey's Anatomy (2005) - s02e01-e03.avi
        episode s2 e4  <TV Shows/Grey's Anatomy (2005)/Season 02/Grey's Anatomy (2005) - s02e04 - pt1.m4v>
          main part 1: Grey's Anatomy (2005) - s02e04 - pt1.m4v
          main part 2: Grey's Anatomy (2005) - s02e04 - pt2.m4v
        series The Colbert Report (2005)  <TV Shows/The Colbert Report (2005)>
        season s8  <TV Shows/The Colbert Report (2005)/Season 08>
        episode Elijah Wood s8 e1115  <TV Shows/The Colbert Report (2005)/Season 08/The Colbert Report (2005) - 2011-11-15 - Elijah Wood.avi>
          main: The Colbert Report (2005) - 2011-11-15 - Elijah Wood.avi
        """,
        items(
            """
            Movies/Avatar (2009)/Avatar (2009).mkv
            Movies/Batman Begins (2005) {imdb-tt0372784}/Batman Begins (2005) {imdb-tt0372784}.mp4
            Movies/Batman Begins (2005) {imdb-tt0372784}/Batman Begins (2005) {imdb-tt0372784}.en.srt
            Movies/Batman Begins (2005) {imdb-tt0372784}/poster.jpg
            Movies/Blade Runner (1982) {edition-Director's Cut}/Blade Runner (1982) {edition-Director's Cut}.mp4
            Movies/Jaws (1975).mp4
            Movies/Pulp Fiction (1994)/Pulp Fiction (1994) - 1080p.mkv
            Movies/Pulp Fiction (1994)/Pulp Fiction (1994) - 720p.m4v
            Movies/The Dark Knight (2008)/The Dark Knight (2008) - pt1.mp4
            Movies/The Dark Knight (2008)/The Dark Knight (2008) - pt2.mp4
            Movies/The Dark Knight (2008)/Heath Ledger-interview.mp4
            Movies/The Dark Knight (2008)/Behind The Scenes/Making of.mkv
            Movies/The Dark Knight (2008)/Featurettes/Gotham Uncovered.mp4
            Movies/The Dark Knight (2008)/Trailers/Teaser.mp4
            TV Shows/Doctor Who (1963)/Season 01/Doctor Who (1963) - s01e01 - An Unearthly Child.mp4
            TV Shows/Grey's Anatomy (2005)/poster.jpg
            TV Shows/Grey's Anatomy (2005)/Season 00/Grey's Anatomy (2005) - s00e01 - Straight to the Heart.mkv
            TV Shows/Grey's Anatomy (2005)/Season 02/Grey's Anatomy (2005) - s02e01-e03.avi
            TV Shows/Grey's Anatomy (2005)/Season 02/Grey's Anatomy (2005) - s02e04 - pt1.m4v
            TV Shows/Grey's Anatomy (2005)/Season 02/Grey's Anatomy (2005) - s02e04 - pt2.m4v
            TV Shows/The Colbert Report (2005)/Season 08/The Colbert Report (2005) - 2011-11-15 - Elijah Wood.avi
            """));
  }

  /** Jellyfin: "Movies", "Shows" and "Mixed Movies and Shows". */
  @Test
  void jellyfinManual() {
    assertEquals(
        """
        movie Best Movie Ever (2019) imdb=tt0000001  <Films/Best Movie Ever (2019) [imdbid-tt0000001]>
          main: Best Movie Ever (2019).mp4
          main [2160p]: Best Movie Ever (2019) - 2160p.mp4
          main [1080p]: Best Movie Ever (2019) - 1080p.mp4
          main [Directors Cut]: Best Movie Ever (2019) - Directors Cut.mp4
          trailer: Best Movie Ever (2019)-trailer.mp4
          extra [themevideo]: loop.mp4
          extra [other]: Blooper reel.mkv
          theme jellyfin: theme.mp3
          subtitle: Best Movie Ever (2019).commentary.en.us.ass
          subtitle: Best Movie Ever (2019).en.sdh.srt
        movie Movie One (2001)  <Mixed/Movie One (2001)>
          main: Movie One (2001).mkv
        series Show Two (2010)  <Mixed/Show Two (2010)>
        season s1  <Mixed/Show Two (2010)/Season 01>
        episode s1 e1  <Mixed/Show Two (2010)/Season 01/Show Two S01E01.mkv>
          main: Show Two S01E01.mkv
        series Awesome TV Show (2024) tvdb=79168  <Shows/Awesome TV Show (2024) [tvdbid-79168]>
          poster jellyfin: poster.jpg
        season s0  <Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 00>
        episode s0 e1  <Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 00/Awesome TV Show S00E01.mkv>
          main: Awesome TV Show S00E01.mkv
        season s1  <Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01>
          extra [interview]: Cast.mp4
        episode s1 e1-2  <Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/Awesome TV Show S01E01-E02.mkv>
          main: Awesome TV Show S01E01-E02.mkv
          title_card jellyfin: Awesome TV Show S01E01-E02-thumb.jpg
        episode s1 e3  <Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/Awesome TV Show S01E03 Part 1.mkv>
          main part 1: Awesome TV Show S01E03 Part 1.mkv
          main part 2: Awesome TV Show S01E03 Part 2.mkv
        """,
        items(
            """
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019).mp4
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019) - 1080p.mp4
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019) - 2160p.mp4
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019) - Directors Cut.mp4
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019)-trailer.mp4
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019).en.sdh.srt
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/Best Movie Ever (2019).commentary.en.us.ass
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/extras/Blooper reel.mkv
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/backdrops/loop.mp4
            Films/Best Movie Ever (2019) [imdbid-tt0000001]/theme.mp3
            Mixed/Movie One (2001)/Movie One (2001).mkv
            Mixed/Show Two (2010)/Season 01/Show Two S01E01.mkv
            Shows/Awesome TV Show (2024) [tvdbid-79168]/poster.jpg
            Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 00/Awesome TV Show S00E01.mkv
            Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/Awesome TV Show S01E01-E02.mkv
            Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/Awesome TV Show S01E01-E02-thumb.jpg
            Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/Awesome TV Show S01E03 Part 1.mkv
            Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/Awesome TV Show S01E03 Part 2.mkv
            Shows/Awesome TV Show (2024) [tvdbid-79168]/Season 01/interviews/Cast.mp4
            """));
  }

  /** Kodi's wiki: "Naming video files", with discs and stubs beside plain files. */
  @Test
  void kodiWiki() {
    assertEquals(
        """
        movie Alien (1979)  <Movies/Alien (1979)>
          main: Alien (1979).mkv
          trailer: Alien (1979)-trailer.mp4
          poster jellyfin: Alien (1979)-poster.jpg
          background jellyfin: Alien (1979)-fanart.jpg
          nfo: Alien (1979).nfo
        movie Gladiator (2000)  <Movies/Gladiator (2000)>
          main part 1: Gladiator (2000).part1.avi
          main part 2: Gladiator (2000).part2.avi
        movie Jaws (1975)  <Movies/Jaws (1975)>
          main part 1: VTS_01_1.VOB
          main part 2: VTS_01_2.VOB
        movie The Thing (1982)  <Movies/The Thing (1982)>
          main: 00001.m2ts
        series Fargo (2014)  <TV Shows/Fargo (2014)>
          nfo: tvshow.nfo
        season s0  <TV Shows/Fargo (2014)/Specials>
        episode s0 e1  <TV Shows/Fargo (2014)/Specials/Fargo (2014) S00E01.mkv>
          main: Fargo (2014) S00E01.mkv
        season s1  <TV Shows/Fargo (2014)/Season 1>
        episode s1 e1  <TV Shows/Fargo (2014)/Season 1/Fargo 1x01.mkv>
          main: Fargo 1x01.mkv
          nfo: Fargo 1x01.nfo
        episode s1 e2  <TV Shows/Fargo (2014)/Season 1/Fargo S01E02/VIDEO_TS/VTS_01_1.VOB>
          main: VTS_01_1.VOB
        season s2  <TV Shows/Fargo (2014)>
        episode s2 e1  <TV Shows/Fargo (2014)/Fargo.S02E01.mkv>
          main: Fargo.S02E01.mkv
        """,
        items(
            """
            Movies/Alien (1979)/Alien (1979).mkv
            Movies/Alien (1979)/Alien (1979).nfo
            Movies/Alien (1979)/Alien (1979)-poster.jpg
            Movies/Alien (1979)/Alien (1979)-fanart.jpg
            Movies/Alien (1979)/Alien (1979)-trailer.mp4
            Movies/Gladiator (2000)/Gladiator (2000).part1.avi
            Movies/Gladiator (2000)/Gladiator (2000).part2.avi
            Movies/Jaws (1975)/VIDEO_TS/VIDEO_TS.IFO
            Movies/Jaws (1975)/VIDEO_TS/VTS_01_0.VOB # 1
            Movies/Jaws (1975)/VIDEO_TS/VTS_01_1.VOB # 1000
            Movies/Jaws (1975)/VIDEO_TS/VTS_01_2.VOB # 900
            Movies/Jaws (1975)/AUDIO_TS/
            Movies/The Thing (1982)/BDMV/index.bdmv
            Movies/The Thing (1982)/BDMV/STREAM/00000.m2ts # 10
            Movies/The Thing (1982)/BDMV/STREAM/00001.m2ts # 5000
            Movies/The Thing (1982)/CERTIFICATE/id.bdmv
            TV Shows/Fargo (2014)/tvshow.nfo
            TV Shows/Fargo (2014)/Specials/Fargo (2014) S00E01.mkv
            TV Shows/Fargo (2014)/Season 1/Fargo 1x01.mkv
            TV Shows/Fargo (2014)/Season 1/Fargo 1x01.nfo
            TV Shows/Fargo (2014)/Season 1/Fargo S01E02/VIDEO_TS/VIDEO_TS.IFO
            TV Shows/Fargo (2014)/Season 1/Fargo S01E02/VIDEO_TS/VTS_01_1.VOB # 500
            TV Shows/Fargo (2014)/Fargo.S02E01.mkv
            """));
  }

  /** Emby: "Movie Naming" and "TV Naming", with multi-part films and plain season numbers. */
  @Test
  void embyManual() {
    assertEquals(
        """
        movie 300 (2006)  <Films/300 (2006)>
          main part 1: 300 (2006)-cd1.mkv
          main part 2: 300 (2006)-cd2.mkv
          extra [deletedscene]: Cut-deleted.mkv
          extra [sample]: sample.mkv
        movie Ran (1985) edition=Extended  <Films/Ran (1985)>
          main [Extended]: Ran (1985) - Extended.mkv
          main [Theatrical]: Ran (1985) - Theatrical.mkv
        series Glee (2009)  <Series/Glee (2009)>
          poster jellyfin: folder.jpg
          background jellyfin: backdrop.jpg
        season s1  <Series/Glee (2009)/1>
        episode Pilot s1 e1  <Series/Glee (2009)/1/01 - Pilot.mkv>
          main: 01 - Pilot.mkv
        episode Showmance s1 e2  <Series/Glee (2009)/1/02 - Showmance.mkv>
          main: 02 - Showmance.mkv
        season s2  <Series/Glee (2009)/2>
        episode s2 e1  <Series/Glee (2009)/2/Glee 2x01.mkv>
          main: Glee 2x01.mkv
        """,
        items(
            """
            Films/300 (2006)/300 (2006)-cd1.mkv
            Films/300 (2006)/300 (2006)-cd2.mkv
            Films/300 (2006)/Cut-deleted.mkv
            Films/300 (2006)/sample.mkv
            Films/Ran (1985)/Ran (1985) - Theatrical.mkv
            Films/Ran (1985)/Ran (1985) - Extended.mkv
            Series/Glee (2009)/folder.jpg
            Series/Glee (2009)/backdrop.jpg
            Series/Glee (2009)/1/01 - Pilot.mkv
            Series/Glee (2009)/1/02 - Showmance.mkv
            Series/Glee (2009)/2/Glee 2x01.mkv
            """));
  }

  /** The naming that the TRaSH guides recommend for Sonarr and Radarr. */
  @Test
  void sonarrAndRadarr() {
    assertEquals(
        """
        movie Dune (2021) tmdb=438631 size=2160p source=Web group=FLUX  <movies/Dune (2021) {tmdb-438631}>
          main: Dune (2021) {tmdb-438631} [WEBDL-2160p][EAC3 Atmos 5.1][h265]-FLUX.mkv
        movie The Movie Title (2010) imdb=tt0066921 edition=Ultimate Extended Edition size=1080p source=Blu-ray group=EVOLVE  <movies/The Movie Title (2010) {imdb-tt0066921}>
          main: The Movie Title (2010) {imdb-tt0066921} {edition-Ultimate Extended Edition} [Bluray-1080p Proper][DV HDR10][DTS 5.1][x264]-EVOLVE.mkv
        series The Series Title! (2010) imdb=tt1520211  <tv/The Series Title! (2010) {imdb-tt1520211}>
        season s1  <tv/The Series Title! (2010) {imdb-tt1520211}/Season 01>
        episode Episode Title 1 s1 e1 size=1080p source=Web group=RlsGrp  <tv/The Series Title! (2010) {imdb-tt1520211}/Season 01/The Series Title! (2010) - S01E01 - Episode Title 1 [WEBDL-1080p][EAC3 5.1][x264]-RlsGrp.mkv>
          main: The Series Title! (2010) - S01E01 - Episode Title 1 [WEBDL-1080p][EAC3 5.1][x264]-RlsGrp.mkv
        episode Episode Title s1 e2-3 size=1080p source=HDTV group=RlsGrp  <tv/The Series Title! (2010) {imdb-tt1520211}/Season 01/The Series Title! (2010) - S01E02-E03 - Episode Title [HDTV-1080p][AAC 2.0][x264]-RlsGrp.mkv>
          main: The Series Title! (2010) - S01E02-E03 - Episode Title [HDTV-1080p][AAC 2.0][x264]-RlsGrp.mkv
        """,
        items(
            """
            movies/The Movie Title (2010) {imdb-tt0066921}/The Movie Title (2010) {imdb-tt0066921} {edition-Ultimate Extended Edition} [Bluray-1080p Proper][DV HDR10][DTS 5.1][x264]-EVOLVE.mkv
            movies/Dune (2021) {tmdb-438631}/Dune (2021) {tmdb-438631} [WEBDL-2160p][EAC3 Atmos 5.1][h265]-FLUX.mkv
            tv/The Series Title! (2010) {imdb-tt1520211}/Season 01/The Series Title! (2010) - S01E01 - Episode Title 1 [WEBDL-1080p][EAC3 5.1][x264]-RlsGrp.mkv
            tv/The Series Title! (2010) {imdb-tt1520211}/Season 01/The Series Title! (2010) - S01E02-E03 - Episode Title [HDTV-1080p][AAC 2.0][x264]-RlsGrp.mkv
            """));
  }

  /** Releases as they are downloaded: one folder each, with samples, proofs and subtitles. */
  @Test
  void sceneReleases() {
    assertEquals(
        """
        movie 1917 (2019) size=1080p source=Blu-ray group=sparks  <rls/1917.2019.1080p.BluRay.x264-SPARKS>
          main: 1917.2019.1080p.bluray.x264-sparks.mkv
          extra [sample]: 1917.2019.1080p.bluray.x264-sparks.sample.mkv
          nfo: 1917.2019.1080p.bluray.x264-sparks.nfo
          subtitle: 1917.2019.1080p.bluray.x264-sparks.idx
          subtitle: 1917.2019.1080p.bluray.x264-sparks.sub
          unused: proof.jpg
        series Fargo size=720p source=Web group=MIXED  <rls/Fargo.S03.720p.WEB-DL.x264-MIXED>
        season s3  <rls/Fargo.S03.720p.WEB-DL.x264-MIXED>
        episode The Law of Vacant Places s3 e1 size=720p source=Web group=MIXED  <rls/Fargo.S03.720p.WEB-DL.x264-MIXED/Fargo.S03E01.The.Law.of.Vacant.Places.720p.WEB-DL.x264-MIXED.mkv>
          main: Fargo.S03E01.The.Law.of.Vacant.Places.720p.WEB-DL.x264-MIXED.mkv
        episode s3 e2 size=720p source=Web group=MIXED  <rls/Fargo.S03.720p.WEB-DL.x264-MIXED/Fargo.S03E02.720p.WEB-DL.x264-MIXED.mkv>
          main: Fargo.S03E02.720p.WEB-DL.x264-MIXED.mkv
        movie Heat (1995) source=DVD group=FRAGMENT  <rls/Heat.1995.DVDRip.XviD-FRAGMENT>
          main part 1: heat-cd1.avi
          main part 2: heat-cd2.avi
        series Lost size=720p source=HDTV group=DIM  <rls/Lost.S05E01.720p.HDTV.X264-DIM>
        season s5  <rls/Lost.S05E01.720p.HDTV.X264-DIM>
        episode s5 e1 size=720p source=HDTV group=DIM  <rls/Lost.S05E01.720p.HDTV.X264-DIM/4d1f0c7a9b.mkv>
          main: 4d1f0c7a9b.mkv
        """,
        items(
            """
            rls/1917.2019.1080p.BluRay.x264-SPARKS/1917.2019.1080p.bluray.x264-sparks.mkv
            rls/1917.2019.1080p.BluRay.x264-SPARKS/1917.2019.1080p.bluray.x264-sparks.nfo
            rls/1917.2019.1080p.BluRay.x264-SPARKS/Sample/1917.2019.1080p.bluray.x264-sparks.sample.mkv
            rls/1917.2019.1080p.BluRay.x264-SPARKS/Proof/proof.jpg
            rls/1917.2019.1080p.BluRay.x264-SPARKS/Subs/1917.2019.1080p.bluray.x264-sparks.idx
            rls/1917.2019.1080p.BluRay.x264-SPARKS/Subs/1917.2019.1080p.bluray.x264-sparks.sub
            rls/Heat.1995.DVDRip.XviD-FRAGMENT/CD1/heat-cd1.avi
            rls/Heat.1995.DVDRip.XviD-FRAGMENT/CD2/heat-cd2.avi
            rls/Fargo.S03.720p.WEB-DL.x264-MIXED/Fargo.S03E01.The.Law.of.Vacant.Places.720p.WEB-DL.x264-MIXED.mkv
            rls/Fargo.S03.720p.WEB-DL.x264-MIXED/Fargo.S03E02.720p.WEB-DL.x264-MIXED.mkv
            rls/Lost.S05E01.720p.HDTV.X264-DIM/4d1f0c7a9b.mkv
            """));
  }

  /** Fansub releases, counted from the first episode on; films and openings among them. */
  @Test
  void anime() {
    assertEquals(
        """
        series Mushishi  <Anime/Mushishi>
          poster jellyfin: poster.jpg
        season s1  <Anime/Mushishi>
        episode s1 e1 size=1080p group=Judas  <Anime/Mushishi/[Judas] Mushishi - 01 [1080p].mkv>
          main: [Judas] Mushishi - 01 [1080p].mkv
        episode s1 e2 size=1080p group=Judas  <Anime/Mushishi/[Judas] Mushishi - 02 [1080p].mkv>
          main: [Judas] Mushishi - 02 [1080p].mkv
        episode s1 e26 size=1080p group=Judas  <Anime/Mushishi/[Judas] Mushishi - 26v2 [1080p].mkv>
          main: [Judas] Mushishi - 26v2 [1080p].mkv
        series One Piece  <Anime/One Piece>
        season s1  <Anime/One Piece>
        episode s1 e1  <Anime/One Piece/One Piece - 0001.mkv>
          main: One Piece - 0001.mkv
        episode s1 e2  <Anime/One Piece/One Piece - 0002.mkv>
          main: One Piece - 0002.mkv
        episode s1 e1071  <Anime/One Piece/One Piece - 1071.mkv>
          main: One Piece - 1071.mkv
        movie Spirited Away (2001) size=1080p source=Blu-ray group=Group  <Anime/Spirited Away (2001)>
          main: [Group] Spirited Away (2001) [BD 1080p].mkv
        series Vinland Saga  <Anime/Vinland Saga>
        season s1  <Anime/Vinland Saga/Season 1>
        episode s1 e1  <Anime/Vinland Saga/Season 1/Vinland Saga - S01E01.mkv>
          main: Vinland Saga - S01E01.mkv
        season s2  <Anime/Vinland Saga/Season 2>
        episode s2 e1 group=SubsPlease  <Anime/Vinland Saga/Season 2/[SubsPlease] Vinland Saga S2 - 01.mkv>
          main: [SubsPlease] Vinland Saga S2 - 01.mkv
        """,
        items(
            """
            Anime/Mushishi/poster.jpg
            Anime/Mushishi/[Judas] Mushishi - 01 [1080p].mkv
            Anime/Mushishi/[Judas] Mushishi - 02 [1080p].mkv
            Anime/Mushishi/[Judas] Mushishi - 26v2 [1080p].mkv
            Anime/One Piece/One Piece - 0001.mkv
            Anime/One Piece/One Piece - 0002.mkv
            Anime/One Piece/One Piece - 1071.mkv
            Anime/Spirited Away (2001)/[Group] Spirited Away (2001) [BD 1080p].mkv
            Anime/Vinland Saga/Season 1/Vinland Saga - S01E01.mkv
            Anime/Vinland Saga/Season 2/[SubsPlease] Vinland Saga S2 - 01.mkv
            """));
  }

  /** Discs as folders, as images, in several parts, and whole seasons of them. */
  @Test
  void discs() {
    assertEquals(
        """
        movie Akira (1988)  <Discs/Akira (1988)>
          main: Akira (1988).iso
        movie Batman Begins (2005)  <Discs/Batman Begins (2005)>
          main: FEATURE_1.EVO
        movie Das Boot (1981)  <Discs/Das Boot (1981)>
          main part 1: Das Boot (1981) Disc 1.iso
          main part 2: Das Boot (1981) Disc 2.iso
        movie Dune (1984)  <Discs/Dune (1984)>
          main part 1: 00001.m2ts
          main part 2: 00003.m2ts
          extra [other]: Making of.mkv
        series Firefly  <Discs/Firefly>
          extra [unrecognized]: VTS_01_1.VOB
        season s1  <Discs/Firefly/Season 1>
        movie Ran (1985)  <Discs/Ran (1985)>
          main part 1: VTS_01_1.VOB
          main part 2: VTS_01_2.VOB
          poster jellyfin: poster.jpg
        """,
        items(
            """
            Discs/Akira (1988)/Akira (1988).iso
            Discs/Batman Begins (2005)/HVDVD_TS/FEATURE_1.EVO # 9000
            Discs/Batman Begins (2005)/HVDVD_TS/MENU.EVO # 10
            Discs/Batman Begins (2005)/ADV_OBJ/start.xpl
            Discs/Das Boot (1981)/Das Boot (1981) Disc 1.iso
            Discs/Das Boot (1981)/Das Boot (1981) Disc 2.iso
            Discs/Dune (1984)/Disc 1/BDMV/index.bdmv
            Discs/Dune (1984)/Disc 1/BDMV/STREAM/00001.m2ts # 900
            Discs/Dune (1984)/Disc 1/BDMV/STREAM/00002.m2ts # 10
            Discs/Dune (1984)/Disc 2/BDMV/index.bdmv
            Discs/Dune (1984)/Disc 2/BDMV/STREAM/00003.m2ts # 800
            Discs/Dune (1984)/Bonus Disc/Making of.mkv
            Discs/Ran (1985)/poster.jpg
            Discs/Ran (1985)/VIDEO_TS.IFO
            Discs/Ran (1985)/VTS_01_0.VOB # 1
            Discs/Ran (1985)/VTS_01_1.VOB # 1000
            Discs/Ran (1985)/VTS_01_2.VOB # 700
            Discs/Ran (1985)/VTS_02_1.VOB # 90
            Discs/Firefly/Season 1/Disc 1/VIDEO_TS/VTS_01_1.VOB # 300
            """));
  }

  /** A folder into which all downloads go. */
  @Test
  void downloads() {
    assertEquals(
        """
        movie Heat (1995) size=1080p source=Blu-ray group=GRP  <Downloads/Heat.1995.1080p.BluRay.x264-GRP.mkv>
          main: Heat.1995.1080p.BluRay.x264-GRP.mkv
          subtitle: Heat.1995.1080p.BluRay.x264-GRP.en.srt
        series Show One  <Downloads/Show.One.S01E01.720p.HDTV.x264-GRP.mkv>
        season s1  <Downloads/Show.One.S01E01.720p.HDTV.x264-GRP.mkv>
        episode s1 e1 size=720p source=HDTV group=GRP  <Downloads/Show.One.S01E01.720p.HDTV.x264-GRP.mkv>
          main: Show.One.S01E01.720p.HDTV.x264-GRP.mkv
        episode s1 e2 size=720p source=HDTV group=GRP  <Downloads/show.one.s01e02.720p.hdtv.x264-GRP.mkv>
          main: show.one.s01e02.720p.hdtv.x264-GRP.mkv
        series other show  <Downloads/other_show_2x05.avi>
        season s2  <Downloads/other_show_2x05.avi>
        episode s2 e5  <Downloads/other_show_2x05.avi>
          main: other_show_2x05.avi
        """,
        items(
            """
            Downloads/Heat.1995.1080p.BluRay.x264-GRP.mkv
            Downloads/Heat.1995.1080p.BluRay.x264-GRP.en.srt
            Downloads/readme.txt
            Downloads/Show.One.S01E01.720p.HDTV.x264-GRP.mkv
            Downloads/show.one.s01e02.720p.hdtv.x264-GRP.mkv
            Downloads/other_show_2x05.avi
            """));
  }

  /** Titles in other scripts, with seasons in the words of their languages. */
  @Test
  void otherScripts() {
    assertEquals(
        """
        series Die Brücke (2011)  <Serien/Die Brücke (2011)>
        season s1  <Serien/Die Brücke (2011)/Staffel 1>
        episode s1 e1  <Serien/Die Brücke (2011)/Staffel 1/Die Brücke - S01E01.mkv>
          main: Die Brücke - S01E01.mkv
        series Кухня  <Сериалы/Кухня>
        season s1  <Сериалы/Кухня/Сезон 1>
        episode s1 e1  <Сериалы/Кухня/Сезон 1/Кухня - 01 серия.mkv>
          main: Кухня - 01 серия.mkv
        movie Москва слезам не верит (1979)  <Фильмы/Москва слезам не верит (1979)>
          main: Москва слезам не верит (1979).mkv
          subtitle: Москва слезам не верит (1979).ru.srt
        movie 七人の侍 (1954)  <映画/七人の侍 (1954)>
          main: 七人の侍 (1954).mkv
        """,
        items(
            """
            映画/七人の侍 (1954)/七人の侍 (1954).mkv
            Фильмы/Москва слезам не верит (1979)/Москва слезам не верит (1979).mkv
            Фильмы/Москва слезам не верит (1979)/Москва слезам не верит (1979).ru.srt
            Serien/Die Brücke (2011)/Staffel 1/Die Brücke - S01E01.mkv
            Сериалы/Кухня/Сезон 1/Кухня - 01 серия.mkv
            """));
  }

  /** A NAS on which films are sorted by letter, year, genre and collection. */
  @Test
  void nas() {
    assertEquals(
        """
        movie Caminandes Gran Dillama (2013)  <video/Collections/Caminandes/Caminandes Gran Dillama (2013)>
          main: Caminandes Gran Dillama (2013).mkv
        movie Caminandes Llamigos (2016)  <video/Collections/Caminandes/Caminandes Llamigos (2016)>
          main: Caminandes Llamigos (2016).mkv
        movie 300 (2006)  <video/Movies/0-9/300 (2006)>
          main: 300.mkv
        movie Inception  <video/Movies/2010/Inception.mkv>
          main: Inception.mkv
        movie Brazil (1985)  <video/Movies/A-F/Brazil.1985.mkv>
          main: Brazil.1985.mkv
        movie Alien (1979)  <video/Movies/A-F/Alien (1979)>
          main: Alien (1979).mkv
        movie M (1931)  <video/Movies/M/M (1931)>
          main: M (1931).mkv
        movie Heat (1995) size=2160p  <video/Movies/Thriller/Heat (1995)>
          main [4K]: heat.mkv
          main [1080p]: heat.mkv
        series 1923  <video/TV/1-9/1923>
        season s1  <video/TV/1-9/1923/Season 01>
        episode s1 e1  <video/TV/1-9/1923/Season 01/1923 - S01E01.mkv>
          main: 1923 - S01E01.mkv
        series 24  <video/TV/1-9/24>
        season s1  <video/TV/1-9/24/Season 1-2/Season 1>
        episode s1 e1  <video/TV/1-9/24/Season 1-2/Season 1/24 - S01E01.mkv>
          main: 24 - S01E01.mkv
        season s2  <video/TV/1-9/24/Season 1-2/Season 2>
        episode s2 e1  <video/TV/1-9/24/Season 1-2/Season 2/24 - S02E01.mkv>
          main: 24 - S02E01.mkv
        season s3  <video/TV/1-9/24/Season 3>
        episode s3 e1  <video/TV/1-9/24/Season 3/24 - S03E01.mkv>
          main: 24 - S03E01.mkv
        """,
        items(
            """
            video/Collections/Caminandes/Caminandes Gran Dillama (2013)/Caminandes Gran Dillama (2013).mkv
            video/Collections/Caminandes/Caminandes Llamigos (2016)/Caminandes Llamigos (2016).mkv
            video/Movies/0-9/300 (2006)/300.mkv
            video/Movies/2010/Inception.mkv
            video/Movies/A-F/Alien (1979)/Alien (1979).mkv
            video/Movies/A-F/Brazil.1985.mkv
            video/Movies/M/M (1931)/M (1931).mkv
            video/Movies/Thriller/Heat (1995)/1080p/heat.mkv
            video/Movies/Thriller/Heat (1995)/4K/heat.mkv
            video/TV/1-9/1923/Season 01/1923 - S01E01.mkv
            video/TV/1-9/24/Season 1-2/Season 1/24 - S01E01.mkv
            video/TV/1-9/24/Season 1-2/Season 2/24 - S02E01.mkv
            video/TV/1-9/24/Season 3/24 - S03E01.mkv
            """));
  }

  /** In a library of films, what looks like an episode is one. */
  @Test
  void moviesAlone() {
    assertEquals(
        """
        movie Apollo S01E03  <Apollo S01E03.mkv>
          main: Apollo S01E03.mkv
        movie Heat (1995)  <Heat (1995)>
          main: Heat (1995).mkv
        """,
        items(
            LibraryType.MOVIES,
            """
            Heat (1995)/Heat (1995).mkv
            Apollo S01E03.mkv
            """));
  }

  /** In a library of series, a folder with videos is one, though nothing in it has a number. */
  @Test
  void seriesAlone() {
    assertEquals(
        """
        movie Heat (1995)  <A/Heat (1995)>
          main: Heat (1995).mkv
        series Show (2015)  <A/Show (2015)>
          extra [unrecognized]: clip.mkv
          poster jellyfin: poster.jpg
        series Talk  <A/Talk>
        season s1  <A/Talk>
        episode s1 e7  <A/Talk/Talk 7.mkv>
          main: Talk 7.mkv
        """,
        items(
            LibraryType.TV,
            """
            A/Heat (1995)/Heat (1995).mkv
            A/Show (2015)/clip.mkv
            A/Show (2015)/poster.jpg
            A/Talk/Talk 7.mkv
            """));
  }

  /** In a library of series, a number or part behind the title leaves no film beyond doubt. */
  @Test
  void newAndShortSeriesAlone() {
    assertEquals(
        """
        movie Apollo 13 (1995)  <Apollo 13 (1995)>
          main: Apollo 13 (1995).mkv
        series Brothers (2001)  <Brothers (2001)>
        season s1  <Brothers (2001)>
        episode s1 e1  <Brothers (2001)/Brothers (2001) - Part 1.mkv>
          main: Brothers (2001) - Part 1.mkv
        episode s1 e2  <Brothers (2001)/Brothers (2001) - Part 2.mkv>
          main: Brothers (2001) - Part 2.mkv
        series Lost (2004)  <Lost (2004)>
        season s1  <Lost (2004)/Season 1>
        episode s1 e1  <Lost (2004)/Lost (2004) - 01.mkv>
          main: Lost (2004) - 01.mkv
        movie Ran (1985) size=1080p  <Ran (1985)>
          main [1080p]: Ran (1985) - 1080p.mkv
          main [720p]: Ran (1985) - 720p.mkv
        series Show (2024)  <Show (2024)>
        season s1  <Show (2024)>
        episode s1 e1  <Show (2024)/Show (2024) - 01.mkv>
          main: Show (2024) - 01.mkv
        episode s1 e2  <Show (2024)/Show (2024) - 02.mkv>
          main: Show (2024) - 02.mkv
        """,
        items(
            LibraryType.TV,
            """
            Apollo 13 (1995)/Apollo 13 (1995).mkv
            Brothers (2001)/Brothers (2001) - Part 1.mkv
            Brothers (2001)/Brothers (2001) - Part 2.mkv
            Lost (2004)/Lost (2004) - 01.mkv
            Lost (2004)/Season 1/
            Ran (1985)/Ran (1985) - 1080p.mkv
            Ran (1985)/Ran (1985) - 720p.mkv
            Show (2024)/Show (2024) - 01.mkv
            Show (2024)/Show (2024) - 02.mkv
            """));
  }
}
