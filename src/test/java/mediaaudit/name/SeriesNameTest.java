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
          """)
  void nameIsRead(String name, String expected) {
    SeriesName read = SeriesName.of(name);
    assertEquals(expected, read.title() + " " + read.year());
  }
}
