package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What folders are. */
class FolderRolesTest {
  /** Each row: the library, its lines parted by commas; what the folder named {@code it} is. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)/Heat (1995).mkv                                      | Heat (1995)    | movie
          Heat (1995)/h.mkv, Heat (1995)/Trailers/t.mkv                    | Heat (1995)    | movie
          heat/heat.1995.1080p.mkv                                         | heat           | movie
          Heat (1995)/                                                     | Heat (1995)    | movie
          Heat (1995)/poster.jpg                                           | Heat (1995)    | movie
          Heat {tmdb-949}/poster.jpg                                       | Heat {tmdb-949} | movie
          Heat/poster.jpg                                                  | Heat           | container
          Heat (1995)/extras/x.mkv                                         | Heat (1995)    | movie
          Heat (1995)/Heat.1995.1080p/heat.mkv                             | Heat (1995)    | movie
          Heat (1995)/1080p/heat.mkv                                       | Heat (1995)    | movie
          Heat (1995)/BDMV/STREAM/00001.m2ts                               | Heat (1995)    | movie
          Heat/VIDEO_TS/VTS_01_1.VOB                                       | Heat           | movie
          Heat/VIDEO_TS.IFO, Heat/VTS_01_1.VOB, Heat/VTS_01_2.VOB          | Heat           | movie
          Heat/cd1/heat.avi, Heat/cd2/heat.avi                             | Heat           | movie
          Heat (1995)/Heat (1995) - 720p.mkv, Heat (1995)/Heat (1995) - 4K.mkv | Heat (1995) | movie
          Heat (1995)/Heat-cd1.avi, Heat (1995)/Heat-cd2.avi               | Heat (1995)    | movie
          Two/Alien (1979).mkv, Two/Aliens (1986).mkv                      | Two            | container
          Numbers/Movie 1.mkv, Numbers/Movie 2.mkv                         | Numbers        | container
          Caminandes/A (2013)/a.mkv, Caminandes/B (2014)/b.mkv             | Caminandes     | container
          Caminandes/A (2013)/a.mkv                                        | Caminandes     | container
          Best (2000)/A (2013)/a.mkv, Best (2000)/B (2014)/b.mkv           | Best (2000)    | container
          Best (2000)/A (2013)/a.mkv                                       | Best (2000)    | container
          Movies/Detour (1945).mkv                                         | Movies         | container
          movies/Detour (1945).mkv, movies/A (2013)/a.mkv                  | movies         | container
          Kids/Detour (1945).mkv, Kids/A (2013)/a.mkv                      | Kids           | container
          TV/Show S01E01.mkv, TV/Second/Season 1/                          | TV             | container
          Kids/Show S01E01.mkv, Kids/Second/x.mkv                          | Kids           | container
          New/Show S01E01.mkv, New/Second/x.mkv                            | New            | container
          Show/Show S01E01.mkv, Show/Making of/x.mkv                       | Show           | series
          Show/Show.S01E01-GRP/x.mkv, Show/Show.S01E02-GRP/y.mkv           | Show           | series
          Show.S01E01.720p-GRP/show.s01e01.mkv                             | Show.S01E01.720p-GRP | series
          Show/Season 1/                                                   | Show           | series
          Show/S01/x.mkv                                                   | Show           | series
          Show/Series 2/x.mkv                                              | Show           | series
          Show/Staffel 3/x.mkv                                             | Show           | series
          Show/Saison 1/x.mkv                                              | Show           | series
          Show/Temporada 1/x.mkv                                           | Show           | series
          Show/Show S01/x.mkv                                              | Show           | series
          Show/Show Season 1/x.mkv                                         | Show           | series
          Show/Show S01E01.mkv                                             | Show           | series
          Show/Show 1x02.mkv                                               | Show           | series
          Show/Specials/x.mkv                                              | Show           | series
          Show/Specials/                                                   | Show           | container
          Heat (1995)/heat.mkv, Heat (1995)/Specials/x.mkv                 | Heat (1995)    | movie
          Show (2015)/tvshow.nfo                                           | Show (2015)    | series
          Show (2015)/tvshow.nfo, Show (2015)/Pilot.mkv, Show (2015)/End.mkv | Show (2015)  | series
          Show/tvshow.nfo, Show/01.mkv, Show/02.mkv                        | Show           | series
          Cosmos (2014)/tvshow.nfo, Cosmos (2014)/Standing Up.mkv          | Cosmos (2014)  | series
          Alien (1979)/tvshow.nfo, Alien (1979)/Alien (1979).mkv           | Alien (1979)   | movie
          Mu (2005)/tvshow.nfo, Mu (2005)/Mu (2005).mkv, Mu (2005)/Arc 1/Mu - 01.mkv | Mu (2005) | series
          Q (1980)/tvshow.nfo, Q (1980)/01.mkv, Q (1980)/02.mkv, Q (1980)/03.mkv, Q (1980)/VIDEO_TS/VTS_01_1.VOB | Q (1980) | series
          TV/tvshow.nfo, TV/Heat.mkv                                       | TV             | container
          Show.S01.1080p.WEB/Show.S01E01.mkv                               | Show.S01.1080p.WEB | series
          Films/Open Season 2 (2008)/o.mkv, Films/A (2013)/a.mkv           | Films          | container
          Sagas/Open Season 2/o.mkv, Sagas/A (2013)/a.mkv                  | Sagas          | container
          Sagas/9/9.mkv, Sagas/300/300.mkv                                 | Sagas          | container
          Movie/Movie.1920x1080.mkv                                        | Movie          | movie
          Star Wars/Star Wars Episode IV (1977).mkv                        | Star Wars      | movie
          Sample/Sample.mkv                                                | Sample         | movie
          Trailers/Some Film (2010).mkv                                    | Trailers       | container
          Shorts/Some Film (2010)/film.mkv                                 | Shorts         | container
          Cats2/Cats2.mkv                                                  | Cats2          | movie
          Music/CDs3/x.mkv, Music/Bonus1/y.mkv                             | Music          | container
          Empty/                                                           | Empty          | container
          Late/L 2016-05-23.mkv, Late/L 2016-05-24.mkv, Late/L 2016-05-25.mkv | Late        | series
          Sora/[G] A - 01.mkv, Sora/[G] A - 02.mkv, Sora/[G] A - 03.mkv    | Sora           | series
          Saga/Saga 1.mkv, Saga/Saga 2.mkv, Saga/Saga 3.mkv                | Saga           | container
          Sora/[G] Sora - 01 [720p].mkv                                    | Sora           | series
          Late/Late 2016-05-23.mkv                                         | Late           | series
          Late/Other 2016-05-23.mkv                                        | Late           | movie
          Late/Late 2016-05-23.mkv, Late/Late 2016-05-24.mkv, Late/Late Special.mkv | Late           | series
          Late/2016-05-23.mkv, Late/2016-05-24.mkv, Late/Special.mkv       | Late           | container
          Late/Late 2016-05-23.mkv, Late/Heat.mkv                          | Late           | container
          Kids TV/Kids TV - 01.mkv, Kids TV/Kids TV - 02.mkv, Kids TV/Kids TV - 03.mkv | Kids TV        | series
          Kids TV/Kids TV - 01.mkv, Kids TV/Kids TV - 02.mkv, Kids TV/Kids TV - 03.mkv, Kids TV/Heat.mkv | Kids TV        | container
          Kids TV/Kids TV - 01.mkv, Kids TV/Kids TV - 02.mkv, Kids TV/Kids TV - 03.mkv, Kids TV/Peppa/Season 1/x.mkv | Kids TV        | container
          Anime/Naruto - 01.mkv, Anime/Naruto - 02.mkv, Anime/Naruto - 03.mkv | Anime          | container
          TV/TV 2012.mkv, TV/TV 2013.mkv, TV/TV 2014.mkv                   | TV             | container
          Planet/01 - Poles.mkv, Planet/02 - Hills.mkv, Planet/03 - Seas.mkv | Planet       | series
          Saga/01 - A (2001).mkv, Saga/02 - B (2002).mkv, Saga/03 - C (2003).mkv | Saga     | container
          Wars/Wars Episode IV.mkv, Wars/Wars Episode V.mkv, Wars/Wars Episode VI.mkv | Wars | container
          Kimi (2019)/Kimi.2019.E01.mkv, Kimi (2019)/Kimi.2019.E02.mkv     | Kimi (2019)    | series
          Kaze (2019)/Kaze (2019) - EP01 - A.mkv, Kaze (2019)/Kaze (2019) - EP02 - B.mkv | Kaze (2019) | series
          Mini/Mini.E01.mkv, Mini/Mini.E02.mkv                             | Mini           | series
          Zed (2019)/Zed - Episode 1.mkv, Zed (2019)/Zed - Episode 2.mkv   | Zed (2019)     | series
          Kore (2019)/Kore.E01.190101.720p-N.mkv, Kore (2019)/Kore.E02.190102.720p-N.mkv | Kore (2019) | series
          Kimi (2019)/Kimi.2019.E01.mkv                                    | Kimi (2019)    | movie
          Wars/Wars Episode 1 (1999).mkv, Wars/Wars Episode 2 (2002).mkv   | Wars           | container
          Wars/Wars (1999) Episode 1.mkv, Wars/Wars (2002) Episode 2.mkv   | Wars           | container
          M/M 1of3.avi, M/M 2of3.avi, M/M 3of3.avi                         | M              | movie
          Naruto/Naruto 001.mkv, Naruto/Naruto 002.mkv, Naruto/Naruto 003.mkv | Naruto         | series
          Nami/Nami 001 - Home.mkv, Nami/Nami 002 - Away.mkv, Nami/Nami 003 - Back.mkv | Nami           | series
          Dragon.Ball/Dragon.Ball.001.mkv, Dragon.Ball/Dragon.Ball.002.mkv, Dragon.Ball/Dragon.Ball.003.mkv | Dragon.Ball    | series
          Monster/Monster_001.mkv, Monster/Monster_002.mkv, Monster/Monster_003.mkv | Monster        | series
          Bebop/Bebop 01 - Blues.mkv, Bebop/Bebop 02 - Stray.mkv, Bebop/Bebop 03 - Honky.mkv | Bebop          | container
          Hacks/Hacks 101.mkv, Hacks/Hacks 102.mkv, Hacks/Hacks 103.mkv    | Hacks          | series
          Naruto/Naruto 001.mkv, Naruto/Naruto 002.mkv                     | Naruto         | container
          Naruto/Naruto 001.mkv, Naruto/Naruto 009.mkv, Naruto/Naruto 120.mkv | Naruto         | container
          Ocean's/Ocean's 11.mkv, Ocean's/Ocean's 12.mkv, Ocean's/Ocean's 13.mkv | Ocean's        | container
          Saga/Apollo 011.mkv, Saga/Apollo 012.mkv, Saga/Apollo 013.mkv    | Saga           | container
          Bond/Bond 01 (1962).mkv, Bond/Bond 02 (1963).mkv, Bond/Bond 03 (1964).mkv | Bond           | container
          Race/Race 2000.mkv, Race/Race 2001.mkv, Race/Race 2002.mkv       | Race           | container
          Cosmos (1980)/Cosmos (1980) - Part 1 - Shores.mkv, Cosmos (1980)/Cosmos (1980) - Part 2 - Voice.mkv, Cosmos (1980)/Cosmos (1980) - Part 3 - Worlds.mkv | Cosmos (1980)  | series
          Che (2008)/Che (2008) - Part 1 - Argentine.mkv, Che (2008)/Che (2008) - Part 2 - Guerrilla.mkv | Che (2008)     | movie
          Shoah (1985)/Shoah (1985) Part 1.mkv, Shoah (1985)/Shoah (1985) Part 2.mkv, Shoah (1985)/Shoah (1985) Part 3.mkv | Shoah (1985)   | movie
          Rings/Rings (2001) - Part 1 - Ring.mkv, Rings/Rings (2002) - Part 2 - Towers.mkv, Rings/Rings (2003) - Part 3 - King.mkv | Rings          | container
          Fear (2021)/Fear (2021) - Part 1 - 1994.mkv, Fear (2021)/Fear (2021) - Part 2 - 1978.mkv, Fear (2021)/Fear (2021) - Part 3 - 1666.mkv | Fear (2021)    | movie
          Earth (2006)/Earth (2006) - 1 of 11 - Poles.mkv, Earth (2006)/Earth (2006) - 2 of 11 - Hills.mkv | Earth (2006)   | series
          Che (2008)/Che (2008) - 1 of 2 - Argentine.mkv, Che (2008)/Che (2008) - 2 of 2 - Guerrilla.mkv | Che (2008)     | movie
          Potter/Potter 1 of 8 - Stone.mkv, Potter/Potter 2 of 8 - Chamber.mkv | Potter         | container
          Blue/1. The Blue.mkv, Blue/2. The Deep.mkv, Blue/3. Open Oceans.mkv | Blue           | container
          Earth (2006)/1. Earth - Poles.mkv, Earth (2006)/2. Earth - Hills.mkv, Earth (2006)/3. Earth - Seas.mkv | Earth (2006)   | container
          Rocky/1. Rocky.mkv, Rocky/2. Rocky II.mkv, Rocky/3. Rocky III.mkv | Rocky          | container
          Potter/1. Harry and the Stone.mkv, Potter/2. Harry and the Chamber.mkv, Potter/3. Harry and the Prisoner.mkv | Potter         | container
          Wars/1. Menace (1999).mkv, Wars/2. Clones (2002).mkv, Wars/3. Revenge (2005).mkv | Wars           | container
          Carry/Carry 01.mkv, Carry/Carry 02.mkv, Carry/Carry 03.mkv       | Carry          | container
          Marvel/1. Iron.mkv, Marvel/2. Hulk.mkv, Marvel/3. Thor.mkv       | Marvel         | container
          Counts/1 Night.mkv, Counts/2 Guns.mkv, Counts/3 Idiots.mkv       | Counts         | container
          Trailers/1. Short.mkv, Trailers/2. Long.mkv, Trailers/3. Final.mkv | Trailers       | container
          Sci-Fi/1. Moon.mkv, Sci-Fi/2. Gravity.mkv, Sci-Fi/3. Arrival.mkv | Sci-Fi         | container
          Films/1. Moon.mkv, Films/2. Gravity.mkv, Films/3. Arrival.mkv    | Films          | container
          Duo/1. One.mkv, Duo/2. Two.mkv                                   | Duo            | container
          Mix/Show S01E01.mkv, Mix/Other S02E03.mkv                        | Mix            | container
          Show/Show US S01E01.mkv, Show/Show S01E02.mkv                    | Show           | series
          Got/Game of Thrones S01E01.mkv, Got/Game of Thrones S01E02.mkv   | Got            | series
          In/Show.S01E01-GRP/x.mkv, In/Other.S01E02-GRP/y.mkv              | In             | container
          Lost.S01E01.720p-GRP/4f1c.mkv                                    | Lost.S01E01.720p-GRP | series
          TV Shows (HD)/Show S01E01.mkv                                    | TV Shows (HD)  | container
          Kids Movies/Heat.mkv                                             | Kids Movies    | container
          Downloads/Heat.1995.1080p.mkv                                    | Downloads      | container
          A-F/Alien (1979).mkv                                             | A-F            | container
          A/A (1979).mkv                                                   | A              | movie
          1980s/Tron (1982).mkv                                            | 1980s          | container
          1982/Tron.mkv                                                    | 1982           | container
          2012 (2009)/2012.mkv                                             | 2012 (2009)    | movie
          1990-1999/Heat.mkv                                               | 1990-1999      | container
          1917/1917.2019.mkv                                               | 1917           | movie
          Sci-Fi/Tron (1982).mkv                                           | Sci-Fi         | container
          Crime & Drama/Heat (1995).mkv                                    | Crime & Drama  | container
          War/War.mkv                                                      | War            | movie
          Glee/1/01.mkv, Glee/2/01.mkv                                     | Glee           | series
          Glee (2009)/1/01.mkv                                             | Glee (2009)    | series
          Dark (2017)/season01-poster.jpg                                  | Dark (2017)    | series
          Show/Season 1-2/Season 1/x.mkv                                   | Show           | series
          Heat (1995)/1080p/h.mkv, Heat (1995)/4K/h.mkv                    | Heat (1995)    | movie
          Heat/Heat.1995.1080p/h.mkv, Heat/Heat.1995.2160p/h.mkv           | Heat           | movie
          Heat (1995)/Heat (1995).mkv, Heat (1995)/4K/h.mkv                | Heat (1995)    | movie
          Dune/Dune (1984)/d.mkv, Dune/Dune (2021)/d.mkv                   | Dune           | container
          Dune/Dune (2020) 1080p/d.mkv, Dune/Dune (2021) 2160p/d.mkv       | Dune           | movie
          Dune/Dune (2019)/d.mkv, Dune/Dune (2020)/d.mkv, Dune/Dune (2021)/d.mkv | Dune     | container
          Dune/Dune (1984) [4K]/d.mkv, Dune/Dune [720p]/d.mkv              | Dune           | movie
          Dune (1984)/Dune (1984).mkv, Dune (1984)/Dune (2021)/d.mkv       | Dune (1984)    | container
          Dune (1984)/Dune (2021)/d.mkv                                    | Dune (1984)    | container
          Dune (1984)/Dune.1985.1080p/d.mkv                                | Dune (1984)    | movie
          Heat (1995)/Heat (1995).iso                                      | Heat (1995)    | movie
          Heat (1995)/HVDVD_TS/FEATURE_1.EVO, Heat (1995)/ADV_OBJ/x.xpl    | Heat (1995)    | movie
          Heat (1995)/Disc 1/BDMV/STREAM/1.m2ts, Heat (1995)/Disc 2/BDMV/STREAM/1.m2ts | Heat (1995) | movie
          """)
  void folder(String lines, String it, String expected) {
    String[] roles = Tree.roles("lib", lines.replace(", ", "\n")).split("\n");
    assertEquals(it + ": " + expected, roles[1].strip());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Movies         | Detour (1945).mkv                                | container
          Movies         | Heat (1995)/heat.mkv, Alien (1979)/alien.mkv     | container
          TV             | Show/Season 1/x.mkv                              | container
          Show           | Season 1/x.mkv, Extras/y.mkv, poster.jpg         | series
          Show           | Show S01E01.mkv                                  | series
          Show           | Season 1/x.mkv, Stuff/y.mkv                      | container
          media          | Show S01E01.mkv, Detour (1945).mkv               | container
          Heat (1995)    | Heat (1995).mkv, poster.jpg                      | movie
          Heat (1995)    | Heat (1995).mkv, Alien (1979)/alien.mkv          | container
          lib            | Movies/Heat (1995)/h.mkv, TV/Show/Season 1/x.mkv | container
          lib            | readme.txt                                       | container
          """)
  void root(String name, String lines, String expected) {
    String[] roles = Tree.roles(name, lines.replace(", ", "\n")).split("\n");
    assertEquals(".: " + expected, roles[0]);
  }

  @Test
  void nestedContainersLeadToTheirItems() {
    assertEquals(
        """
        .: container
        Films: container
        Films/Collections: container
        Films/Collections/Caminandes: container
        Films/Collections/Caminandes/Caminandes 2 (2013): movie
        Films/Collections/Caminandes/Caminandes 3 (2016): movie
        shows: container
        shows/Show: series
        """,
        Tree.roles(
            "lib",
            """
            Films/Collections/Caminandes/Caminandes 2 (2013)/c.mkv
            Films/Collections/Caminandes/Caminandes 3 (2016)/c.mkv
            shows/Show/Season 1/Show S01E01.mkv
            """));
  }
}
