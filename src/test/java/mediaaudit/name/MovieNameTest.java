package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of movies' folders and files. */
class MovieNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)                                   | Heat, 1995
          Heat [1995]                                   | Heat, 1995
          Heat - 1995                                   | Heat, 1995
          Heat                                          | Heat
          Movie.Name.2019.1080p.BluRay.x264-GRP         | Movie Name, 2019, size 1080p, source Blu-ray, group GRP
          Movie_Name_2019_720p_WEB-DL                   | Movie Name, 2019, size 720p, source Web
          Movie Name (2019) [1080p]                     | Movie Name, 2019, size 1080p
          Movie Name (2019) 4K                          | Movie Name, 2019, size 2160p
          Movie.Name.2019.1920x1080.HDTV                | Movie Name, 2019, size 1080p, source HDTV
          2001 A Space Odyssey (1968)                   | 2001 A Space Odyssey, 1968
          2001.A.Space.Odyssey.1968.1080p               | 2001 A Space Odyssey, 1968, size 1080p
          1917 (2019)                                   | 1917, 2019
          1917.2019.1080p.WEBRip                        | 1917, 2019, size 1080p, source Web
          2012                                          | 2012
          Blade Runner 2049 (2017)                      | Blade Runner 2049, 2017
          Blade.Runner.2049.2017.2160p.UHD.BluRay       | Blade Runner 2049, 2017, size 2160p, source Ultra HD Blu-ray
          Blade Runner 2049                             | Blade Runner 2049
          300 (2006)                                    | 300, 2006
          (500) Days of Summer (2009)                   | (500) Days of Summer, 2009
          Mr. & Mrs. Smith (2005)                       | Mr. & Mrs. Smith, 2005
          Spider-Man                                    | Spider-Man
          Spider-Man (2002)                             | Spider-Man, 2002
          Spider-Man.2002.1080p.BluRay.x264             | Spider-Man, 2002, size 1080p, source Blu-ray
          Ghosts (2021)                                 | Ghosts, 2021
          Camelot (1967)                                | Camelot, 1967
          Watchmen (2009)                               | Watchmen, 2009
          Scream (1996)                                 | Scream, 1996
          Cats (2019)                                   | Cats, 2019
          Wednesday (2022)                              | Wednesday, 2022
          Cam (2018)                                    | Cam, 2018
          Charlotte's Web (2006)                        | Charlotte's Web, 2006
          Mad.Max.1979.1080p.BluRay                     | Mad Max, 1979, size 1080p, source Blu-ray
          Mad.Max.1080p.BluRay                          | Mad Max, size 1080p, source Blu-ray
          The Final Cut (2004)                          | The Final Cut, 2004
          The.Final.Cut.2004.1080p                      | The Final Cut, 2004, size 1080p
          The French Dispatch (2021)                    | The French Dispatch, 2021
          Blade.Runner.The.Final.Cut.1982               | Blade Runner, 1982, edition Final Cut
          [REC]² (2009)                                 | [REC]², 2009
          [REC]3 Genesis (2012)                         | [REC]3 Genesis, 2012
          [Group] 3 Days (2012)                         | 3 Days, 2012, group Group
          [Some Subs]3 Idiots (2009)                    | 3 Idiots, 2009, group Some Subs
          AV1 (2020)                                    | AV1, 2020
          AV1.2020                                      | AV1, 2020
          HDR (2020)                                    | HDR, 2020
          HDR - 1917 (2019)                             | 1917, 2019
          100% (2010)                                   | 100%, 2010
          Movie.2012.TS.XviD-ABC                        | Movie, 2012, source Telesync, group ABC
          Movie.2012.1080p.WEB-DL                       | Movie, 2012, size 1080p, source Web
          Movie (2012) [1080p]                          | Movie, 2012, size 1080p
          Movie.2012.DVD9.NTSC                          | Movie, 2012, source DVD
          Movie.2012.PDTVx264-ABC                       | Movie, 2012, source Digital TV, group ABC
          Movie.2012.720p.HDTV.x264-ABC[rarbg]          | Movie, 2012, size 720p, source HDTV, group ABC
          Movie.2012.720p.HDTV.x264-ABC-postbot         | Movie, 2012, size 720p, source HDTV, group ABC
          Blade Runner (1982) {edition-Final Cut}       | Blade Runner, 1982, edition Final Cut
          Aliens (1986) Director's Cut                  | Aliens, 1986, edition Director's Cut
          Aliens.1986.Extended.Cut.1080p.BluRay.x264-AB | Aliens, 1986, edition Extended, size 1080p, source Blu-ray, group AB
          Aliens.Directors.Cut.1986                     | Aliens, 1986, edition Director's Cut
          Film.German.DL.1080p.BluRay.x264-AB           | Film, size 1080p, source Blu-ray, group AB
          www.example.org - Movie (2012)                | Movie, 2012
          [Group] Movie (2012) [1080p][0123ABCD]        | Movie, 2012, size 1080p, group Group
          Heat (1995) {imdb-tt0113277}                  | Heat, 1995, imdb tt0113277
          Heat (1995) {tmdb-949}                        | Heat, 1995, tmdb 949
          Heat (1995) {tvdb-2}                          | Heat, 1995, tvdb 2
          Heat (1995) [imdbid-tt0113277]                | Heat, 1995, imdb tt0113277
          Heat (1995) [tmdbid-949]                      | Heat, 1995, tmdb 949
          Heat [tmdbid=949][tvdbid=2]                   | Heat, tmdb 949, tvdb 2
          Heat (1995) tt0113277                         | Heat, 1995, imdb tt0113277
          Heat (1995) tt123456789012                    | Heat, 1995
          Heat (1995) tt12345                           | Heat, 1995
          """)
  void nameIsRead(String name, String expected) {
    assertEquals(expected, show(MovieName.of(name)));
  }

  private static String show(MovieName name) {
    StringBuilder shown = new StringBuilder(name.title());
    append(shown, "", name.year());
    append(shown, "imdb ", name.ids().imdb());
    append(shown, "tmdb ", name.ids().tmdb());
    append(shown, "tvdb ", name.ids().tvdb());
    append(shown, "edition ", name.release().edition());
    append(shown, "size ", name.release().screenSize());
    append(shown, "source ", name.release().source());
    append(shown, "group ", name.release().group());
    return shown.toString();
  }

  private static void append(StringBuilder shown, String label, Object value) {
    if (value != null) {
      shown.append(", ").append(label).append(value);
    }
  }
}
