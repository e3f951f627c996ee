package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specials of which no name tells a number are episodes like others. */
class SpecialsTest {
  private static final String NUMBERS =
      "select season_number, episode_number, last_episode_number, title from episodes order by path";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library =
        Library.in(
            directory,
            """
            Show/Season 00/Lone Christmas.mkv      empty
            Show/Season 00/Show - S00E01.mkv       hevc
            Show/Season 00/Some Special.mkv        hevc
            Show/Season 1/Show - S01E01 - One.mkv  hevc
            """);
    library
        .run("scan")
        .expect(1)
        .prints("error    Show Lone Christmas: Video file is empty (0 bytes)\n")
        .prints("warning  Show Some Special: Missing title card for Some Special\n");
  }

  @Test
  void theyCanBeAskedFor() {
    assertEquals(
        """
        season_number,episode_number,last_episode_number,title
        0,,,Lone Christmas
        0,1,1,
        0,,,Some Special
        1,1,1,One
        """,
        library.run("query", "--format", "csv", NUMBERS).expect(0).out());
    library
        .run("query", "--format", "csv", "select title from issues where rule = 'empty-video'")
        .expect(0)
        .prints("Show\n");
    library.run("query", "@short-episodes").expect(0);
    library.run("query", "@seasons-with-holes").expect(0);
  }

  @Test
  void theyStandInReportsBehindThoseWithNumbers() {
    for (String format : List.of("json", "csv", "markdown", "junit", "sarif")) {
      library.run("report", "--format", format).expect(0).prints("Lone Christmas");
    }
    library.run("report", "--format", "html").expect(0);
    Matcher names =
        Pattern.compile("\"name\": ?\"([^\"]*)\",\\s*\"type\": ?\"episode\"")
            .matcher(library.run("report", "--format", "json").expect(0).out());
    assertEquals(
        List.of("S00E01", "Lone Christmas", "Some Special", "One"),
        names.results().map(found -> found.group(1)).toList());
  }

  @Test
  void titleIsExplained() {
    library
        .run("explain", library.root().resolve("Show/Season 00/Some Special.mkv").toString())
        .expect(0)
        .prints(
            "episode       Some Special, as main video\n  title       Some Special, from the file's name\n");
  }
}
