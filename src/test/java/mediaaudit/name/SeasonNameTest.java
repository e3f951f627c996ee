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
          2. Staffel             | 2
          Zweite Staffel         | 2
          2ª Temporada           | 2
          Segunda Temporada      | 2
          1a stagione            | 1
          2ème saison            | 2
          SÄSONG 2               | 2
          sasong 2               | 2
          3de seizoen            | 3
          2. évad                | 2
          2-й сезон              | 2
          ΚΥΚΛΟΣ 2               | 2
          עונה 3                 | 3
          الموسم 2               | 2
          第2季                    | 2
          第二季                    | 2
          第十二季                   | 12
          Show 第3期               | 3
          シーズン2                  | 2
          시즌 2                   | 2
          Season #3              | 3
          Сезон второй           | 2
          Staffel Zwei           | 2
          S2 - E1                | none
          S2E1                   | none
          Season IV              | 4
          The Complete First Season | 1
          Season 1 (1990)        | 1
          Season 1 Complete      | 1
          Show US S03            | 3
          Season 1 Extras        | none
          Season (8)             | none
          Season 1080            | none
          Seasons 1-5            | none
          S01-S05                | none
          Series I Love          | none
          1920x1080              | none
          2024-01-24 4070 under 7 minutes | none
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
  @CsvSource({
    "Specials, 0",
    "SPECIALS, 0",
    "2, 2",
    "12, 12",
    "Subs, none",
    "300, none",
    "2009, 2009",
    "1080, none",
    "T2, 2",
    "Especiales, 0",
    "OVA, 0"
  })
  void namesInSeries(String name, String expected) {
    assertEquals(
        expected, SeasonName.inSeries(name, "Show (2010)").map(String::valueOf).orElse("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Show.Name.S02.MULTi.1080p.BluRay-GRP, 2",
    "[G] Show 00 S1 [1080p], 1",
    "Series.SAISON.1.VFQ.PDTV.H264-GRP, 1",
    "Show Name 2nd Season [1080p], 2",
    "Show.Name.S01E01.1080p, none",
    "Show.Name.S01-S03.1080p, none",
    "Season 1 Episode 2, none",
  })
  void releaseWithoutAFolderAbove(String name, String expected) {
    assertEquals(
        expected,
        SeasonPath.season(NameQuery.of(name))
            .map(season -> String.valueOf(season.number()))
            .orElse("none"));
  }
}
