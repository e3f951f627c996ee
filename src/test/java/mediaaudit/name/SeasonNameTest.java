package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of seasons' folders, below a folder {@code Show (2010)}. */
class SeasonNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Season 1               | 1
          season 01              | 1
          Season1                | 1
          Season 2009            | 2009
          S01                    | 1
          S1                     | 1
          Series 2               | 2
          Staffel 3              | 3
          Staffel 7 (2016)       | 7
          Saison 1               | 1
          Temporada 1            | 1
          Stagione 4             | 4
          Сезон 5                | 5
          2nd Season             | 2
          Season Two             | 2
          Season 00              | 0
          Show S01               | 1
          Show Season 1          | 1
          Show.S01.1080p.WEB-GRP | 1
          Season 1 - The Start   | 1
          Other S01              | none
          Open Season 2          | none
          Cats2                  | none
          CDs3                   | none
          Bonus1                 | none
          Specials               | none
          Episode 1 Season 2     | none
          Season 1 Episode 2     | none
          2                      | none
          """)
  void sureNames(String name, String expected) {
    assertEquals(expected, SeasonName.of(name, "Show (2010)").map(String::valueOf).orElse("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Specials, 0", "SPECIALS, 0", "2, 2", "12, 12", "Subs, none", "300, none"})
  void namesInSeries(String name, String expected) {
    assertEquals(
        expected, SeasonName.inSeries(name, "Show (2010)").map(String::valueOf).orElse("none"));
  }
}
