package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of broadcast and numbers from a series' beginning can be asked for. */
class AirDateTest {
  private static final String NUMBERS =
      "select season_number || 'x' || episode_number || ' ' || coalesce(cast(air_date as varchar),"
          + " 'no day') || ' ' || coalesce(cast(absolute_number as varchar), 'no number')"
          + " from episodes order by series_title, path";

  @TempDir Path directory;

  @Test
  void dayOfDailyShowIsKept() {
    Library library =
        Library.in(
            directory,
            """
            The Daily Show/The Daily Show - 2016-05-23 - Guest.mkv  hevc
            The Daily Show/The Daily Show - 2016-05-24 - Guest.mkv  hevc
            """);
    library.run("scan");
    library
        .run("query", "--format", "csv", NUMBERS)
        .expect(0)
        .prints("2016x523 2016-05-23 no number")
        .prints("2016x524 2016-05-24 no number");
    library
        .run("query", "select path from episodes where air_date < date '2016-05-24'")
        .expect(0)
        .prints("2016-05-23");
  }

  @Test
  void dayStandsForTheNumberThatThereIsNot() {
    Library library =
        Library.in(
            directory,
            """
            Daily/Season 8/Daily - 2011-11-15.mkv  empty
            Daily/Season 8/Daily - 2011-12-01.mkv  hevc
            Show/Season 1/Show - S01E02.mkv        hevc
            Show/Season 1/Show - S01E04.mkv        hevc
            """);
    library
        .run("scan")
        .expect(1)
        .prints("error    Daily 2011-11-15: Video file is empty (0 bytes)\n")
        .prints("warning  Daily 2011-11-15: Missing title card for 2011-11-15\n");
    library
        .run("report", "--format", "markdown")
        .prints("Daily 2011-11-15: Missing title card for 2011-11-15");
    assertEquals(
        "series_title,season_number,missing_episodes\nShow,1,3\n",
        library.run("query", "--format", "csv", "@seasons-with-holes").expect(0).out());
  }

  @Test
  void specialsOfOneDayInTwoYearsAreTwo() {
    Library library =
        Library.in(
            directory,
            """
            Show/Season 1/Show - S01E01.mkv          hevc
            Show/Specials/Show - 2015-12-25.mkv      hevc
            Show/Specials/Show - 2016-12-25.mkv      hevc
            """);
    library.run("scan");
    library
        .run("query", "--format", "csv", NUMBERS)
        .expect(0)
        .prints("0x1225 2015-12-25 no number")
        .prints("0x1225 2016-12-25 no number");
  }

  @Test
  void linksAndDiscsFillTheHolesOfASeason() {
    Library library =
        Library.in(
            directory,
            """
            Show/Season 1/Show - S01E01.mkv   hevc
            Show/Season 1/Show - S01E02.strm
            Show/Season 1/Show - S01E03.iso
            Show/Season 1/Show - S01E04.nfo
            Show/Season 1/Show - S01E05.mkv   hevc
            """);
    library.run("scan");
    assertEquals(
        "series_title,season_number,missing_episodes\nShow,1,4\n",
        library.run("query", "--format", "csv", "@seasons-with-holes").expect(0).out());
  }

  @Test
  void numberFromTheBeginningIsKept() {
    Library library =
        Library.in(
            directory,
            """
            One Piece/[Group] One Piece - 1001 [720p].mkv           hevc
            One Piece/[Group] One Piece - 1002 [720p].mkv           hevc
            One Piece/[Group] One Piece - 1003v2 [720p].mkv         hevc
            Show/Season 02/Show - S02E05 - 012 - Name.mkv           hevc
            Show/Season 02/Show - S02E06.mkv                        hevc
            """);
    library.run("scan");
    library
        .run("query", "--format", "csv", NUMBERS)
        .expect(0)
        .prints("1x1001 no day 1001")
        .prints("1x1003 no day 1003")
        .prints("2x5 no day 12")
        .prints("2x6 no day no number");
  }
}
