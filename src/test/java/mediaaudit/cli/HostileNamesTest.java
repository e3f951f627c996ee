package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are data: whatever they hold is scanned, told and reported, and does nothing. */
class HostileNamesTest {
  @TempDir Path directory;

  static List<String> titles() {
    return List.of(
        "-rf",
        "--help",
        "Ocean's Eleven",
        "</script><script>alert(1)<",
        "\"quoted\"",
        "new\nline",
        "esc\u001b[31m red\u001b]0;title\u0007",
        "bidi \u202egnp.exe",
        "emoji 🎬 映画",
        "=cmd|' calc'!A1",
        "http:x",
        "%s%n{}",
        "${HOME}`id`$(id)",
        "'; drop table movies; --",
        "back\\slash",
        "n".repeat(244));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void nameIsScannedToldAndReported(String title) throws IOException {
    String folder = title.replace("/", "") + " (1999)";
    Library library = Library.in(directory, "");
    library.add(folder + "/" + folder.substring(0, Math.min(60, folder.length())) + ".mkv  hevc");
    Library.Run scan =
        library.run(
            "scan",
            "--report",
            directory.resolve("report.html").toString(),
            "--csv",
            directory.resolve("report.csv").toString());
    scan.expect(1).prints("Missing poster image");
    assertFalse(scan.out().matches("(?s).*[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e].*"));
    assertEquals(
        List.of("Missing background/fanart image", "Missing poster image"),
        library.issues().stream().filter(issue -> issue.contains(" image")).toList());
    JsonNode report =
        new ObjectMapper().readTree(library.run("report", "--format", "json").expect(0).out());
    JsonNode movie = report.get("movies").get(0);
    assertEquals(library.root() + "/" + folder, movie.get("path").asText());
    String html = Files.readString(directory.resolve("report.html"));
    assertFalse(html.contains("<script>alert"));
    assertEquals(1, movies(report));
  }

  @Test
  void namesThatDoNotDecodeAreFilesOfTheirOwn() throws IOException, InterruptedException {
    Library library = Library.in(directory, "a.txt\n");
    String script =
        "cd '%s' && : > \"$(printf 'lat\\351in.mkv')\" && : > \"$(printf 'lat\\350in.mkv')\"";
    Process shell = new ProcessBuilder("sh", "-c", script.formatted(library.root())).start();
    assertEquals(0, shell.waitFor());
    library.run("scan").expect(1);
    assertEquals("2", library.query("select count(*) from files where kind = 'video'"));
    library.run("scan").expect(1);
    assertEquals("2", library.query("select count(*) from files where kind = 'video'"));
  }

  private static long movies(JsonNode report) {
    return StreamSupport.stream(report.get("movies").spliterator(), false).count();
  }
}
