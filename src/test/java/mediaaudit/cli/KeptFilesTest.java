package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file to write is never one that somebody would miss. */
class KeptFilesTest {
  private static final List<List<String>> WRITERS =
      List.of(
          List.of("query", "select 1", "-o"),
          List.of("query", "--list", "-o"),
          List.of("stats", "-o"),
          List.of("report", "-o"),
          List.of("report", "--json"),
          List.of("report", "--schema", "-o"),
          List.of("scan", "-o"),
          List.of("scan", "--csv"),
          List.of("backup", "--force"),
          List.of("init-config", "--force"));

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv  empty
                Heat (1995)/poster.jpg       text
                Heat (1995)/movie.nfo        text
                Heat (1995)/Heat (1995).srt  text
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void mediaFilesAreNotWritten() throws IOException {
    Path film = library.root().resolve("Heat (1995)");
    List<Path> media = new ArrayList<>();
    try (Stream<Path> files = Files.list(film)) {
      files.forEach(media::add);
    }
    media.add(
        Files.createSymbolicLink(
            directory.resolve("report.html"), film.resolve("Heat (1995).mkv")));
    for (Path file : media) {
      require(file, "its name is that of a media file, and none that is there is ever written");
    }
  }

  @Test
  void indexIsNotWritten() throws IOException {
    Path index = library.index();
    Files.copy(index.resolve("index.mv.db"), index.resolve("index.damaged-1.mv.db"));
    Files.copy(index.resolve("index.mv.db"), directory.resolve("aside"));
    Files.createSymbolicLink(directory.resolve("link.json"), index.resolve("index.seal"));
    for (String name :
        List.of("index.mv.db", "index.seal", "index.lock", "index.damaged-1.mv.db")) {
      require(index.resolve(name), "it belongs to an index");
    }
    require(directory.resolve("aside"), "it belongs to an index");
    require(directory.resolve("link.json"), "it belongs to an index");
    library.run("query", "select 1", "-o", index.resolve("index.html").toString()).expect(0);
  }

  @Test
  void reportOfTheFirstScanIsNotItsIndex() {
    Path index = directory.resolve("first/index.mv.db");
    library
        .execute("--index", "" + index.getParent(), "scan", "-o", "" + index, "" + library.root())
        .expect(2)
        .tells("it belongs to an index");
    library
        .execute("--index", "" + index.getParent(), "query", "select count(*) from movies")
        .expect(0)
        .prints("1");
  }

  private void require(Path file, String why) throws IOException {
    byte[] before = Files.readAllBytes(file);
    for (List<String> writer : WRITERS) {
      List<String> words = new ArrayList<>(writer);
      words.add(file.toString());
      library
          .run(words.toArray(String[]::new))
          .expect(2)
          .tells("cannot write " + file + ": " + why + "; name another file");
      assertArrayEquals(before, Files.readAllBytes(file), words.toString());
    }
    assertEquals("1", library.query("select count(*) from movies"));
  }
}
