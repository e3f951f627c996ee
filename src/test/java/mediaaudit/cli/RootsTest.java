package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index knows its library roots, follows one that moves, and forgets one when told to. */
class RootsTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Alien (1979)/Alien (1979).mkv  empty
      Alien (1979)/poster.jpg
      """;

  @TempDir Path directory;
  private Library library;
  private String media;

  @BeforeEach
  void scan() {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    media = library.root().toString();
  }

  @Test
  void listTellsFilesBytesAndTheLastCompleteScan() throws IOException {
    long bytes;
    try (Stream<Path> files = Files.walk(library.root())) {
      bytes = files.map(Path::toFile).filter(java.io.File::isFile).mapToLong(f -> f.length()).sum();
    }
    String expected =
        """
        {
          "schema_version" : 1,
          "roots" : [ {
            "name" : "media",
            "path" : "%s",
            "state" : "online",
            "files" : 3,
            "size_bytes" : %d,
            "distrusted" : null,
            "last_complete_scan" : 1,
            "scanned_at" : "TIME"
          } ]
        }
        """
            .formatted(media, bytes);
    for (String command :
        List.of("roots --format json", "roots list --format json", "roots --format json list")) {
      String out = library.run(command.split(" ")).expect(0).out();
      assertEquals(expected, out.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z\"", "\"TIME\""));
    }
  }

  @Test
  void tableTellsTheState() throws IOException {
    assertEquals("online", state());
    Path aside = Files.move(library.root(), directory.resolve("aside"));
    assertEquals("missing", state());
    Files.createDirectory(library.root());
    assertEquals("empty", state());
    Files.delete(library.root());
    Files.createFile(library.root());
    assertEquals("unreadable", state());
    assertEquals(true, Files.exists(aside));
  }

  @Test
  void rootMovesToNoEmptyPath() {
    assertEquals(
        "media-audit: error: the path is empty; name one\n",
        library.run("roots", "move", media, "").expect(2).err());
    assertEquals("media," + media, library.query("select name, path from roots"));
  }

  @Test
  void movedRootKeepsItsRowsAndTheNextScanIsAllHits() throws IOException {
    Map<String, String> before = IndexRows.of(library.index());
    Path moved = directory.resolve("new place");
    Files.move(library.root(), moved);
    library
        .run("roots", "move", media, moved.toString())
        .expect(0)
        .prints("the root media is now at " + moved + "; its rows are kept");
    Map<String, String> after = IndexRows.of(library.index());
    for (String table : new String[] {"file", "probe", "stream", "chapter", "item", "scan"}) {
      assertEquals(before.get(table), after.get(table), table);
    }
    library
        .execute("--index", library.index().toString(), "scan")
        .expect(1)
        .prints("2 hits, 0 misses");
    assertEquals("media," + moved, library.query("select name, path from roots").replace("\"", ""));
    assertEquals(
        "0", library.query("select count(*) from issues where details like '%" + media + "/%'"));
  }

  @Test
  void rootIsFoundByItsNameToo() throws IOException {
    Path moved = Files.move(library.root(), directory.resolve("elsewhere"));
    library.run("roots", "move", "media", moved.toString()).expect(0);
    library.run("roots").expect(0).prints(moved + "  online");
  }

  @Test
  void rootMovesOnlyToAReadableFolderOfItsOwn() throws IOException {
    Path other = Files.createDirectories(directory.resolve("other/shows"));
    Files.createFile(other.resolve("x.txt"));
    library.execute("--index", library.index().toString(), "scan", other.toString()).expect(0);
    Path file = Files.createFile(directory.resolve("file"));
    refuses(4, "/no/such/folder", "it does not exist (is it mounted?)");
    refuses(4, file.toString(), "it is no readable folder");
    refuses(2, media, "is at " + media + " already");
    refuses(4, other.toString(), "is the root " + other);
    refuses(4, other.getParent().toString(), "contains the root " + other);
    Path inside = Files.createDirectory(other.resolve("inside"));
    refuses(4, inside.toString(), "lies in the root " + other);
    Path stranger = Files.createDirectories(directory.resolve("stranger/Heat (1996)"));
    refuses(4, stranger.getParent().toString(), "none of its folders is there, such as ");
    Path link = Files.createSymbolicLink(directory.resolve("link"), other);
    refuses(4, link.toString(), "is the root " + other);
    library
        .run("roots", "move", "/nowhere", inside.toString())
        .expect(2)
        .tells("the index knows no root /nowhere; it knows " + media + ", " + other);
  }

  @Test
  void configurationThatNamesTheOldPlaceIsTold() throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "scan: {root_paths: [media]}\n");
    Path moved = Files.move(library.root(), directory.resolve("elsewhere"));
    library
        .run("roots", "move", media, moved.toString(), "--config", config.toString())
        .expect(0)
        .tells("scan.root_paths of the configuration still names " + media);
  }

  @Test
  void nameOfARootThatIsAwayIsNotGivenToAnother() throws IOException {
    Path config = directory.resolve("config.yaml");
    Path moved = Files.move(library.root(), directory.resolve("elsewhere"));
    Files.writeString(config, "scan: {root_paths: [{path: elsewhere, name: media}]}\n");
    library
        .execute("--index", library.index().toString(), "--config", config.toString(), "scan")
        .expect(4)
        .tells(
            "cannot scan %s: its name media is that of the root %s, which is not there; if it moved,"
                    .formatted(moved, media)
                + " media-audit roots move media %s keeps its rows; else give it another name"
                    .formatted(moved));
    library.run("roots", "move", "media", moved.toString()).expect(0);
    library
        .execute("--index", library.index().toString(), "--config", config.toString(), "scan")
        .prints(" 0 misses");
  }

  /** The name is part of the keys of the rows. */
  @Test
  void anotherNameOfAKnownRootIsToldNotTaken() throws IOException {
    Path config = directory.resolve("config.yaml");
    String[] scan = {"--index", library.index().toString(), "--config", config.toString(), "scan"};
    Files.writeString(config, "scan: {root_paths: [{path: media, name: films}]}\n");
    assertEquals(
        "media-audit: %s keeps its name media, which the keys of its rows are made of, and is not"
                .formatted(media)
            + " named films; name it media in the configuration, or forget its rows: media-audit"
            + " roots forget 'media'\n",
        library.execute(scan).expect(1).err());
    assertEquals("media", library.query("select name from roots"));
    Files.writeString(config, "scan: {root_paths: [{path: media, name: media}, media]}\n");
    assertEquals("", library.execute(scan).expect(1).err());
  }

  @Test
  void forgetRemovesTheRowsAndLeavesTheMedia() {
    library.run("roots", "forget", media).expect(2).tells("add --force");
    library
        .run("roots", "forget", "--force", media)
        .expect(0)
        .prints("forgot the root " + media + ": 3 files");
    Map<String, String> rows = IndexRows.of(library.index());
    rows.keySet().removeAll(java.util.Set.of("meta", "scan", "scan_miss"));
    assertEquals("", String.join("", rows.values()));
    assertEquals(true, Files.exists(library.root().resolve("Alien (1979)/poster.jpg")));
    library
        .run("roots", "forget", "--force", media)
        .expect(2)
        .tells("the index knows no library root; scan one first");
    library.run("scan").expect(1).prints("0 hits, 2 misses");
  }

  /** One issue of the scan tells of the videos of all roots together. */
  @Test
  void videosThatWereNotProbedAreForgottenWithTheirRoot() throws IOException {
    library.add("Brazil (1985)/Brazil (1985).ts  ts");
    Library more =
        Library.in(directory.resolve("more"), "a.ts  ts\nRan (1985)/b.ts  ts").withoutFfprobe();
    String index = library.index().toString();
    library.run("scan").expect(1);
    library.execute("--index", index, "scan", more.root().toString()).expect(1);
    String said = "select message from issues where rule = 'videos-not-probed'";
    assertEquals("3 videos not probed: ffprobe not found; install ffmpeg", library.query(said));
    library.run("roots", "forget", "--force", more.root().toString()).expect(0);
    assertEquals("1 video not probed: ffprobe not found; install ffmpeg", library.query(said));
    library.run("clear", "--force", media).expect(0);
    assertEquals("", library.query(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"move media x", "forget -f media", "trust media"})
  void formatOfAListIsRefusedWhereNoneIsAskedFor(String command) {
    library
        .run(("roots --format json " + command).split(" "))
        .expect(2)
        .tells("--format: no root is listed; leave it out, or ask for roots list");
    assertEquals("media," + media, library.query("select name, path from roots"));
  }

  @Test
  void rootWithoutFilesIsForgottenToo() throws IOException {
    Path bare = Files.createDirectory(directory.resolve("bare"));
    library.execute("--index", library.index().toString(), "scan", bare.toString()).expect(0);
    library.run("roots", "forget", "-f", "bare").expect(0).prints("0 files");
    assertEquals("media", library.query("select name from roots"));
  }

  @Test
  void withoutAnIndexThereAreNoRoots() {
    Library none = Library.in(directory.resolve("none"), "");
    none.run("roots").expect(5).tells("run scan first");
    none.run("roots", "move", "a", "b").expect(5).tells("run scan first");
    none.run("roots", "forget", "a").expect(5).tells("run scan first");
  }

  @Test
  void helpCopesWithCommandsOfCommands() {
    String own = library.run("roots", "move", "--help").expect(0).out();
    assertEquals(own, library.run("help", "roots", "move").expect(0).out());
    assertEquals(true, own.contains("Usage: media-audit roots move"));
    assertEquals(true, own.contains("Exit codes:"));
    library.run("help", "roots").expect(0).prints("forget");
    library.run("help").expect(0).prints("roots");
    library.run("help", "root").expect(2).tells("unknown command 'root'; did you mean roots?");
    library.run("help", "scan", "all").expect(2).tells("media-audit scan has no commands");
  }

  private void refuses(int exitCode, String to, String why) {
    library.run("roots", "move", media, to).expect(exitCode).tells(why);
  }

  private String state() {
    String out = library.run("roots").expect(0).out();
    return out.lines().skip(2).findFirst().orElse("").split(" {2,}")[2];
  }
}
