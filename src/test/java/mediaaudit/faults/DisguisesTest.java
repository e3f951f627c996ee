package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of a library gets another one opened, or anyone on a network asked. */
@Tag(Faults.TAG)
@Timeout(300)
class DisguisesTest {
  @TempDir Path directory;
  private Library library;
  private Path bait;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = Library.in(directory, "x.mkv  hevc");
    bait = Files.createDirectory(directory.resolve("bait")).resolve("secret.ts");
    Files.copy(library.root().resolve("x.mkv"), bait);
    library.remove("x.mkv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "ffprobe"})
  void whatIsNoVideoIsNone(String mode) throws IOException {
    requireProbers(mode);
    addStrangers("mkv", "mp4", "ts");
    library.run("scan", "--probe", mode).expect(1);
    assertEquals("", library.query("select path from videos where status = 'ok'"));
    assertEquals("42", library.query("select count(*) from videos where status <> 'unreadable'"));
  }

  @Test
  void streamsThatLeadNowhereEnd() throws IOException {
    Library.requireFfprobe();
    Disguises.junkStreams().forEach(this::add);
    library.add("x.mkv  hevc");
    library.run("scan").expect(1);
    assertEquals(
        "1,5", library.query("select count(distinct prober) - 1, count(status) - 1 from videos"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin", "ffprobe"})
  void nothingElseIsOpenedAndNobodyIsAsked(String mode) throws Exception {
    requireProbers(mode);
    Traced.require();
    addStrangers("mkv");
    new Disguises(bait).carriers().forEach(this::add);
    Path link = library.root().resolve(".ignore");
    Files.createSymbolicLink(link, bait);
    Files.createSymbolicLink(library.root().resolve("movie.nfo"), bait);
    Files.createSymbolicLink(library.root().resolve("link.mkv"), bait);
    Traced scan =
        Traced.run(
            directory,
            Map.of(),
            List.of(
                "--index",
                library.index().toString(),
                "scan",
                "--probe",
                mode,
                library.root().toString()));
    assertEquals(List.of(), scan.expect(1).opened("secret.ts"));
    assertEquals(List.of(), scan.network());
    assertTrue(scan.opened("hls-http.mkv").size() > 0, scan.out());
    // ffprobe wants frames in a Matroska file; the built-in prober reads its headers.
    assertEquals(
        mode.equals("builtin") ? "linked.mkv\nreference.mp4" : "reference.mp4",
        library.query(
            "select f.name from videos v join files f on f.path = v.path"
                + " where status = 'ok' and f.name <> 'gab2.avi' order by 1"));
  }

  @Test
  void whatIsAttachedIsNotTakenOut() throws IOException {
    new Disguises(bait).carriers().forEach(this::add);
    library.run("scan").expect(1);
    try (var files = Files.walk(directory)) {
      assertEquals(
          List.of(), files.filter(file -> file.toString().matches(".*\\.(ttf|svg)")).toList());
    }
  }

  private static void requireProbers(String mode) {
    if (!mode.equals("builtin")) {
      Library.requireFfprobe();
    }
  }

  private void addStrangers(String... extensions) throws IOException {
    for (Map.Entry<String, byte[]> file : new Disguises(bait).strangers().entrySet()) {
      for (String extension : extensions) {
        add(file.getKey() + "." + extension, file.getValue());
      }
    }
  }

  private void add(String name, byte[] content) {
    try {
      Files.write(library.root().resolve(name), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
