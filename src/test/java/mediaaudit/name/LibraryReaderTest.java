package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Whole libraries, read as a scan reads them. */
class LibraryReaderTest {
  private static final String SAMPLE =
      """
      Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).mkv
      Movies/Big Buck Bunny (2008)/poster.jpg
      Movies/Big Buck Bunny (2008)/fanart.jpg
      Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008)-trailer.mp4
      Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).nfo
      Movies/Big Buck Bunny (2008)/Big Buck Bunny (2008).en.srt
      Movies/Tears of Steel (2012)/Tears of Steel (2012) - 1080p.mkv
      Movies/Tears of Steel (2012)/Tears of Steel (2012) - 2160p HDR.mkv
      Movies/Metropolis (1927)/Metropolis (1927)-cd1.mkv
      Movies/Metropolis (1927)/Metropolis (1927)-cd2.mkv
      Movies/Detour (1945).mkv
      Movies/Detour (1945)-poster.jpg
      Movies/Detour (1945)-fanart.jpg
      Movies/poster.jpg
      Movies/Collections/Caminandes/Caminandes Gran Dillama (2013)/Caminandes Gran Dillama (2013).mkv
      TV/Cosmic Voyage (2015)/poster.jpg
      TV/Cosmic Voyage (2015)/tvshow.nfo
      TV/Cosmic Voyage (2015)/season01-poster.jpg
      TV/Cosmic Voyage (2015)/Season 01/Cosmic Voyage - S01E01 - Launch.mkv
      TV/Cosmic Voyage (2015)/Season 01/Cosmic Voyage - S01E01 - Launch-thumb.jpg
      TV/Cosmic Voyage (2015)/Season 01/Cosmic Voyage - S01E03-E04 - Orbit.mkv
      TV/Cosmic Voyage (2015)/Specials/Cosmic Voyage - S00E01 - Making of.mkv
      TV/Harbour Lights/Season 1/Harbour Lights - 1x02 - Fog.mkv
      TV/The Daily Loaf/The Daily Loaf - S01E01 - Crust.mkv
      """;

  @Test
  void sampleLibrary() {
    assertEquals(
        """
        movie Detour (1945)  <Movies/Detour (1945).mkv>
          main: Detour (1945).mkv
          poster emby+jellyfin+kodi: Detour (1945)-poster.jpg
          background emby+jellyfin+kodi+plex: Detour (1945)-fanart.jpg
        movie Big Buck Bunny (2008)  <Movies/Big Buck Bunny (2008)>
          main: Big Buck Bunny (2008).mkv
          trailer: Big Buck Bunny (2008)-trailer.mp4
          poster emby+jellyfin+kodi+plex: poster.jpg
          background emby+jellyfin+kodi+plex: fanart.jpg
          subtitle: Big Buck Bunny (2008).en.srt
          nfo: Big Buck Bunny (2008).nfo
        movie Caminandes Gran Dillama (2013)  <Movies/Collections/Caminandes/Caminandes Gran Dillama (2013)>
          main: Caminandes Gran Dillama (2013).mkv
        movie Metropolis (1927)  <Movies/Metropolis (1927)>
          main part 1: Metropolis (1927)-cd1.mkv
          main part 2: Metropolis (1927)-cd2.mkv
        movie Tears of Steel (2012) size=2160p  <Movies/Tears of Steel (2012)>
          main [2160p HDR]: Tears of Steel (2012) - 2160p HDR.mkv
          main [1080p]: Tears of Steel (2012) - 1080p.mkv
        series Cosmic Voyage (2015)  <TV/Cosmic Voyage (2015)>
          poster emby+jellyfin+kodi+plex: poster.jpg
          nfo: tvshow.nfo
        season s0  <TV/Cosmic Voyage (2015)/Specials>
        episode Making of s0 e1  <TV/Cosmic Voyage (2015)/Specials/Cosmic Voyage - S00E01 - Making of.mkv>
          main: Cosmic Voyage - S00E01 - Making of.mkv
        season s1  <TV/Cosmic Voyage (2015)/Season 01>
          poster emby+jellyfin+kodi+plex: season01-poster.jpg
        episode Launch s1 e1  <TV/Cosmic Voyage (2015)/Season 01/Cosmic Voyage - S01E01 - Launch.mkv>
          main: Cosmic Voyage - S01E01 - Launch.mkv
          title_card emby+jellyfin+kodi+plex: Cosmic Voyage - S01E01 - Launch-thumb.jpg
        episode Orbit s1 e3-4  <TV/Cosmic Voyage (2015)/Season 01/Cosmic Voyage - S01E03-E04 - Orbit.mkv>
          main: Cosmic Voyage - S01E03-E04 - Orbit.mkv
        series Harbour Lights  <TV/Harbour Lights>
        season s1  <TV/Harbour Lights/Season 1>
        episode Fog s1 e2  <TV/Harbour Lights/Season 1/Harbour Lights - 1x02 - Fog.mkv>
          main: Harbour Lights - 1x02 - Fog.mkv
        series The Daily Loaf  <TV/The Daily Loaf>
        season s1  <TV/The Daily Loaf>
        episode Crust s1 e1  <TV/The Daily Loaf/The Daily Loaf - S01E01 - Crust.mkv>
          main: The Daily Loaf - S01E01 - Crust.mkv
        """,
        Tree.items(new LibraryReader(Profiles.all()), SAMPLE));
  }
}
