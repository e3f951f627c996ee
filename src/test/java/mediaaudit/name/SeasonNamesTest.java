package mediaaudit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.LibraryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders of seasons that spell the title in another way than the folder of their series. */
class SeasonNamesTest {
  /** Each row: the library, its lines parted by commas; the series and movies, with the seasons. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Office (US)/The Office Season 1/The Office S01E01.mkv, The Office (US)/The Office Season 2/The Office S02E01.mkv | The Office (US): 1 2
          The Office (US)/The Office Season 1/The Office S01E01.mkv   | The Office (US): 1
          Law & Order/Law and Order Season 1/a S01E01.mkv, Law & Order/Law and Order Season 2/a S02E01.mkv | Law & Order: 1 2
          Law & Order/Season 1/a S01E01.mkv, Law & Order/Law and Order Season 2/a S02E01.mkv | Law & Order: 1 2
          Marvel's Daredevil/Daredevil Season 1/a S01E01.mkv, Marvel's Daredevil/Daredevil Season 2/a S02E01.mkv | Marvel's Daredevil: 1 2
          Daredevil/Marvels.Daredevil.S01.1080p/a S01E01.mkv, Daredevil/Marvels.Daredevil.S02.1080p/a S02E01.mkv | Daredevil: 1 2
          CSI Las Vegas/CSI Season 1/01.mkv, CSI Las Vegas/CSI Season 1/02.mkv, CSI Las Vegas/CSI Season 1/03.mkv | CSI Las Vegas: 1
          BBC Sherlock/Sherlock Series 1/a S01E01.mkv, BBC Sherlock/Season 2/a S02E01.mkv, BBC Sherlock/Specials/x.mkv | BBC Sherlock: 0 1 2
          Agents of S.H.I.E.L.D/Agents of SHIELD Season 1/a S01E01.mkv | Agents of S.H.I.E.L.D: 1
          NCIS Los Angeles/NCIS LA Season 1/a S01E01.mkv, NCIS Los Angeles/NCIS LA Season 2/a S02E01.mkv | NCIS Los Angeles: 1 2
          Star Trek - The Next Generation/Star Trek TNG S01/a S01E01.mkv | Star Trek - The Next Generation: 1
          Bake Off {tvdb-184871}/British Baking - Series 10/a S10E01.mkv, Bake Off {tvdb-184871}/British Baking - Series 11/a S11E01.mkv | Bake Off: 10 11
          La Casa (2017)/Money.Heist.S01/a S01E01.mkv, La Casa (2017)/Money.Heist.S02/a S02E01.mkv | Money Heist: 1, Money Heist: 2
          Netflix (2020)/Dark Season 1/a S01E01.mkv, Netflix (2020)/Dark Season 2/a S02E01.mkv | Dark: 1, Dark: 2
          La Casa/tvshow.nfo, La Casa/Money.Heist.S01/a S01E01.mkv         | La Casa: 1
          La Casa/Money.Heist.S01/a S01E01.mkv, La Casa/Money.Heist.S02/a S02E01.mkv | Money Heist: 1, Money Heist: 2
          TV Shows/Comedy/Seinfeld Season 1/a S01E01.mkv, TV Shows/Comedy/Seinfeld Season 2/a S02E01.mkv | Seinfeld: 1, Seinfeld: 2
          Comedy (2010)/Seinfeld Season 1/a S01E01.mkv, Comedy (2010)/Seinfeld Season 2/a S02E01.mkv | Seinfeld: 1, Seinfeld: 2
          TV Series (2010)/Seinfeld Season 1/a S01E01.mkv, TV Series (2010)/Seinfeld Season 2/a S02E01.mkv | Seinfeld: 1, Seinfeld: 2
          Sitcoms/Seinfeld Season 1/a S01E01.mkv, Sitcoms/Seinfeld Season 2/a S02E01.mkv | Seinfeld: 1, Seinfeld: 2
          Game Shows/Game of Chess Season 1/a S01E01.mkv, Game Shows/Game of Chess Season 2/a S02E01.mkv | Game of Chess: 1, Game of Chess: 2
          BBC Sherlock/Sherlock Season 1/a S01E01.mkv, BBC Sherlock/Luther Season 2/a S02E01.mkv | Luther: 2, Sherlock: 1
          BBC Sherlock/Sherlock S01 720p/a S01E01.mkv, BBC Sherlock/Sherlock S01 1080p/a S01E01.mkv | Sherlock: 1, Sherlock: 1
          BBC Sherlock/Sherlock Season 1/a S01E01.mkv, BBC Sherlock/Making (2010)/Making (2010).mkv | Making, Sherlock: 1
          BBC Sherlock/Sherlock Season 1/a S01E01.mkv, BBC Sherlock/Ronin.mkv | Ronin, Sherlock: 1
          Who Classic (1963)/Who (2005) Season 1/a S01E01.mkv, Who Classic (1963)/Who (2005) Season 2/a S02E01.mkv | Who: 1, Who: 2
          Open Season/Open Season 2 (2008)/Open Season 2 (2008).mkv, Open Season/Open Season 3 (2010)/Open Season 3 (2010).mkv | Open Season 2, Open Season 3
          Open Season/Open Season 2/Open Season 2.mkv, Open Season/Open Season 3/Open Season 3.mkv | Open Season 2, Open Season 3
          Open Season/Open Season 2/Open Season 2 CD1.mkv, Open Season/Open Season 2/Open Season 2 CD2.mkv | Open Season 2
          """)
  void seriesIsOne(String lines, String expected) {
    assertEquals(expected, titles(LibraryType.MIXED, lines));
  }

  @Test
  void seriesIsOneAmongSeriesAlone() {
    String lines = "BBC Sherlock/Sherlock S01/a S01E01.mkv, BBC Sherlock/Sherlock S02/a S02E01.mkv";
    assertEquals("BBC Sherlock: 1 2", titles(LibraryType.TV, lines));
  }

  @Test
  void rootIsNoSeriesOfAnotherTitle() {
    assertEquals(
        "container",
        Tree.roles("BBC Sherlock", "Sherlock Season 1/a S01E01.mkv")
            .lines()
            .findFirst()
            .orElseThrow()
            .substring(3));
  }

  @Test
  void seriesHasTitleYearAndArtworkOfItsFolder() {
    assertEquals(
        """
        series DC's Legends of Tomorrow (2016)  <DC's Legends of Tomorrow (2016)>
          poster jellyfin: poster.jpg
        season s1  <DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP>
        episode s1 e1  <DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP/Legends - 01.mkv>
          main: Legends - 01.mkv
        episode s1 e2  <DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP/Legends - 02.mkv>
          main: Legends - 02.mkv
        episode s1 e3  <DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP/Legends - 03.mkv>
          main: Legends - 03.mkv
        season s2  <DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S02.1080p-GRP>
        episode Aruba s2 e1 size=720p group=GRP  <DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S02.1080p-GRP/Legends.of.Tomorrow.S02E01.Aruba.720p-GRP.mkv>
          main: Legends.of.Tomorrow.S02E01.Aruba.720p-GRP.mkv
        """,
        Tree.items(
            new LibraryReader(Profiles.of("jellyfin")),
            """
            DC's Legends of Tomorrow (2016)/poster.jpg
            DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP/Legends - 01.mkv
            DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP/Legends - 02.mkv
            DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S01.1080p-GRP/Legends - 03.mkv
            DC's Legends of Tomorrow (2016)/Legends.of.Tomorrow.S02.1080p-GRP/Legends.of.Tomorrow.S02E01.Aruba.720p-GRP.mkv
            """));
  }

  private static String titles(LibraryType type, String lines) {
    LibraryReader reader = new LibraryReader(Profiles.none(), type);
    return Tree.read(reader, "lib", lines.replace(", ", "\n")).stream()
        .map(SeasonNamesTest::shown)
        .collect(Collectors.joining())
        .substring(2);
  }

  private static String shown(Item item) {
    return item.kind() == ItemKind.SERIES
        ? ", " + item.title() + ":"
        : item.kind() == ItemKind.SEASON
            ? " " + item.season()
            : item.kind() == ItemKind.MOVIE ? ", " + item.title() : "";
  }
}
