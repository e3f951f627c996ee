package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A root that contains known ones takes over their rows, and a file never has two. */
class AdoptedRootTest {
  private static final String FILES =
      """
      Movies/Amélie (2001)/Amélie (2001).mkv    hevc
      Movies/Amélie (2001)/poster.jpg
      Movies/Heat (1995)/Heat (1995).mkv        av1
      deep/TV/Dark/Season 01/Dark - S01E01.mkv  h264
      Alien (1979)/Alien (1979).mkv             vp9
      """;

  @TempDir Path directory;
  private Library library;
  private Path movies;
  private Path tv;

  @BeforeEach
  void prepare() {
    library = Library.in(directory, FILES).withoutFfprobe();
    movies = library.root().resolve("Movies");
    tv = library.root().resolve("deep/TV");
  }

  @Test
  void innerRootsBecomePartsOfTheOuterOneAndNothingIsProbedAgain() throws IOException {
    scan(movies, tv).expect(1).prints("0 hits, 3 misses");
    Files.delete(movies.resolve("Heat (1995)/Heat (1995).mkv"));
    scan(movies, tv).expect(1);
    library
        .run("scan")
        .expect(1)
        .prints("2 hits, 1 misses")
        .tells(
            movies
                + " is a part of the root "
                + library.root()
                + " from now on; the rows of its 3 files are kept")
        .tells(tv + " is a part of the root " + library.root() + " from now on; the row of its");
    assertEquals(
        "media," + library.root(), library.query("select name, path from roots").replace("\"", ""));
    assertEquals(
        "Heat (1995).mkv", library.query("select name from files where missing_since is not null"));
    assertEquals(sameAsScannedAtOnce(), content(library));
    Library.Run deep = library.run("doctor", "--deep").prints("every key is its path's");
    assertEquals(false, deep.out().contains("error"), deep.out());
    library.run("scan").expect(1).prints("3 hits, 0 misses");
  }

  @Test
  void overlappingRootsNamedTogetherGiveOneRowAFile() {
    scan(movies, library.root(), tv)
        .expect(1)
        .prints("0 hits, 4 misses")
        .tells(movies + " is scanned as a part of " + library.root());
    assertEquals("5", library.query("select count(*) from files"));
    scan(tv).expect(1).prints("4 hits, 0 misses");
    assertEquals("1", library.query("select count(*) from roots"));
  }

  @Test
  void innerRootThatIsNamedByAShorterLinkIsAPart() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("m"), movies);
    scan(link, library.root()).expect(1).prints("0 hits, 4 misses");
    assertEquals("5", library.query("select count(*) from files"));
    assertEquals(
        "media," + library.root(), library.query("select name, path from roots").replace("\"", ""));
  }

  @Test
  void knownAndNewRootsNamedTogetherGiveOneRowAFile() {
    scan(tv).expect(1);
    scan(movies, library.root(), tv).expect(1).prints("1 hits, 3 misses");
    assertEquals("5", library.query("select count(*) from files"));
  }

  @Test
  void rootThatCameToLieInAnotherIsAPartOfIt() throws IOException {
    scan(movies, tv).expect(1).prints("0 hits, 3 misses");
    moveIntoMovies();
    scan()
        .expect(1)
        .prints("3 hits, 0 misses")
        .tells(
            tv + " is a part of the root " + movies + " from now on; the row of its file is kept");
    assertEquals(
        "Movies," + movies, library.query("select name, path from roots").replace("\"", ""));
    assertEquals("4,0", library.query("select count(*), count(missing_since) from files"));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    scan(movies, tv).expect(1).prints("3 hits, 0 misses").tells(tv + " is scanned as a part of ");
  }

  @Test
  void rootWhoseFilesAnotherKnowsIsRefusedUntilItIsForgotten() throws IOException {
    scan(movies, tv).expect(1);
    moveIntoMovies();
    scan(movies).expect(1).prints("2 hits, 1 misses");
    scan()
        .expect(4)
        .prints("3 hits, 0 misses")
        .tells(
            ("cannot scan %1$s: it lies in the root %2$s, and files would have two rows. Forget one:"
                    + " media-audit roots forget '%1$s'")
                .formatted(tv, movies));
    library.run("roots", "forget", "--force", tv.toString()).expect(0);
    scan().expect(1).prints("3 hits, 0 misses");
    assertEquals("4", library.query("select count(*) from files"));
  }

  private void moveIntoMovies() throws IOException {
    Files.move(tv, movies.resolve("TV"));
    Files.createSymbolicLink(tv, movies.resolve("TV"));
  }

  /** The content of an index that knew only the outer root. */
  private Map<String, String> sameAsScannedAtOnce() {
    Library other = Library.in(directory.resolve("other"), "").withoutFfprobe();
    other.execute("--index", other.index().toString(), "scan", library.root().toString()).expect(1);
    return content(other);
  }

  /** All that neither tells of when it was seen nor of what is missing. */
  private static Map<String, String> content(Library library) {
    Map<String, String> content = new TreeMap<>();
    content.put(
        "files",
        library.query(
            "select path, kind, size_bytes from files where missing_since is null order by path"));
    content.put(
        "videos",
        library.query(
            "select path, status, prober, width, duration_seconds from videos order by path"));
    content.put(
        "sound", library.query("select file_id, codec, channels from audio_streams order by 1, 2"));
    content.put("movies", library.query("select item_id, title, path from movies order by title"));
    content.put("episodes", library.query("select item_id, path from episodes order by path"));
    content.put("issues", library.query("select item_id, rule, message from issues order by 1, 2"));
    content.put(
        "keys",
        library.query("select file_id from files where missing_since is null order by file_id"));
    return content;
  }

  private Library.Run scan(Path... roots) {
    String[] command = new String[3 + roots.length];
    command[0] = "--index";
    command[1] = library.index().toString();
    command[2] = "scan";
    for (int i = 0; i < roots.length; i++) {
      command[3 + i] = roots[i].toString();
    }
    return library.execute(command);
  }
}
