package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.AnotherWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed while the index is opened is used only where the index says the same of it. */
class EarlyListingsTest {
  private static final String FILES =
      """
      one/Movies/Heat (1995)/Heat (1995).mkv    hevc
      two/Movies/Alien (1979)/Alien (1979).mkv  hevc
      two/Movies/Dune (1984)/Dune (1984).mkv    hevc
      """;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeLibrary() {
    library = Library.in(directory, FILES).withoutFfprobe();
  }

  @Test
  void rootOfAnotherNameIsListedByThatName() {
    scan(root("one")).expect(1).prints("Cache: 0 hits, 1 misses");
    scan(root("two")).expect(1).prints("Cache: 0 hits, 2 misses");
    assertEquals(
        "Movies,1\nMovies-2,2", library.query("select name, files from roots order by name"));
    String files = library.query("select file_id, path, missing_since from files order by path");
    scan(root("two")).expect(1).prints("Cache: 2 hits, 0 misses");
    assertEquals(
        files, library.query("select file_id, path, missing_since from files order by path"));
  }

  @Test
  void withoutANameTheKnownRootsAreListed() {
    scan(root("one")).expect(1);
    scan(root("two")).expect(1);
    scan().expect(1).prints("Cache: 3 hits, 0 misses");
    library.remove("one/Movies/Heat (1995)");
    library.add("one/Movies/Brazil (1985)/Brazil (1985).mkv  hevc");
    scan().expect(1).prints("Cache: 2 hits, 1 misses");
  }

  @Test
  void rootInAKnownOneIsNotListedForItself() {
    scan(root("")).expect(1).prints("Cache: 0 hits, 3 misses");
    scan(root("two")).expect(1).prints("Cache: 3 hits, 0 misses");
    assertEquals("media", library.query("select name from roots"));
  }

  @Test
  void innermostOfSeveralIsAPartOfTheOutermost() {
    scan(root("two"), root("")).expect(1).prints("Cache: 0 hits, 3 misses");
    scan(root("two"), root("")).expect(1).prints("Cache: 3 hits, 0 misses");
  }

  @Test
  void nothingIsListedBeforeAnotherWriterIsDone() throws IOException {
    scan(root("two")).expect(1);
    Process writer = AnotherWriter.on(library.index());
    CompletableFuture<Library.Run> waiting =
        CompletableFuture.supplyAsync(() -> scan("--wait", "60s", root("two")));
    pause();
    library.add("two/Movies/Brazil (1985)/Brazil (1985).mkv  hevc");
    library.remove("two/Movies/Dune (1984)");
    writer.destroyForcibly();
    waiting.join().expect(1).tells("waiting for process");
    assertEquals("Alien\nBrazil", library.query("select title from movies order by title"));
  }

  /** For a scan to come to where it waits. */
  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String root(String name) {
    return library.root().resolve(name).resolve(name.isEmpty() ? "" : "Movies").toString();
  }

  private Library.Run scan(String... args) {
    return library.execute(
        Stream.concat(Stream.of("--index", library.index().toString(), "scan"), Stream.of(args))
            .toArray(String[]::new));
  }
}
