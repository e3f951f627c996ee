package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan tells what it did with its rows and why: counts with -v, each one with --debug. */
class MissReasonsTest {
  private static final String HEAT = "Heat (1995)/Heat (1995).mkv";
  private static final String FILES =
      """
      Alien (1979)/Alien (1979).mkv            av1
      Dark/Season 01/Dark - S01E01.mkv         hevc
      Dark/Season 01/Dark - S01E02.mkv         h264
      Heat (1995)/Heat (1995).mkv              hevc
      """;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scanOnce() throws IOException {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.with("MEDIA_AUDIT_CONFIG", directory.resolve("config.yaml").toString());
    configure("racy_window: 0s");
    assertEquals("0 hits, 4 misses (0.0% hit rate); Misses: 4 new", scan("-v"));
  }

  @Test
  void unchangedLibraryTellsNoReason() {
    assertEquals("4 hits, 0 misses (100.0% hit rate)", scan("-v"));
    assertEquals("1,new,4", library.query("select scan, reason, misses from scan_misses"));
  }

  @Test
  void newFile() {
    library.add("Ran (1985)/Ran (1985).mkv  vp9");
    assertEquals("4 hits, 1 misses (80.0% hit rate); Misses: 1 new", scan("-v"));
  }

  @Test
  void otherSize() {
    library.add(HEAT + "  av1");
    assertEquals("3 hits, 1 misses (75.0% hit rate); Misses: 1 size", scan("-v"));
  }

  @Test
  void sameSizeButTouched() throws IOException {
    touch(HEAT);
    assertEquals("3 hits, 1 misses (75.0% hit rate); Misses: 1 mtime", scan("-v"));
  }

  @Test
  void onlyTheChangeTimeMoved() throws IOException {
    IndexRows.change(library.index(), "update store.probe set header_digest = 'headers:other'");
    Files.setPosixFilePermissions(path(HEAT), PosixFilePermissions.fromString("rw-r-----"));
    assertEquals("3 hits, 1 misses (75.0% hit rate); Misses: 1 ctime", scan("-v"));
    configure("racy_window: 0s, check: 'size,mtime'");
    Files.setPosixFilePermissions(path(HEAT), PosixFilePermissions.fromString("rw-rw----"));
    assertEquals("4 hits, 0 misses (100.0% hit rate)", scan("-v"));
  }

  @Test
  void lookIsTooOld() throws IOException {
    configure("racy_window: 0s, ttl: 1ms");
    assertEquals("0 hits, 4 misses (0.0% hit rate); Misses: 4 ttl", scan("-v"));
  }

  @Test
  void lookIsOfTheFuture() throws IOException {
    configure("racy_window: 0s, ttl: 90d");
    IndexRows.change(
        library.index(),
        "update store.probe set probed_at = probed_at + 3600000000000",
        "update store.folder set oldest_probe = oldest_probe + 3600000000000");
    assertEquals("0 hits, 4 misses (0.0% hit rate); Misses: 4 ttl", scan("-v"));
    assertEquals("4 hits, 0 misses (100.0% hit rate)", scan("-v"));
  }

  @Test
  void proberReadsMoreThanItDid() {
    IndexRows.change(library.index(), "update store.probe set revision = 0");
    IndexRows.change(library.index(), "update store.folder set revisions = 'builtin=0'");
    assertEquals("0 hits, 4 misses (0.0% hit rate); Misses: 4 revision", scan("-v"));
    assertEquals("4 hits, 0 misses (100.0% hit rate)", scan("-v"));
  }

  @Test
  void onlyRowsOfTheProberThatReadsMoreAreMisses() throws IOException {
    useFfprobe();
    library.add("Dark/Season 01/Dark - S01E03.ts  ts");
    assertEquals("4 hits, 1 misses (80.0% hit rate); Misses: 1 new", scan("-v"));
    IndexRows.change(
        library.index(),
        "update store.probe set revision = 0 where prober = 'builtin' and path_hash in"
            + " (select path_hash from store.file where name like '%S01E01%')",
        "update store.folder set revisions = 'builtin=0 ffprobe=3' where path like '%Season 01'");
    assertEquals("4 hits, 1 misses (80.0% hit rate); Misses: 1 revision", scan("-v"));
  }

  @Test
  void changedWhileTooYoungToTell() throws IOException {
    configure("racy_window: 1h");
    touch(HEAT);
    assertEquals("3 hits, 1 misses (75.0% hit rate); Misses: 1 mtime", scan("-v"));
    IndexRows.change(library.index(), "update store.probe set header_digest = 'headers:other'");
    assertEquals("3 hits, 1 misses (75.0% hit rate); Misses: 1 racy", scan("-v"));
    assertEquals("4 hits, 0 misses (100.0% hit rate)", scan("-v"));
  }

  @Test
  void answerOfFfprobeThatIsTooYoungToTrustIsAskedForOnceMore() throws IOException {
    useFfprobe();
    library.add("Heat (1995)/Heat (1995).ts  ts");
    assertEquals("4 hits, 1 misses (80.0% hit rate); Misses: 1 new", scan("-v"));
    makeYoung();
    assertEquals("4 hits, 1 misses (80.0% hit rate); Misses: 1 racy", scan("-v"));
    assertEquals("5 hits, 0 misses (100.0% hit rate)", scan("-v"));
    configure("racy_window: 0s");
    makeYoung();
    assertEquals("5 hits, 0 misses (100.0% hit rate)", scan("-v"));
  }

  private void makeYoung() {
    IndexRows.change(
        library.index(),
        "update store.file set racy = true where name like 'Heat%'",
        "update store.folder set racy = true where path like 'Heat%'");
  }

