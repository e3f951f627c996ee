package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.index.Clearing;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clear forgets is looked at afresh, and nothing else is. */
class ClearTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv     hevc
      Heat (1995)/poster.jpg
      Alien (1979).mkv                av1
      Dark/Season 01/Dark - S01E01.mkv  hevc
      Dark/Season 02/Dark - S02E01.mkv  h264
      """;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1).prints("0 hits, 4 misses");
  }

  @Test
  void movieIsLookedIntoAgainAndKeepsWhenItWasFirstSeen() {
    String seen = library.query("select name, added_at from files order by name");
    clear("Heat (1995)").prints("cleared the rows of 2 files");
    assertEquals("Alien", library.query("select title from movies"));
    library.run("scan").expect(1).prints("3 hits, 1 misses");
    assertEquals("Alien\nHeat", library.query("select title from movies order by title"));
    assertEquals(seen, library.query("select name, added_at from files order by name"));
    library.run("scan").expect(1).prints("4 hits, 0 misses");
  }

  /** A slip of the hand in one of many, or a variable that is not set. */
  @Test
  void nothingIsForgottenWhereOneOfThePathsIsNotKnown() {
    Map<String, String> before = IndexRows.of(library.index());
    String root = library.root().toString();
    String unknown = root + "/Heet (1995)";
    String says = "the index knows nothing at or below " + unknown;
    library.run("clear", "--force", root, unknown).expect(2).tells(says);
    library.run("clear", "--force", "--probes", root, unknown).expect(2).tells(says);
    library.run("clear", "--force", "").expect(2).tells("unmatched argument at index 4: ''");
    library.run("roots", "forget", "--force", "").expect(2).tells("the name of the root is empty");
    assertEquals(before, IndexRows.of(library.index()));
    library
        .run("clear", "--force", root, root + "/Heat (1995)")
        .expect(0)
        .prints("cleared the rows of 5 files");
  }

  @Test
  void seasonIsLookedIntoAgainAndTheOtherOneIsNot() {
    clear("Dark/Season 01").prints("cleared the rows of 1 file");
    library.run("scan").expect(1).prints("3 hits, 1 misses");
    assertEquals(
        "1,1\n2,1",
        library.query("select season_number, episodes from seasons order by season_number"));
  }

  @Test
  void rootThatWasForgottenInPartIsLookedIntoAgain() {
    IntStream.range(0, 250).forEach(i -> library.add("Film %d/Film %d.mkv  hevc".formatted(i, i)));
    library.run("scan", "-q").expect(1);
    AtomicInteger told = new AtomicInteger();
    Consumer<String> until =
        path -> {
          if (told.incrementAndGet() > 210) {
            throw new IllegalStateException("the end");
          }
        };
    try (Index index =
        Index.write(IndexFile.in(library.index()), "clear", Duration.ZERO, notice -> {})) {
      assertThrows(
          IllegalStateException.class,
          () -> new Clearing(index, until).below(List.of(library.root().toString())));
    }
    library.run("doctor", "--fail-on", "error").expect(0);
    library.run("scan", "-q").expect(1);
    assertEquals("254", library.query("select count(*) from videos where status = 'ok'"));
  }

  @Test
  void eachFileIsToldUnderDebug() {
    String heat = library.root().resolve("Heat (1995)").toString();
    assertEquals(
        "media-audit: cache invalidate: "
            + heat
            + "/Heat (1995).mkv (it was cleared)\nmedia-audit: cache invalidate: "
            + heat
            + "/poster.jpg (it was cleared)\n",
        library.run("clear", "--force", "--debug", heat).expect(0).err());
    assertEquals("", library.run("clear", "--force", heat).expect(0).err());
    assertEquals(
        "media-audit: cache invalidate: " + library.root() + "/Alien (1979).mkv (it was cleared)\n",
        library
            .run("clear", "--force", "--probes", "--debug", library.root() + "/Alien (1979).mkv")
            .expect(0)
            .err());
    library.run("scan", "-q").expect(1);
    assertEquals(
        4, library.run("clear", "--force", "--probes", "--debug").expect(0).err().lines().count());
    assertEquals(
        "media-audit: cache invalidate: "
            + library.index().resolve("index.mv.db")
            + " (all of it was cleared)\n",
        library.run("clear", "--force", "--debug").expect(0).err());
  }

  @Test
  void fileAloneIsLookedIntoAgain() {
    clear("Alien (1979).mkv").prints("cleared the rows of 1 file");
    library.run("scan").expect(1).prints("3 hits, 1 misses");
    assertEquals("Alien\nHeat", library.query("select title from movies order by title"));
  }

  @Test
  void whatIsGoneIsForgottenWholly() {
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    clear("Heat (1995)").prints("cleared the rows of 2 files");
    assertEquals("3", library.query("select count(*) from files"));
    library
        .run("clear", "--force", library.root().resolve("Heat (1995)").toString())
        .expect(2)
        .tells("the index knows nothing at or below");
  }

  @Test
  void probesAreForgottenAloneOfEverythingOrOfAPath() {
    String dark = library.root().resolve("Dark").toString();
    library.run("clear", "-f", "--probes", dark).expect(0).prints("the probes of 2 videos");
    assertEquals("2", library.query("select count(*) from videos where status = 'unprobed'"));
    assertEquals("1", library.query("select count(*) from series"));
    library.run("scan").expect(1).prints("2 hits, 2 misses");
    library.run("clear", "-f", "--probes").expect(0).prints("cleared the probes of 4 videos\n");
    assertEquals("2", library.query("select count(*) from movies"));
    library.run("scan").expect(1).prints("0 hits, 4 misses");
    library.run("scan").expect(1).prints("4 hits, 0 misses");
  }

  @Test
  void pastScansAreForgottenButTheLast() {
    library.run("scan").expect(1);
    library.run("scan").expect(1);
    library.run("clear", "-f", "--scans").expect(0).prints("cleared 2 scans\n");
    assertEquals("3,complete", library.query("select scan, ending from scans"));
    library.run("report", "--format", "json").expect(0).prints("Heat (1995)");
    library.run("prune", "--older-than", "1d").expect(0).prints("rows of 0 files");
    library
        .run("clear", "-f", "--scans", "--probes")
        .expect(0)
        .prints("cleared the probes of 4 videos\ncleared 0 scans\n");
    library.run("clear", "-f", "--scans", "/media").expect(2).tells("leave the paths or --scans");
  }

  /** A root of which something could never be read has no complete scan. */
  @Test
  void lastScanOfARootIsKeptThoughItSawNotAllOfIt() {
    Library.in(directory.resolve("more"), "Ran (1985)/Ran (1985).mkv  empty");
    String more = directory.resolve("more/media").toString();
    library.execute("--index", library.index().toString(), "scan", more).expect(1);
    IndexRows.change(
        library.index(),
        "update store.scan set ending = 'incomplete' where id = 1",
        "update store.root set last_complete_scan = null where id = 1");
    library.run("scan").expect(1);
    IndexRows.change(
        library.index(), "update store.root set last_complete_scan = null where id = 1");
    library.execute("--index", library.index().toString(), "scan", more).expect(1);
    library.run("clear", "-f", "--scans").expect(0).prints("cleared 2 scans\n");
    assertEquals("3\n4", library.query("select scan from scans order by scan"));
    library.run("prune", "--older-than", "1d").expect(0).prints("rows of 0 files");
  }

  @Test
  void everythingIsForgottenAtOnce() throws Exception {
    Path history = library.index().resolve("query_history");
    Files.writeString(history, "select 1\n");
    library.run("clear", "--force").expect(0).prints("cleared the rows of 5 files");
    assertEquals("0", library.query("select count(*) from roots"));
    assertEquals("0", library.query("select count(*) from scans"));
    assertTrue(Files.exists(history));
    library.run("scan").expect(1).prints("0 hits, 4 misses");
  }

  @Test
  void rootIsForgottenAsSuch() {
    library
        .run("clear", "--force", library.root().toString())
        .expect(0)
        .prints("cleared the rows of 5 files");
    assertEquals("0", library.query("select count(*) from roots"));
    assertEquals("1", library.query("select count(*) from scans"));
  }

  @Test
  void personIsAskedAndNobodyElseIs() {
    String asked = "Forget everything in " + library.index().resolve("index.mv.db") + "? [y/N] ";
    assertEquals("4 " + asked + "media-audit: error: nothing was forgotten\n", answered("n\n"));
    assertEquals("4 " + asked + "media-audit: error: nothing was forgotten\n", answered(""));
    assertEquals("5", library.query("select count(*) from files"));
    library.run("clear").expect(2).tells("add --force where nobody can be asked");
    library.run("clear", "--probes").expect(2).tells("clear forgets what the videos contain;");
    assertEquals("0 " + asked, answered("yes\n"));
    assertEquals("0", library.query("select count(*) from files"));
  }

  private Library.Run clear(String path) {
    return library.run("clear", "--force", library.root().resolve(path).toString()).expect(0);
  }

  /** Exit code and messages of a person's run of clear. */
  private String answered(String answer) {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
            new StringWriter(),
            new PrintWriter(err),
            true,
            true,
            true,
            80);
    String[] args = {"--index", library.index().toString(), "clear"};
    int exitCode =
        MediaAudit.run(args, console, Map.of("HOME", directory.resolve("home").toString()));
    console.flush();
    return exitCode + " " + err;
  }
}
