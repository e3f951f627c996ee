package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row is used as long as its file is the same, and no longer. */
class CacheTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv              hevc
      Heat (1995)/poster.jpg
      Alien (1979)/Alien (1979).mkv            av1
      Alien (1979)/Extras/Making of.mkv        vp9
      Dark/Season 01/Dark - S01E01.mkv         hevc
      Dark/Season 01/Dark - S01E02.mkv         h264
      """;
  private static final Path CONFIG = Path.of("no-racy-window.yaml");

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scanOnce() throws IOException {
    library = Library.in(directory, FILES);
    // The files are seconds old; their times are trusted here so that every hit is a plain one.
    Files.writeString(directory.resolve(CONFIG), "cache: {racy_window: 0s}\n");
    library.with("MEDIA_AUDIT_CONFIG", directory.resolve(CONFIG).toString());
    library.run("scan").expect(1).prints("Cache: 0 hits, 5 misses (0.0% hit rate)");
  }

  @Test
  void unchangedLibraryIsAllHitsAndWritesNoRowButTheScans() {
    Map<String, String> before = rows();
    library.run("scan").expect(1).prints("Cache: 5 hits, 0 misses (100.0% hit rate)");
    Map<String, String> after = rows();
    Map<String, String> expected = new TreeMap<>(before);
    expected.put("scan", after.get("scan"));
    expected.put("scan_root", after.get("scan_root"));
    expected.put("scan_issue", after.get("scan_issue"));
    expected.put("root", after.get("root"));
    assertEquals(expected, after);
    assertFalse(before.get("scan").equals(after.get("scan")));
  }

  @Test
  void touchedFileIsOneMiss() throws IOException {
    Files.setLastModifiedTime(
        library.root().resolve("Heat (1995)/Heat (1995).mkv"),
        FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    library.run("scan").prints("Cache: 4 hits, 1 misses (80.0% hit rate)");
    library.run("scan").prints("Cache: 5 hits, 0 misses (100.0% hit rate)");
  }

  @Test
  void replacedFileOfSameSizeAndTimeIsSeen() throws IOException {
    Path video = library.root().resolve("Heat (1995)/Heat (1995).mkv");
    FileTime time = Files.getLastModifiedTime(video);
    byte[] broken = new byte[(int) Files.size(video)];
    Files.write(video, broken);
    Files.setLastModifiedTime(video, time);
    library.run("scan").prints("Cache: 4 hits, 1 misses (80.0% hit rate)");
    assertEquals("corrupt", library.query("select status from videos where path like '%Heat%'"));
  }

  @Test
  void youngFileIsComparedByItsContentNextTime() throws IOException {
    Files.writeString(directory.resolve(CONFIG), "cache: {racy_window: 1h}\n");
    library.add("Heat (1995)/Heat (1995).mkv  av1");
    library.run("scan").prints("4 hits, 1 misses");
    library.run("scan").prints("5 hits, 0 misses");
  }

  @Test
  void noCacheProbesAllAfreshAndUpdatesTheRows() {
    library.run("scan", "--no-cache").prints("Cache: 0 hits, 5 misses (0.0% hit rate)");
    library.run("scan").prints("Cache: 5 hits, 0 misses (100.0% hit rate)");
  }

  @Test
  void expiredRowIsAMiss() throws IOException {
    Files.writeString(directory.resolve(CONFIG), "cache: {racy_window: 0s, ttl: 1ms}\n");
    library.run("scan").prints("Cache: 0 hits, 5 misses (0.0% hit rate)");
  }

  @Test
  void disabledCacheNeitherReadsNorWritesAnIndex() throws IOException {
    Files.writeString(directory.resolve(CONFIG), "scan: {cache_enabled: false}\n");
    byte[] before = Files.readAllBytes(library.index().resolve("index.mv.db"));
    library.run("scan").prints("Cache: 0 hits, 5 misses (0.0% hit rate)");
    assertEquals(
        "media-audit: --index has no effect: scan.cache_enabled is false, and this scan keeps"
            + " nothing\n",
        library.run("scan").err());
    assertEquals("", library.execute("scan", library.root().toString()).err());
    assertEquals(
        java.util.Arrays.hashCode(before),
        java.util.Arrays.hashCode(Files.readAllBytes(library.index().resolve("index.mv.db"))));
  }

  @Test
  void videosThatNobodyWasToLookIntoAreNoIssue() {
    Library bare = Library.in(directory.resolve("bare"), "Heat (1995)/Heat (1995).ts  ts\n");
    String said = "select message from issues where rule = 'videos-not-probed'";
    bare.run("scan", "--probe", "builtin").expect(1);
    assertEquals(
        "1 video not probed: only the built-in prober was to look; leave probe.mode at auto",
        bare.query(said));
    bare.run("scan", "--probe", "none").expect(1);
    assertEquals("", bare.query(said));
  }

  /** A slip of the hand. */
  @Test
  void folderThatIsNoneMakesNoScan() {
    String scans = "select scan, ending from scans";
    library.run("scan");
    String before = library.query(scans);
    library
        .execute("--index", library.index().toString(), "scan", "/no/such")
        .expect(4)
        .tells("cannot scan /no/such: it does not exist");
    assertEquals(before, library.query(scans));
    library
        .execute("--index", directory.resolve("new").toString(), "scan", "/no/such", "-j", "-")
        .expect(4)
        .tells("cannot scan /no/such: it does not exist");
  }

  @Test
  void emptyRootIsTold() throws IOException {
    Path empty = Files.createDirectories(directory.resolve("empty"));
    library
        .execute("--index", library.index().toString(), "scan", empty.toString())
        .expect(0)
        .tells("there is no file to look at in " + empty.toRealPath() + " (is it mounted?)");
  }

  @Test
  void videosThatNobodyKnewAreProbedOnceSomebodyCan() {
    Library.requireFfprobe();
    Library bare = Library.in(directory.resolve("bare"), "Heat (1995)/Heat (1995).ts  ts\n");
    String path = System.getenv("PATH");
    bare.withoutFfprobe()
        .run("scan")
        .prints("0 hits, 1 misses")
        .prints("1 video not probed: ffprobe not found; install ffmpeg");
    bare.run("scan").prints("1 hits, 0 misses").prints("1 video not probed");
    bare.with("PATH", path).run("scan").prints("0 hits, 1 misses");
    assertEquals("corrupt,ffprobe", bare.query("select status, prober from videos"));
    assertEquals("0", bare.query("select count(*) from issues where rule = 'videos-not-probed'"));
    bare.withoutFfprobe().run("scan").prints("1 hits, 0 misses");
    assertEquals("corrupt,ffprobe", bare.query("select status, prober from videos"));
  }

  @Test
  void videosThatOnlyTheBuiltInProberCallsBrokenAreLookedIntoOnceFfprobeIsThere() {
    Library.requireFfprobe();
    Library bare =
        Library.in(directory.resolve("bare"), "Heat/Heat.mkv  broken\nHeat/Heat.mp4  hevc\n")
            .with("MEDIA_AUDIT_CONFIG", directory.resolve(CONFIG).toString());
    String path = System.getenv("PATH");
    bare.withoutFfprobe().run("scan").prints("0 hits, 2 misses");
    assertEquals(
        "corrupt,builtin", bare.query("select status, prober from videos where path like '%mkv'"));
    bare.run("scan").prints("2 hits, 0 misses");
    bare.with("PATH", path).run("scan", "-v").prints("Misses: 2 prober\n");
    bare.run("scan").prints("2 hits, 0 misses");
    bare.withoutFfprobe().run("scan").prints("2 hits, 0 misses");
  }

  @Test
  void whatNobodyConfirmedIsStillToBeConfirmedWhereItMovesTo() throws IOException {
    Library.requireFfprobe();
    Library bare = Library.in(directory.resolve("bare"), "Heat/Heat.mkv  broken").withoutFfprobe();
    String path = System.getenv("PATH");
    bare.run("scan").prints("0 hits, 1 misses");
    Files.move(bare.root().resolve("Heat"), bare.root().resolve("Warm"));
    bare.run("scan", "--allow-mass-delete").prints("1 hits, 0 misses");
    bare.with("PATH", path).run("scan", "-v").prints("Misses: 1 prober\n");
  }

  @Test
  void verboseScanTellsHowMuchItHolds() {
    library.run("scan", "-v").prints("Memory: 6 index rows held");
  }

  @Test
  void quietScanPrintsNothing() {
    assertEquals(new Library.Run(1, "", ""), library.run("scan", "-q"));
  }

  /** Every table's rows as one text. */
  private Map<String, String> rows() {
    return IndexRows.of(library.index());
  }
}