  private void useFfprobe() throws IOException {
    Path ffprobe = directory.resolve("ffprobe");
    Files.writeString(ffprobe, "#!/bin/sh\necho '{\"streams\": [{\"codec_type\": \"video\"}]}'\n");
    Files.setPosixFilePermissions(ffprobe, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(
        directory.resolve("config.yaml"),
        "{cache: {racy_window: 0s}, probe: {ffprobe: '" + ffprobe + "'}}\n");
  }

  @Test
  void unreadableLastTime() {
    IndexRows.change(
        library.index(), "update store.file set trouble = 'I/O error' where name like 'Heat%'");
    IndexRows.change(library.index(), "update store.folder set unsettled = true");
    assertEquals("3 hits, 1 misses (75.0% hit rate); Misses: 1 trouble", scan("-v"));
  }

  @Test
  void damagedRowsAreMissesThatAreToldAndMended() {
    IndexRows.damage(
        library.index(),
        "update store.file set mtime_nanos = mtime_nanos + 1 where name like 'Heat%'",
        "update store.probe set prober = 'ffprobe' where path_hash in"
            + " (select path_hash from store.file where name like 'Alien%')",
        "update store.folder set revisions = 'builtin=0'");
    Library.Run run = library.run("scan", "-v");
    run.prints("Misses: 2 damaged");
    for (String name : List.of(HEAT, "Alien (1979)/Alien (1979).mkv")) {
      run.tells("the index's row of " + library.root().resolve(name) + " is damaged; it is looked");
    }
    run.tells("the index's row of the folder Heat (1995) is damaged; its files are compared");
    assertEquals("4 hits, 0 misses (100.0% hit rate)", scan("-v"));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  @Test
  void forcedMissesAreThoseThatWereHits() throws IOException {
    touch(HEAT);
    assertEquals(
        "0 hits, 4 misses (0.0% hit rate); Misses: 1 mtime, 3 forced", scan("-v", "--no-cache"));
    assertEquals(
        "1,new,4\n2,forced,3\n2,mtime,1",
        library.query("select scan, reason, misses from scan_misses order by scan, reason"));
  }

  @Test
  void videosThatNobodyKnewTellOfAProber() {
    Library bare = Library.in(directory.resolve("bare"), "Heat (1995)/Heat (1995).ts  ts\n");
    bare.withoutFfprobe().run("scan").expect(1);
    IndexRows.change(bare.index(), "update store.folder set unprobed_by = 'builtin=0'");
    bare.run("scan", "-v").prints("Misses: 1 prober\n");
  }

  @Test
  void debugTellsEachStep() throws IOException {
    touch(HEAT);
    library.add("Dark/Season 01/Dark - S01E03.mkv  broken");
    library.remove("Alien (1979)");
    assertEquals(
        List.of(
            "hit: ROOT/Dark/Season 01/Dark - S01E01.mkv (unchanged)",
            "hit: ROOT/Dark/Season 01/Dark - S01E02.mkv (unchanged)",
            "invalidate: ROOT/Alien (1979) (it is gone)",
            "miss: ROOT/Dark/Season 01/Dark - S01E03.mkv (it is new)",
            "miss: ROOT/Heat (1995)/Heat (1995).mkv (its modification time changed)",
            "store: ROOT/Dark/Season 01/Dark - S01E03.mkv (corrupt, by builtin: moov box missing,"
                + " brand isom)",
            "store: ROOT/Heat (1995)/Heat (1995).mkv (ok, by builtin)"),
        debug());
    assertEquals(
        List.of(
            "hit: ROOT/Dark/Season 01 (unchanged folder, 3 videos)",
            "hit: ROOT/Heat (1995) (unchanged folder, 1 video)"),
        debug());
    assertEquals(
        List.of(
            "hit: ROOT/Heat (1995) (unchanged folder, 1 video)",
            "invalidate: ROOT/Dark (it is left out on purpose)",
            "invalidate: ROOT/Dark/Season 01 (it is left out on purpose)"),
        debug("--exclude", "Dark"));
  }

  @Test
  void debugTellsOfFilesTooYoungToTrust() throws IOException {
    configure("racy_window: 1h");
    touch(HEAT);
    scan("-v");
    assertEquals(
        List.of(
            "hit: ROOT/Alien (1979) (unchanged folder, 1 video)",
            "hit: ROOT/Dark/Season 01 (unchanged folder, 2 videos)",
            "hit: ROOT/Heat (1995)/Heat (1995).mkv (its times are too young to trust, but its"
                + " content is the same)"),
        debug());
  }

  @Test
  void withoutDebugNothingIsTold() {
    assertFalse(library.run("scan", "-v").err().contains("cache "));
  }

  /** The lines on the cache, sorted: videos are looked into side by side. */
  private List<String> debug(String... options) {
    String[] command = new String[options.length + 2];
    command[0] = "scan";
    command[1] = "--debug";
    System.arraycopy(options, 0, command, 2, options.length);
    String prefix = "media-audit: cache ";
    return library
        .run(command)
        .err()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).replace(library.root().toString(), "ROOT"))
        .sorted()
        .toList();
  }

  private String scan(String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "scan";
    System.arraycopy(options, 0, command, 1, options.length);
    List<String> lines = library.run(command).expect(1).out().lines().toList();
    return lines.get(0).replace("Cache: ", "")
        + (lines.get(1).startsWith("Misses: ") ? "; " + lines.get(1) : "");
  }

  private void configure(String cache) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), "cache: {" + cache + "}\n");
  }

  private void touch(String path) throws IOException {
    Files.setLastModifiedTime(path(path), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
  }

  private Path path(String below) {
    return library.root().resolve(below);
  }
}
