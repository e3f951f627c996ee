package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports are written any time, several at once, of what options and configuration choose. */
class ReportCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path scanned;
  private static Library library;

  @TempDir Path directory;

  @BeforeAll
  static void scanOnce() {
    library =
        Library.in(
                scanned,
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

  @Test
  void namesTellTheFormats() throws IOException {
    library
        .run(
            "report",
            "-o",
            told().file("a.html"),
            "-o",
            told().file("a.json"),
            "-o",
            told().file("a.MD"))
        .expect(0)
        .tells("wrote " + told().file("a.html") + "\n");
    assertEquals(
        List.of("<!doctype html>", "{\"schema_version\":1", "## media-audit:"),
        List.of(told().start("a.html", 15), told().start("a.json", 19), told().start("a.MD", 15)));
  }

  @Test
  void formatsStandForFilesInTheirOrder() throws IOException {
    library
        .run(
            "report",
            "--format",
            "json",
            "-o",
            told().file("a"),
            "--format",
            "csv",
            "-o",
            told().file("b.txt"))
        .expect(0)
        .tells("wrote " + told().file("a") + " as json")
        .tells("wrote " + told().file("b.txt") + " as csv");
    assertEquals(
        List.of("{\"schema", "\ufeffseverit"),
        List.of(told().start("a", 8), told().start("b.txt", 8)));
  }

  @Test
  void severalFormatsOfOneFileAddTheirEndings() throws IOException {
    library.run("report", "--format", "junit,sarif,html", "-o", told().file("audit")).expect(0);
    try (Stream<Path> files = Files.list(directory.resolve("out"))) {
      assertEquals(
          List.of("audit.html", "audit.sarif", "audit.xml"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void dashIsStandardOutputBesideFiles() throws IOException {
    String json = library.run("report", "-o", told().file("a.csv"), "--json", "-").expect(0).out();
    assertEquals(1, MAPPER.readTree(json).get("schema_version").asInt());
    assertEquals("\ufeffs", told().start("a.csv", 2));
    assertEquals("severity", library.run("report", "--csv", "-").expect(0).out().substring(0, 8));
    assertEquals(
        "kind,title,year",
        library.run("report", "--csv-of", "videos").expect(0).out().substring(0, 15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                          | html     | markdown
          --problems-only | html     | markdown
          --csv-of videos | csv      | csv
          --format html   | html     | html
          -o -            | html     | html
          """)
  void terminalGetsMarkdownAndPipeHtml(String options, String piped, String shown) {
    String[] command = ("report " + (options == null ? "" : options)).strip().split(" ");
    assertEquals(piped, format(library.run(command).expect(0).out()));
    Library watched = Library.in(scanned, "").onTerminal(80).withoutFfprobe();
    assertEquals(shown, format(watched.run(command).expect(0).out()));
  }

  private static String format(String report) {
    Map<String, String> starts =
        Map.of("<!doctype html>", "html", "## media-audit:", "markdown", "kind,title,year", "csv");
    return starts.getOrDefault(report.substring(0, 15), report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format html,json                | standard output takes one report; name a file for each other with -o
          -o - --json - --csv y             | standard output takes one report
          --format html,json -o -           | standard output takes one report
          -o x.json --csv x.json            | two reports would go to x.json; name another
          --format html,csv,json -o a -o b  | 3 formats for 2 files: name one --format for each file
          --format csv -o x.html            | --format csv: the name of x.html tells html; name another file, or leave out --format
          --format html -o x.sarif      | --format html: the name of x.sarif tells sarif; name another file
          --format html -o x.SARIF.json     | --format html: the name of x.SARIF.json tells sarif; name another file
          --format csv,json -o x.json -o b  | --format csv: the name of x.json tells json; name another file
          --csv-of videos -o x.html         | --csv-of: no CSV is written; add --csv FILE
          --rule missing-postr              | unknown rule 'missing-postr'; did you mean missing-poster?
          --rule zzz                        | unknown rule 'zzz'; known are loose-episodes, unrecognized-video
          --since-scan 2                    | the index knows no scan 2; its newest is 1
          --since-scan yesterday            | expected the number of a scan, or last; not 'yesterday'
          --since-scan -1                   | expected the number of a scan, or last; not '-1'
          --category artwork                | expected one of video, structure, naming
          --min-severity bad                | expected one of info, warning, error
          --format pdf                      | expected one of html, json, csv, markdown, junit, sarif, github
          --csv-of files                    | expected one of issues, items, videos, streams, assets
          --root Films                      | the index knows no root
          --schema --json x.json            | --json: --schema writes no report; leave one out, and name a file for the schema with -o
          --format html --schema            | --format: --schema writes no report
          --schema --csv x.json -o x.html   | --csv: --schema writes no report
          --problems-only --schema          | --problems-only: --schema writes no report
          """)
  void wrongUsageIsNamed(String options, String message) {
    String[] command = ("report " + options).split(" ");
    library.run(command).expect(2).tells(message);
    assertFalse(Files.exists(Path.of("x.json")) || Files.exists(Path.of("x.html")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --min-severity error                        | empty-video missing-background
          --category video                            | empty-video
          --category video,encoding                   | empty-video
          --rule missing-trailer,missing-background   | missing-background missing-trailer
          --rule missing-trailer --min-severity error |
          --since-scan last                           | empty-video missing-background missing-trailer
          --since-scan 1                              |
          """)
  void optionsChooseTheIssues(String options, String rules) {
    assertEquals(rules == null ? "" : rules, told().rules(options));
  }

  @Test
  void problemsOnlyFollowsTheOtherOptions() throws IOException {
    assertEquals(List.of("Alien", "Heat"), told().movies("--problems-only"));
    assertEquals(List.of("Alien"), told().movies("--problems-only", "--category", "video"));
    assertEquals(List.of("Alien", "Brazil", "Heat"), told().movies("--category", "video"));
  }

  @Test
  void schemaGoesToItsFile() throws IOException {
    String schema = library.run("report", "--schema").expect(0).out();
    Library.Run run = library.run("report", "--schema", "-o", told().file("schema.json")).expect(0);
    assertEquals("", run.tells("wrote " + told().file("schema.json")).out());
    assertEquals(schema, Files.readString(Path.of(told().file("schema.json"))));
    String both = told().file("again.json");
    assertEquals(
        schema, library.run("-q", "report", "--schema", "-o", both, "-o", "-").expect(0).out());
    assertEquals(schema, Files.readString(Path.of(both)));
  }

  @Test
  void unwritableTargetIsNamedBeforeAnythingIsWritten() throws IOException {
    Files.writeString(directory.resolve("plain"), "no folder");
    String target = directory.resolve("plain/a.json").toString();
    library
        .run("report", "-o", told().file("a.html"), "-o", target)
        .expect(4)
        .tells("cannot write " + target);
    assertFalse(Files.exists(directory.resolve("out/a.html")));
    library.run("report", "-o", directory.toString()).expect(2).tells("it is a folder");
    library.run("report", "-o", "").expect(2).tells("the path is empty; name one");
    String endless = told().file("n".repeat(300));
    library
        .run("report", "-o", endless)
        .expect(5)
        .tells("cannot write " + endless + " (File name too long);");
  }

  @Test
  void withoutAnIndexOrScanThereIsNoReport() {
    Library none = Library.in(directory.resolve("none"), "");
    none.run("report", "-o", told().file("a.html")).expect(5).tells("run scan first");
    assertFalse(Files.exists(directory.resolve("out/a.html")));
  }

  /** Another program's reader finds the very names that the disk has. */
  @Test
  void pythonReadsTheCsvBack(@TempDir Path hostile) throws Exception {
    Library other =
        Library.in(hostile, "Heat/=1+1, \"x\".mkv  empty\nRan/'two'; semi\ttab.mkv  empty");
    other.add("Amélie/Amélie\n2\r\n\"3.mkv  empty");
    other.withoutFfprobe().run("scan").expect(1);
    Path csv = hostile.resolve("a.csv");
    other.run("report", "-o", csv.toString(), "--rule", "empty-video").expect(0);
    assertEquals(
        """
        14 \"Am\u00e9lie\\n2\\r\\n\\"3.mkv\"
        14 \"=1+1, \\"x\\".mkv\"
        14 \"'two'; semi\\ttab.mkv\"
        """,
        python(
            "import csv,json,os,sys\n"
                + "for r in csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline='')):\n"
                + "  print(len(r), json.dumps(os.path.basename(r['file']), ensure_ascii=False))\n",
            csv.toString()));
  }

  private static String python(String script, String argument) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-X", "utf8", "-c", script, argument)
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("skipped: there is no python3 on PATH");
      return "";
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return out;
  }

  private ReportsTold told() {
    return new ReportsTold(library, directory);
  }
}
