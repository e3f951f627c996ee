package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports follow the scans, the library roots and the configuration. */
class ReportsOfScansTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scanOnce() {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv      hevc
                Heat (1995)/poster.jpg
                Alien (1979)/Alien (1979).mkv    empty
                Alien (1979)/poster.jpg
                Alien (1979)/fanart.jpg
                Alien (1979)/Alien (1979)-trailer.mkv  hevc
                Brazil (1985)/Brazil (1985).mkv  hevc
                Brazil (1985)/poster.jpg
                Brazil (1985)/fanart.jpg
                Brazil (1985)/Brazil (1985)-trailer.mkv  hevc
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
  }

  /** Not of its path: another index of the library at another place tells the same ones. */
  @Test
  void fingerprintsAreMadeOfTheNameOfTheRoot() throws IOException {
    List<String> here = fingerprints(library.root());
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere")).resolve("media");
    Files.move(library.root(), elsewhere);
    assertEquals(here, fingerprints(elsewhere));
    Path renamed = Files.move(elsewhere, directory.resolve("films"));
    assertEquals(List.of(), fingerprints(renamed).stream().filter(here::contains).toList());
  }

  /** Those of a new index. */
  private List<String> fingerprints(Path root) throws IOException {
    String index = Files.createTempDirectory(directory, "index").toString();
    String csv =
        library.execute("--index", index, "scan", root.toString(), "--csv", "-").expect(1).out();
    return csv.lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)).toList();
  }

  @Test
  void newIssuesAreThoseSinceAScan() {
    library.add("Brazil (1985)/Brazil (1985) - SD.mkv  empty");
    library.run("scan").expect(1);
    assertEquals("empty-video", told().rules("--since-scan 1"));
    assertEquals("empty-video", told().rules("--since-scan last"));
    assertEquals(
        "Brazil",
        library
            .run("report", "--csv", "-", "--since-scan", "last")
            .out()
            .split("\n")[1]
            .split(",")[4]);
    library.run("scan").expect(1);
    assertEquals("", told().rules("--since-scan last"));
    assertEquals("empty-video", told().rules("--since-scan 1"));
  }

  @Test
  void whatAnInterruptedScanFoundFirstIsNewToTheNextThatEnds() {
    library.add("Brazil (1985)/Brazil (1985) - SD.mkv  empty");
    library.run("scan").expect(1);
    IndexRows.change(
        library.index(),
        "update store.scan set ending = 'interrupted', issues = null where id = 2",
        "delete from store.scan_issue where scan_id = 2");
    library.remove("Brazil (1985)/poster.jpg");
    library.run("scan").expect(1);
    assertEquals("empty-video missing-poster", told().rules("--since-scan last"));
    assertEquals("2", library.query("select new_issues from scans where scan = 3"));
    library.run("scan").expect(1);
    assertEquals("", told().rules("--since-scan last"));
  }

  @Test
  void rootsAreChosenByNameOrPath() throws IOException {
    Library.in(directory.resolve("more"), "Ran (1985)/Ran (1985).mkv  empty");
    String more = directory.resolve("more/media").toString();
    library.execute("--index", library.index().toString(), "scan", more).expect(1);
    assertEquals(List.of("Alien", "Brazil", "Heat", "Ran"), told().movies());
    assertEquals(List.of("Ran"), told().movies("--root", more));
    assertEquals(List.of("Alien", "Brazil", "Heat"), told().movies("--root", "media"));
    assertEquals(
        List.of("Alien", "Brazil", "Heat", "Ran"),
        told().movies("--root", "media", "--root", more));
  }

  @Test
  void optionsStandBeforeTheConfiguration() throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(
        config,
        """
        report:
          min_severity: error
          exclude_categories: [video]
          problems_only: true
        """);
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
    assertEquals("missing-background", told().rules(""));
    assertEquals("missing-background missing-trailer", told().rules("--min-severity warning"));
    assertEquals("empty-video", told().rules("--category video"));
    assertEquals(List.of("Heat"), told().movies());
  }

  @Test
  void scanTakesTheSameOptions() throws IOException {
    Library.Run run =
        library.run(
            "scan",
            "--json",
            "-",
            "-o",
            told().file("a.sarif"),
            "--report",
            told().file("report"),
            "--rule",
            "empty-video",
            "--since-scan",
            "1",
            "--");
    JsonNode json = MAPPER.readTree(run.expect(1).out());
    assertEquals(0, json.at("/scan_info/total_issues").asInt());
    assertEquals("<!doctype html>", told().start("report", 15));
    assertEquals("{\"$schema\"", told().start("a.sarif", 10));
    library.run("scan", "--rule", "no-such", "--").expect(2).tells("unknown rule 'no-such'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--problems-only       | --problems-only: no report is written; add --report FILE",
        "--min-severity error  | --min-severity: no report is written; add --report FILE",
        "--category video      | --category: no report is written; add --report FILE",
        "--rule empty-video    | --rule: no report is written; add --report FILE",
        "--since-scan last     | --since-scan: no report is written; add --report FILE",
        "--no-thumbnails       | --no-thumbnails: no report is written; add --report FILE",
        "--open                | --open: no HTML report is written; add --report FILE.html",
        "--open --json -       | --open: no HTML report is written; add --report FILE.html"
      })
  void whatNoReportWouldShowIsRefused(String options, String message) throws IOException {
    List<String> command = new ArrayList<>(List.of("scan"));
    command.addAll(List.of(options.split(" ")));
    command.add("--");
    library.run(command.toArray(String[]::new)).expect(2).tells(message);
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "report: {output_path: out/all.html}\n");
    if (!options.startsWith("--open")) {
      library.with("MEDIA_AUDIT_CONFIG", config.toString());
      library.run(command.toArray(String[]::new)).expect(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"--open, true", "-O, true", "--quiet, false"})
  void nothingIsOpenedWhereNobodyWatches(String option, boolean told) throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "report: {auto_open: true}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString()).with("MEDIA_AUDIT_BATCH_MODE", "1");
    String html = told().file("a.html");
    assertEquals(
        told
            ? """
            media-audit: wrote %s
            media-audit: the report is not opened: MEDIA_AUDIT_BATCH_MODE is set
            """
                .formatted(html)
            : "",
        library.run("scan", option, "-o", html, "--").expect(1).err());
  }

  @Test
  void scanToComeIsRefusedBeforeTheScanRuns() {
    library.run("scan", "--csv", "-", "--since-scan", "2", "--").expect(1);
    library
        .run("scan", "--csv", "-", "--since-scan", "4", "--")
        .expect(2)
        .tells("--since-scan: the index knows no scan 4; its newest is 2");
    assertEquals("2", library.query("select max(scan) from scans"));
  }

  @Test
  void reportThatFailsCostsNoOther() throws IOException {
    String name = "x".repeat(300);
    Library.Run run =
        library
            .run(
                "scan",
                "-o",
                told().file(name + ".json"),
                "-o",
                told().file("a.md"),
                "-o",
                told().file(name + ".csv"),
                "--")
            .expect(5)
            .prints("0 misses")
            .tells("error: cannot write " + told().file(name + ".json"));
    run.tells("wrote " + told().file("a.md"))
        .tells("error: cannot write " + told().file(name + ".csv"));
    assertEquals("## media-audit:", told().start("a.md", 15));
    library
        .run("report", "-o", told().file(name + ".json"), "--csv", "-")
        .expect(5)
        .prints("severity,")
        .tells("error: cannot write " + told().file(name + ".json"));
  }

  @Test
  void configuredReportsGiveWayToOptionsOfTheirKind() throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "report: {output_path: out/all.html, json_path: out/all.json}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
    library.run("scan", "-o", told().file("other.md"), "--").expect(1);
    try (Stream<Path> files = Files.list(directory.resolve("out"))) {
      assertEquals(
          List.of("all.json", "other.md"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  private ReportsTold told() {
    return new ReportsTold(library, directory);
  }
}
