package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What paths are taken for when nobody says what they are. */
class KindGuessTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Heat (1995)/Heat (1995).mkv                    | movie
          Apollo 13 (1995).mkv                           | movie
          THX 1138.mkv                                   | movie
          Ocean's Eleven.mkv                             | movie
          Kill Bill Part 2.mkv                           | movie
          300 (2006).mkv                                 | movie
          300 (2006)/300.mkv                             | movie
          21 (2008)/21.mkv                               | movie
          Saga Episode V The Title (1980).mkv            | movie
          Show/102.mkv                                   | episode
          Band of Brothers/Part 3 - Carentan.mkv         | episode
          Show S01E02.mkv                                | episode
          Show.2016.05.23.Guest.mkv                      | episode
          Show/Season 2/05 - Title.mkv                   | episode
          Show/Season 2/Title.mkv                        | episode
          [Group] Title - 05 [1080p].mkv                 | episode
          Show.S01E02.720p-GRP/0f3a5b7c9d1e2f4a.mkv      | episode
          new.show.117.hdtv-lol.mp4                      | episode
          Planet/01 - From Pole to Pole.mkv              | episode
          Title - 365 - Name of It (480p) [Group].mkv    | episode
          Title - 2 - Subtitle (2004).mkv                | movie
          Title - 05 - Subtitle (2011).mkv               | movie
          Show.S01-S08.COMPLETE.1080p.BluRay.x264-GRP    | season
          Show/Season 2                                  | season
          Show.S02.1080p.WEB-DL.x264-GRP                 | season
          Show (2010) {tvdb-7}                           | series
          Open Season 2 (2008)/Open Season 2 (2008).mkv  | movie
          Aliens.SE.1986.BDRip.1080p                     | movie
          Show.13.HDTV-GRP                               | episode
          Show.02.FRENCH.DVDRip.XviD-GRP.avi             | episode
          Show.Part.Two.720p.HDTV.x264-GRP               | episode
          show.2009.416.hdtv-grp                         | episode
          film.2009.hdtv.x264-grp                        | movie
          The.Series.110.hdtv-grp                        | episode
          Title - 317.mkv                                | episode
          Title (2014) - 39 (137) [720p]                 | episode
          [Group] Title - NCOP [BD 1080p].mkv            | episode
          Show.S01E01.720p.WEB-DL-GRP.nfo                | episode
          It Chapter Two (2019).mkv                      | movie
          Saga.Chapter.4.2023.1080p.mkv                  | movie
          Saga Chapter 2 (2013)/Saga Chapter 2 (2013).mkv | movie
          Saga Chapter 2 (2013)/Saga.Chapter.2.mkv       | movie
          3-10 to Yuma (2007).mkv                        | movie
          1x2 (2012).mkv                                 | movie
          Apollo 13 [1080p].mkv                          | movie
          Crime.101.mkv                                  | movie
          The.Saga.Chapter.4.mkv                         | episode
          Title 363-364.avi                              | episode
          Title 24 [BD 1080p].mkv                        | episode
          Title - 1123 [1080p].mkv                       | episode
          Title - 11.mkv                                 | episode
          The.100.313.mkv                                | episode
          show.dsv.201.dvdrip.avi                        | episode
          The.Planet.Part.4.Frozen.Seas.DVDRip.avi       | episode
          Show - 2. série - 12. díl.avi                  | episode
          [Group] Title The Final Season [21][1080p].mkv | episode
          Camera/VID_20180704_153012.mp4                 | movie
          Camera/20190704_120000.mp4                     | movie
          News/2023-01-02 20-15-00.mkv                   | episode
          News_20160524_200000.mkv                       | episode
          Show/06                                        | season
          Movies/21                                      | movie
          Show/theme.mp3                                 | extra
          Show/theme-music/a.mp3                         | extra
          Show/song.mp3                                  | unknown
          Show/poster.jpg                                | unknown
          Show/tvshow.nfo                                | unknown
          Show/Making Of.mkv                             | extra
          Show/Season 1/S01E05 - The Making Of.mkv       | episode
          Show (2015) {tvdb-280619}                      | series
          Show [tvdbid-201231]                           | series
          Heat (1995)/Heat (1995)-trailer.mkv            | extra
          Heat (1995)/Heat (1995).en.srt                 | subtitle
          """)
  void kindIsGuessed(String path, String kind) {
    assertEquals(kind, KindGuess.of(NameQuery.of(path)).word());
  }
}
