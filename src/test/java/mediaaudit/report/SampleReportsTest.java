package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Golden;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each format tells of the sample library exactly what the files under {@code sample} hold, but for
 * times, the version, the place where the library stands, and the fingerprints, which that place
 * makes different.
 */
class SampleReportsTest {
  private static final Path SAMPLES = Path.of("src/samples/library").toAbsolutePath();
  private static final Path GOLDEN = Path.of("src/test/resources/mediaaudit/report/sample");

  @TempDir static Path directory;
  private static Library library;

  @BeforeAll
  static void scan() {
    library = Library.in(directory, "").withoutFfprobe();
    library.execute("--index", library.index().toString(), "scan", SAMPLES.toString()).expect(1);
  }

  /** Scans the sample library into an HTML report. */
  static Path page(Path directory) {
    Path page = directory.resolve("report.html");
    Library library = Library.in(directory, "").withoutFfprobe();
    String index = library.index().toString();
    library
        .execute("--index", index, "scan", "--report", page.toString(), SAMPLES.toString())
        .expect(1);
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "audit.json, issues",
    "audit.csv, issues",
    "items.csv, items",
    "videos.csv, videos",
    "streams.csv, streams",
    "assets.csv, assets",
    "audit.md, issues",
    "audit.xml, issues",
    "audit.sarif, issues",
    "audit.github, issues"
  })
  void reportIsTheGoldenOne(String name, String csvOf) throws IOException {
    Path written = directory.resolve(name);
    String[] command =
        name.endsWith(".csv")
            ? new String[] {"report", "-o", written.toString(), "--csv-of", csvOf}
            : new String[] {"report", "-o", written.toString()};
    library.run(command).expect(0).tells("wrote " + written);
    String report = timeless(Files.readString(written, StandardCharsets.UTF_8));
    assertEquals(Golden.text(GOLDEN.resolve(name), report), report);
  }

  private static String timeless(String report) {
    return report
        .replace(SAMPLES.toString(), "/library")
        .replaceAll("\\b[0-9a-f]{32}\\b", "0".repeat(32))
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "2026-01-01T00:00:00Z")
        .replaceAll("(\"report_time\":\"[^\"]+\",\"duration\":)[0-9.]+", "$11.5")
        .replaceAll(
            "(\"version\":)\"[0-9]+\\.[0-9]+\\.[0-9A-Z.-]+\"(,\"(?:filter|rules)\")",
            "$1\"1.2.3\"$2");
  }
}
