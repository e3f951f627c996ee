package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of episodes' files. */
class EpisodeNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Show - S01E02 - Title             | 1, 2
          show.s1.e2.title                  | 1, 2
          Show S01 - E02                    | 1, 2
          S01EP02                           | 1, 2
          S01xE02                           | 1, 2
          S01x02                            | 1, 2
          Show 01x02 01x03 Title            | 1, 2-3
          Show 01x02 - x03 Title            | 1, 2-3
          Show S01E02E03E04.1080p           | 1, 2-4
          Show 14.11.1996                   | 1996, 1114
          Show 4th April 2020               | 2020, 404
          E01E02                            | ?, 1-2
          Show - 1x02 - Title               | 1, 2
          Show - 2009x03                    | 2009, 3
          Show S2009E02                     | 2009, 2
          Show - S00E01                     | 0, 1
          Show S01E02-E03                   | 1, 2-3
          Show S01E02E03                    | 1, 2-3
          Show S01E02-03                    | 1, 2-3
          Show S01E02-S01E03                | 1, 2-3
          Show S01E02 - S01E03 - Two        | 1, 2-3
          Show S01E02E03E04                 | 1, 2-4
          Show 1x02-1x03                    | 1, 2-3
          Show 1x02x03                      | 1, 2-3
          Show - S01E02 - 24 Hours          | 1, 2
          Show.S01E02.720p.HDTV.x264-ABC    | 1, 2
          Show S01E02-720p                  | 1, 2
          QI - S11E01XL                     | 11, 1
          Show S01E05Xmas                   | 1, 5
          Show S01E05S                      | 1, 5
          Show S01E05pt1                    | 1, 5
          Show S01E05Title2                 | 1, 5
          Show.1x05Title                    | 1, 5
          Show.1x05Pilot                    | 1, 5
          Show.S01E02.1920x1080             | 1, 2
          Season 3 Episode 9                | 3, 9
          Saison 01 Episode 38              | 1, 38
          Stagione 6 (2016) Episodio 13     | 6, 13
          Show - Temporada 4 [Cap.408]      | 4, 8
          Show T02E22                       | 2, 22
          Show.s06.01.1999                  | 6, 1
          Show S42 E10713                   | 42, 10713
          Episode 16                        | ?, 16
          E02 Title                         | ?, 2
          Folge 7                           | ?, 7
          Show - 2016-05-23 - Guest         | 2016, 523
          Show.2016.05.23.Guest             | 2016, 523
          20160523 Guest                    | 2016, 523
          """)
  void numbersAreRead(String name, String expected) {
    assertEquals(expected, EpisodeName.of(name).map(EpisodeNameTest::show).orElse("none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Movie.2019.1920x1080",
        "Movie 1280x720",
        "Movie 60x20p",
        "Concert 24x96kHz",
        "Poster 13x18cm",
        "Title [dQs1e2kW9gX]",
        "1a2s01e05b6c7d8",
        "Movie.1920x816.x264",
        "Cats2",
        "CDs3",
        "Bonus1",
        "Spider-Man 2",
        "12 Monkeys (1995)",
        "season01-poster",
        "Season 1",
        "Show S01",
        "Se7en (1995)",
        "THX 1138",
        "Oceans11 (2001)"
      })
  void otherNumbersAreNone(String name) {
    assertEquals(Optional.empty(), EpisodeName.of(name));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Group] Show - 012 [1080p][0123ABCD] | ?, 12
          [Group] Show 2 - 07v2 [720p]         | ?, 7
          012 - Title                          | ?, 12
          Show - 476-479 - Title               | ?, 476-479
          Show Season 2 - 08 [1080p]           | 2, 8
          Show.360p                            | none
          Show 2019                            | none
          Clip show                            | none
          """)
  void anyNumberCountsInSeries(String name, String expected) {
    assertEquals(expected, EpisodeName.inSeries(name).map(EpisodeNameTest::show).orElse("none"));
  }

  private static String show(EpisodeName name) {
    return (name.season() == null ? "?" : name.season())
        + ", "
        + name.first()
        + (name.last() == name.first() ? "" : "-" + name.last());
  }
}
