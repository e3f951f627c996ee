package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file under several names is looked into once and has a row under each. */
class HardLinksTest {
  private static final String HISTORY = "select added_at, missing_since from files order by path";

  @TempDir Path directory;
  private Library library;
  private Path video;

  @BeforeEach
  void makeFile() throws IOException {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    video = library.root().resolve("Heat (1995)/Heat (1995).mkv");
  }

  @Test
  void hundredNamesAreOneLook() throws IOException {
    link(1, 100);
    library.run("scan", "-v").prints("Cache: 100 hits, 1 misses").prints("Misses: 1 new\n");
    assertEquals(
        "101,1,1",
        library.query(
            "select count(*), count(distinct video_codec), count(distinct probed_at) from videos"));
    library.run("scan").prints("Cache: 101 hits, 0 misses");
  }

  @Test
  void laterNameCostsAComparisonOfHeadersForAllOfThem() throws IOException {
    library.run("scan").prints("Cache: 0 hits, 1 misses");
    link(1, 3);
    library.run("scan").prints("Cache: 4 hits, 0 misses");
    assertEquals("4,1", library.query("select count(*), count(distinct probed_at) from videos"));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  @Test
  void nameThatIsRenamedKeepsItsHistory() throws IOException {
    link(1, 10);
    library.run("scan");
    String history = library.query(HISTORY);
    Files.move(video, video.resolveSibling("Heat.mkv"));
    library.run("scan").prints("Cache: 11 hits, 0 misses");
    assertEquals(history, library.query(HISTORY));
  }

  private void link(int from, int to) throws IOException {
    for (int number = from; number <= to; number++) {
      Path other = library.root().resolve("Copies/Heat %d (1995)/Heat.mkv".formatted(number));
      Files.createDirectories(other.getParent());
      Files.createLink(other, video);
    }
  }
}
