package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title and year of movies' paths. */
class MoviePathTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)/Heat.mkv                                                  | Heat, 1995
          Heat (1995)/movie.mkv                                                 | Heat, 1995
          Heat (1995)/VIDEO_TS/VTS_01_1.VOB                                     | Heat, 1995
          Heat (1995)/disc 1/BDMV/index.bdmv                                    | Heat, 1995
          Heat.1995.1080p.BluRay.x264-GRP/0e895c37245186812cb08aab1529cf8ee3.mkv | Heat, 1995
          Heat.1995.1080p.BluRay.x264-GRP/grp-heat.1080p.mkv                    | Heat, 1995
          Heat.1995.1080p.BluRay.x264-GRP/grp-ht.mkv                            | Heat, 1995
          Heat.1995.1080p.BluRay.x264-GRP/abc.mkv                               | Heat, 1995
          Alien Anthology/1. Alien.mkv                                          | Alien, null
          12. Title (1957)/12. Title.mkv                                        | 12. Title, 1957
          Om.Shanti.Om.2007.1080p.BluRay.mkv                                    | Om Shanti Om, 2007
          Some.Film.OM.2015.WEB-DLRip.mkv                                       | Some Film, 2015
          Walk.the.Line.2005.DVDRip.mkv                                         | Walk the Line, 2005
          Morning.Edition.2013.1080p.mkv                                        | Morning Edition, 2013
          Michael Mann (1981-2009)/Heat (1995).mkv                              | Heat, 1995
          Movies/Heat.mkv                                                       | Heat, null
          0e895c37245186812cb08aab1529cf8ee389dd05.mkv                          | , null
          PRG-462x.yaRulB.p0801.5991.taeH.mkv                                   | Heat, 1995
          01 - Heat (1995).mkv                                                  | Heat, 1995
          1995 - Heat.mkv                                                       | Heat, 1995
          [REC] (2007).mkv                                                      | [REC], 2007
          [REC] 2 (2009).mkv                                                    | [REC] 2, 2009
          S.W.A.T.2003.1080p.BluRay.x264-GRP.mkv                                | S.W.A.T., 2003
          R.I.P.D.2013.1080p.BluRay.x264-GRP.mkv                                | R.I.P.D., 2013
          Alien³ (1992) Assembly Cut.mkv                                        | Alien³, 1992
          Apocalypse.Now.1979.Final.Cut.2019.2160p.BluRay.x265-GRP.mkv          | Apocalypse Now, 1979
          Heat.1995.Directors.Cut.2017.1080p.mkv                                | Heat, 1995
          Blade.Runner.2049.2017.2160p.mkv                                      | Blade Runner 2049, 2017
          [Heat] [1995] [1080p].mkv                                             | Heat, 1995
          www.example.co.za - Heat.1995.mkv                                     | Heat, 1995
          www.example.com.br - Heat.1995.mkv                                    | Heat, 1995
          www.example.org_-_Heat.1995.1080p.mkv                                 | Heat, 1995
          Das Boot (The Boat) (1981).mkv                                        | Das Boot, 1981
          Birdman or (The Unexpected Virtue of Ignorance) (2014).mkv            | Birdman or (The Unexpected Virtue of Ignorance), 2014
          Бастер / Buster (Дэвид Грин / David Green) [1988, США, DVDRip]        | Buster, 1988
          Film.Title.[Some.Director.1987].[DVDRip].avi                          | Film Title, 1987
          www.example.org_Heat.1995.mkv                                         | Heat, 1995
          """)
  void titleIsRead(String path, String expected) {
    TitleFacts read = NameParser.parse(NameQuery.of(path), NameKind.MOVIE).titles();
    assertEquals(expected, read.title() + ", " + read.year());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Saga Part 2 (2011).mkv              | none
          Saga Part Two (2024).mkv            | none
          Saga.Part.1.2010.1080p.mkv          | none
          Saga Part 2 - The Return (2010).mkv | none
          Saga Part 2.mkv                     | 2
          Saga (1998) - pt1.mkv               | 1
          Saga (1998) part two.mkv            | 2
          Saga Part 4 (2013)-Part1.mkv        | 1
          Saga cd2 (1998).mkv                 | 2
          """)
  void partBeforeTheYearIsTheTitles(String path, Integer part) {
    assertEquals(part, NameParser.parse(NameQuery.of(path), NameKind.MOVIE).part());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "none",
      value = {
        "Avatar (2009) {tmdb-19995}/movie.mkv, 19995",
        "Avatar (2009) {tmdb-19995}/VIDEO_TS/VTS_01_1.VOB, 19995",
        "Avatar (2009) {tmdb-19995}/Avatar (2009).mkv, 19995",
        "Films of Cameron {tmdb-19995}/Aliens (1986).mkv, none",
        "Avatar (2009) {tmdb-19995}/Avatar {tmdb-1}.mkv, 1"
      })
  void idsOfTheFolderCountWhereItIsTheFilms(String path, String tmdb) {
    assertEquals(tmdb, NameParser.parse(NameQuery.of(path), NameKind.MOVIE).ids().tmdb());
  }
}
