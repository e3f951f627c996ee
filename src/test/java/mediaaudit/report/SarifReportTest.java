package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SARIF as the schema of OASIS has it (copied whole from there, as its notice allows). */
class SarifReportTest {
  @TempDir Path directory;

  @Test
  void everyKindOfIssueIsValid() throws IOException {
    requireValid(sarif(Samples.report(ReportOptions.ALL)));
  }

  @Test
  void withoutIssuesThereAreResultsStill() throws IOException {
    String sarif =
        sarif(
            Report.of(
                Samples.audit(List.of(), List.of()),
                List::iterator,
                ReportOptions.ALL,
                Samples.RULES));
    requireValid(sarif);
    assertEquals("[]", Schemas.MAPPER.readTree(sarif).at("/runs/0/results").toString());
  }

  @Test
  void resultsPointToTheirRulesAndToFilesThatExist() throws IOException {
    Library library = hostile();
    JsonNode run = run(library);
    List<String> wrong = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
      if (!rule.get("id").equals(result.get("ruleId")) || !Files.exists(Path.of(URI.create(uri)))) {
        wrong.add(result.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(14, run.get("results").size());
  }

  @Test
  void ofMoreIssuesThanGithubTakesTheWorstAreTold() throws IOException {
    Library library = hostile();
    repeat(library, "empty-video", 8000);
    repeat(library, "missing-trailer", 5000);
    assertEquals("", library.run("report", "--format", "sarif").expect(0).err());
    IndexRows.change(
        library.index(), "update store.issue set severity = 'info' where rule = 'missing-trailer'");
    repeat(library, "re-encode-h264", 2000);
    Library.Run report = library.run("report", "--format", "sarif").expect(0);
    assertEquals(
        "media-audit: a report in SARIF holds the worst 25,000 of 27,014 issues, as many as GitHub"
            + " takes; --category or --rule make it hold others\n",
        report.err());
    Map<String, Integer> levels = new TreeMap<>();
    Schemas.MAPPER
        .readTree(report.out())
        .at("/runs/0/results")
        .forEach(result -> levels.merge(result.get("level").asText(), 1, Integer::sum));
    assertEquals(Map.of("error", 8007, "warning", 4004, "note", 12_989), levels);
  }

  /** Adds each issue of a rule so many times. */
  private static void repeat(Library library, String rule, int times) {
    IndexRows.change(
        library.index(),
        """
        insert into store.issue
          (item_id, root_id, rule, severity, category, message, details, first_scan)
        select item_id, root_id, rule, severity, category, message, details, first_scan
        from store.issue, system_range(1, %d) where rule = '%s'
        """
            .formatted(times, rule));
  }

  /** Braces stand doubled in every message, and what would end a link's text is escaped. */
  @ParameterizedTest
  @CsvSource({
    "'Heat {0} {imdb-tt1}', 'Heat {{0}} {{imdb-tt1}}'",
    "Heat [1080p] (x265), Heat [1080p] (x265)",
    "Heat [1080p](http://a.b), Heat [1080p\\](http://a.b)",
    "Heat [x\\](1), Heat [x\\\\\\](1)",
    "Back\\slash [x], Back\\slash [x]"
  })
  void namesAreNeitherPlaceholdersNorLinks(String title, String told) throws IOException {
    AuditedItem movie =
        new AuditedItem(Samples.bare("m", null, ItemKind.MOVIE, title), List.of(Samples.NO_POSTER));
    String sarif = sarif(Samples.report(Samples.audit(List.of(movie), List.of())));
    assertEquals(
        told + ": Missing poster image",
        Schemas.MAPPER.readTree(sarif).at("/runs/0/results/0/message/text").asText());
  }

  @Test
  void fingerprintsAreDifferentAndStayOverScansAndMoves() throws IOException {
    Library library = hostile();
    Set<String> before = fingerprints(run(library));
    library.run("scan", "--no-cache").expect(1);
    assertEquals(before, fingerprints(run(library)));
    Path moved = Files.move(library.root(), directory.resolve("moved"));
    library.run("roots", "move", library.root().toString(), moved.toString()).expect(0);
    library
        .execute("--index", library.index().toString(), "scan", "--no-cache", moved.toString())
        .expect(1);
    assertEquals(before, fingerprints(run(library)));
    assertEquals(14, before.size());
  }

  @ParameterizedTest
  @CsvSource({
    "/media/Heat (1995)/a b%#?.mkv, file:///media/Heat%20(1995)/a%20b%25%23%3F.mkv",
    "/media/Amélie.mkv, file:///media/Am%C3%A9lie.mkv",
    "C:\\Media\\Heat, file:///C:/Media/Heat",
    "\\\\nas\\media\\Heat 2, file://nas/media/Heat%202",
    "/media/back\\slash[1], file:///media/back%5Cslash%5B1%5D"
  })
  void pathsAreUris(String path, String uri) {
    assertEquals(uri, FileUri.of(path));
    assertEquals(uri, URI.create(uri).toASCIIString());
  }

  private Library hostile() {
    Library library =
        Library.in(
                directory,
                """
                Heat #1 100% (1995)/Heat? [x].mkv  h264
                Heat #1 100% (1995)/Heat & y.mkv  h264
                Amélie (2001)/Amélie.mkv  empty
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    return library;
  }

  private JsonNode run(Library library) throws IOException {
    String sarif = library.run("report", "--format", "sarif").expect(0).out();
    requireValid(sarif);
    return Schemas.MAPPER.readTree(sarif).at("/runs/0");
  }

  private static Set<String> fingerprints(JsonNode run) {
    Set<String> fingerprints = new TreeSet<>();
    run.get("results")
        .forEach(
            result ->
                fingerprints.add(result.at("/partialFingerprints/mediaAuditIssue~1v1").asText()));
    return fingerprints;
  }

  private static String sarif(Report report) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat.SARIF.write(report, out);
    return out.toString();
  }

  private static void requireValid(String sarif) throws IOException {
    try (InputStream schema =
        SarifReportTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
      Schemas.requireValid(Schemas.MAPPER.readTree(schema), sarif);
    }
  }
}
