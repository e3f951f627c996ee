package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index tells when each issue was found first, and how many there were after each scan. */
class IssueHistoryTest {
  private static final String FIRST =
      """
      select first_scan, title, rule from issues order by first_scan, title, rule
      """;
  private static final String COUNTS =
      """
      select scan, issues, errors, warnings, infos, new_issues from scans order by scan
      """;

  private static final String LAST =
      "select scan, issues, new_issues from scans order by scan desc fetch first row only";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scanOnce() {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv  hevc
                Heat (1995)/poster.jpg
                Alien (1979)/Alien (1979).mkv  hevc
                Alien (1979)/poster.jpg
                Alien (1979)/fanart.jpg
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void foundAgainAnIssueIsAsOldAsItWas() {
    library.add("Heat (1995)/Heat (1995) - SD.mkv  empty");
    library.run("scan").expect(1);
    assertEquals(
        """
        1,Alien,missing-trailer
        1,Heat,missing-background
        1,Heat,missing-trailer
        2,Heat,empty-video""",
        library.query(FIRST));
    assertEquals(
        "true",
        library.query(
            """
            select every(i.first_found_at = s.started_at)
            from issues i join scans s on s.scan = i.first_scan
            """));
  }

  @Test
  void scanTellsFirstWhatItFoundFirstAndTheWorstBeforeAll() {
    library.add("Zulu (1964)/Zulu (1964).mkv  empty");
    library.remove("Heat (1995)/poster.jpg");
    String out = library.run("scan").expect(1).out();
    assertEquals(
        """
        error    Zulu (1964): Video file is empty (0 bytes)
        error    Heat (1995): Missing poster image
        error    Zulu (1964): Missing poster image
        error    Zulu (1964): Missing background/fanart image
        error    Heat (1995): Missing background/fanart image
        warning  Zulu (1964): Missing trailer
        warning  Alien (1979): Missing trailer
        warning  Heat (1995): Missing trailer
        """,
        out.substring(out.indexOf("error ")));
  }

  @Test
  void damageIsToldBeforeArtworkHoweverMuchOfThatIsMissing(@TempDir Path folder) {
    String films =
        IntStream.range(0, 300)
            .mapToObj("Film %1$d (2001)/Film %1$d (2001).mkv  hevc\n"::formatted)
            .collect(Collectors.joining());
    Library large =
        Library.in(
                folder,
                films
                    + """
                    Metropolis (1927)/Metropolis (1927).mkv  broken
                    Nosferatu (1922)/Nosferatu (1922).mkv  empty
                    """)
            .withoutFfprobe();
    String out = large.run("scan").expect(1).out();
    assertEquals(
        """
        error    Metropolis (1927): Failed to probe video file: moov box missing, brand isom
        error    Nosferatu (1922): Video file is empty (0 bytes)
        """,
        out.substring(out.indexOf("error"), out.indexOf("error    Film")));
  }

  @Test
  void scanTellsWhichEpisodeAndWhichFile() {
    library.add("Dark (2017)/Season 01/Dark - S01E05.mkv  empty");
    library.add("Heat (1995)/Heat (1995) - SD.mkv  empty");
    String out = library.run("scan").expect(1).out();
    assertEquals(
        """
        error    Heat (1995), Heat (1995) - SD.mkv: Video file is empty (0 bytes)
        error    Dark (2017) S01E05: Video file is empty (0 bytes)
        error    Dark (2017): Missing series poster
        error    Dark (2017): Missing series background/fanart
        error    Heat (1995): Missing background/fanart image
        warning  Dark (2017): Missing series banner
        warning  Dark (2017) Season 1: Missing poster for Season 1
        warning  Dark (2017) S01E05: Missing title card for S01E05
        warning  Alien (1979): Missing trailer
        warning  Heat (1995): Missing trailer
        """,
        out.substring(out.indexOf("error ")));
  }

  /** So that they need not be counted once more. */
  @Test
  void readAgainWithTheSameIssuesAnItemKeepsTheirRows() {
    String before = IndexRows.of(library.index()).get("issue");
    library.add("Heat (1995)/Heat (1995)-thumb.jpg");
    library.run("scan").expect(1);
    assertEquals(before, IndexRows.of(library.index()).get("issue"));
    assertEquals("2,3,0", library.query(LAST));
  }

  @Test
  void resolvedAnIssueIsNewWhenItComesBack() {
    library.remove("Alien (1979)/fanart.jpg");
    library.run("scan").expect(1);
    library.add("Alien (1979)/fanart.jpg");
    library.run("scan").expect(1);
    library.remove("Alien (1979)/fanart.jpg");
    library.run("scan").expect(1);
    assertEquals(
        "4,missing-background",
        library.query(
            "select first_scan, rule from issues where title = 'Alien' and category = 'assets'"
                + " and rule <> 'missing-trailer'"));
  }

  @Test
  void anotherSeverityMakesNoNewIssue() throws IOException {
    Path config = directory.resolve("strict.yaml");
    Files.writeString(config, "rules: {missing-trailer: error}\n");
    library.run("scan", "--config", config.toString()).expect(1);
    assertEquals(
        "error,1\nerror,1",
        library.query("select severity, first_scan from issues where rule = 'missing-trailer'"));
  }

  /** The message tells how many videos there are; it is still the same issue. */
  @Test
  void issueOfNoItemKeepsItsAgeWhateverItSays() throws IOException {
    library.add("Brazil (1985)/Brazil (1985).ts  ts");
    library.run("scan").expect(1);
    library.add("Brazil (1985)/Brazil (1985) - SD.ts  ts");
    library.run("scan").expect(1);
    assertEquals(
        "2,2 videos not probed: ffprobe not found; install ffmpeg",
        library.query("select first_scan, message from issues where rule = 'videos-not-probed'"));
  }

  @Test
  void eachScanKeepsHowManyIssuesThereWere() {
    library.add("Heat (1995)/fanart.jpg");
    library.add("Heat (1995)/Heat (1995) - SD.mkv  empty");
    library.run("scan").expect(1);
    library.run("scan").expect(1);
    assertEquals(
        """
        1,3,1,2,0,3
        2,3,1,2,0,1
        3,3,1,2,0,0""",
        library.query(COUNTS));
    assertEquals(
        """
        2,media,error,video,1,1
        2,media,warning,assets,2,0""",
        library.query("select * from scan_issues where scan = 2 order by severity, category"));
    assertEquals(
        """
        3,media,error,video,1,0
        3,media,warning,assets,2,0""",
        library.query("select * from scan_issues where scan = 3 order by severity, category"));
  }

  /** As many as before, but others. */
  @Test
  void issuesThatTookThePlaceOfOthersAreCounted() {
    library.add("Heat (1995)/Heat (1995)-trailer.mp4  h264");
    library.run("scan").expect(1);
    library.remove("Heat (1995)/Heat (1995)-trailer.mp4");
    library.add("Heat (1995)/fanart.jpg");
    library.run("scan").expect(1);
    String counts = "select severity, category, issues, new_issues from scan_issues where scan = ";
    String order = " order by severity, category";
    assertNotEquals(library.query(counts + 2 + order), library.query(counts + 3 + order));
    library.run("scan").expect(1);
    assertEquals(
        library.query(counts + 3 + order).replaceAll(",\\d+(?=\n|$)", ""),
        library.query(counts + 4 + order).replaceAll(",\\d+(?=\n|$)", ""));
  }

  @Test
  void forgottenRootTakesItsCountsWithIt() {
    library.add("../other/Dune (1984)/Dune (1984).mkv  empty");
    String other = directory.resolve("other").toString();
    library.execute("--index", library.index().toString(), "scan", other).expect(1);
    assertEquals("1,3,1,2,0,3\n2,7,4,3,0,4", library.query(COUNTS));
    library.run("clear", "--force", other).expect(0);
    assertEquals("1,3,1,2,0,3\n2,3,1,2,0,0", library.query(COUNTS));
  }

  @Test
  void adoptedRootBringsItsCountsAlong() {
    library.add("../other/Dune (1984)/Dune (1984).mkv  empty");
    library
        .execute(
            "--index", library.index().toString(), "scan", directory.resolve("other").toString())
        .expect(1);
    String before = library.query(COUNTS);
    library
        .execute("--index", library.index().toString(), "scan", directory.toString())
        .tells("is a part of the root");
    assertEquals(before, library.query(COUNTS.replace("from scans", "from scans where scan < 3")));
    assertEquals("1", library.query("select count(distinct root) from scan_issues where scan = 2"));
    assertEquals(
        "0",
        library.query(
            """
            select count(*) - count(distinct scan || severity || category) from scan_issues
            where scan < 3
            """));
  }

  @Test
  void ofScansLongAgoOnlyTheNumberOfIssuesIsKept() {
    IndexRows.change(library.index(), "alter table store.scan alter column id restart with 1001");
    library.run("scan").expect(1);
    assertEquals("1,3,,,,\n1001,3,1,2,0,0", library.query(COUNTS));
    assertEquals("1001", library.query("select distinct scan from scan_issues"));
  }

  @Test
  void pastScansTakeTheirCountsWithThem() {
    library.run("scan").expect(1);
    library.run("clear", "--scans", "--force").expect(0);
    assertEquals("2", library.query("select distinct scan from scan_issues"));
    assertEquals(
        "1,null",
        library.query(
            "select distinct first_scan, coalesce(cast(first_found_at as varchar), 'null') from issues"));
  }
}
