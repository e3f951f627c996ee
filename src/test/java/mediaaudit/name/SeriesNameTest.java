package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of series' folders. */
class SeriesNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Show (2010)                  | Show 2010
          Show (2010) {tvdb-7}         | Show 2010
          The Office (US) (2005)       | The Office (US) 2005
          Show.S01.1080p.WEB.x264-GRP  | Show null
          Show Season 1                | Show null
          Show.S01E02.720p.HDTV        | Show null
          1883                         | 1883 null
          3%                           | 3% null
          24                           | 24 null
          Series 7                     | Series 7 null
          進撃の巨人 (2013)                 | 進撃の巨人 2013
          三体 [2024]                    | 三体 2024
          ガンダム (1979) {tvdb-267440}    | ガンダム 1979
          三体                           | 三体 null
          三体 Three Body (2023)         | Three Body 2023
          Breaking Bad (2008-2013)     | Breaking Bad 2008
          Peep Show (2003–2015)        | Peep Show 2003
          Lost [2004 - 2010]           | Lost 2004
          Friends (1994-2004) Complete | Friends 1994
          Show (1989-)                 | Show 1989
          Vinland Saga (2019-2023) (Season 1+2) [BDRip] | Vinland Saga 2019
          The Great War 1914-1918      | The Great War 1914 1918
          1914-1918                    | 1914 1918
          (1914-1918)                  | 1914 null
          Blake (2013-2008)            | Blake (2013 2008
          Lost The Complete Series     | Lost null
          Hannibal Complete Series 1080p | Hannibal null
          Friends (1994) The Complete Series | Friends 1994
          Monk - Complete Series (DVDRip) | Monk null
          Taxi - The Complete Collection | Taxi null
          The Complete Series          | The Complete Series null
          Complete Series              | Complete Series null
          A Complete History           | A Complete History null
          Alf Complete                 | Alf Complete null
          """)
  void nameIsRead(String name, String expected) {
    SeriesName read = SeriesName.of(name);
    assertEquals(expected, read.title() + " " + read.year());
  }
}
