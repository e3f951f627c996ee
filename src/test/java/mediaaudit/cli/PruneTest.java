package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each criterion of prune, and what guards against pruning what is there. */
class PruneTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Heat (1995)/poster.jpg
      Alien (1979)/Alien (1979).mkv  av1
      Alien (1979)/poster.jpg
      """;
  private static final String OTHER = "../other/Dune (1984)/Dune (1984).mkv  hevc";

  @TempDir Path directory;

  private Library scanned() {
    Library library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    return library;
  }

  private Library withoutHeat() {
    Library library = scanned();
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    return library;
  }

  @Test
  void dryRunTellsTheSameAsTheRunAndChangesNothing() {
    Library library = withoutHeat();
    var before = IndexRows.of(library.index());
    Library.Run dry = library.run("prune", "--missing", "-n").expect(0);
    assertEquals(before, IndexRows.of(library.index()));
    Library.Run run = library.run("prune", "--missing", "--debug").expect(0);
    assertEquals(sizeless(run.out()), sizeless(dry.out().replace("would remove", "removed")));
    Path heat = library.root().resolve("Heat (1995)");
    assertEquals(
        heat
            + "/Heat (1995).mkv\n"
            + heat
            + "/poster.jpg\n"
            + "removed the rows of 2 files ("
            + "N of media) and 1 folder: 10 rows; index N -> N\n",
        sizeless(run.out()));
    assertEquals("", dry.err());
    assertEquals(
        List.of("/Heat (1995).mkv (it was pruned)", "/poster.jpg (it was pruned)"),
        run.err()
            .lines()
            .map(line -> line.replace("media-audit: cache invalidate: " + heat, ""))
            .toList());
    assertEquals("", library.run("prune", "--missing", "-q").expect(0).out());
  }

  /** The scan had stored that they are gone, and was broken off before it read the folder anew. */
  @Test
  void whatABrokenOffScanLeftIsPrunedWithItsUses() {
    Library library =
        Library.in(
                directory,
                """
                Show/Season 1/Show - S01E01.mkv        hevc
                Show/Season 1/Show - S01E02.mkv        hevc
                Show/Season 1/Show - S01E02-thumb.jpg
                """)
            .withoutFfprobe();
    library.run("scan").expect(1);
    library.remove("Show/Season 1/Show - S01E02.mkv");
    library.remove("Show/Season 1/Show - S01E02-thumb.jpg");
    IndexRows.change(
        library.index(),
        "update store.file set missing_since = 1 where name like '%S01E02%'",
        "update store.folder set signature = null, audited = null");
    library.run("prune", "--missing").expect(0).prints("removed the rows of 2 files");
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    library.run("scan").expect(1).prints("1 hits, 0 misses");
    assertEquals("Show - S01E01.mkv", library.query("select name from files"));
    assertEquals("1", library.query("select count(*) from episodes"));
  }

  @Test
  void videosThatWereNotProbedAreNotToldOfOnceTheirRowsAreGone() {
    Library library = Library.in(directory, "Brazil (1985)/Brazil (1985).ts  ts").withoutFfprobe();
    library.run("scan").expect(1);
    String said = "select message from issues where rule = 'videos-not-probed'";
    assertEquals("1 video not probed: ffprobe not found; install ffmpeg", library.query(said));
    library
        .run("prune", "--older-than", "0", "--root", "media")
        .expect(0)
        .prints("removed the rows of 1 file");
    assertEquals("", library.query(said));
  }

  @Test
  void missingFilesAreAsOldAsTheScanThatMissedThem() {
    Library library = withoutHeat();
    age(library, "update store.file set missing_since = missing_since - %d", 10);
    age(library, "update store.folder set missing_since = missing_since - %d", 10);
    library.run("prune", "--older-than", "11d").expect(0).prints("removed the rows of 0 files");
    library.run("prune", "--older-than", "9d", "--dry-run").expect(0).prints("rows of 2 files");
    String day = Instant.now().minus(Duration.ofDays(12)).toString().substring(0, 10);
    library.run("prune", "--older-than", day).expect(0).prints("removed the rows of 0 files");
    String moment = Instant.now().minus(Duration.ofDays(9)).toString();
    library.run("prune", "--older-than", moment).expect(0).prints("removed the rows of 2 files");
    assertEquals("Alien (1979).mkv\nposter.jpg", names(library));
    assertEquals(
        "",
        IndexRows.of(library.index())
            .get("folder")
            .lines()
            .filter(row -> row.contains("Heat"))
            .collect(Collectors.joining()));
    library.run("scan").expect(1).prints("1 hits, 0 misses");
  }

  @Test
  void criteriaAddUp() {
    Library library = withoutHeat();
    library.run("prune", "--missing", "--older-than", "1d").expect(0).prints("rows of 0 files");
    library
        .run("prune", "--missing", "--max-size", "1GB")
        .expect(0)
        .prints("removed the rows of 0 files");
    library
        .run("prune", "--missing", "--max-size", "1kB", "--older-than", "0")
        .expect(0)
        .prints("removed the rows of 2 files")
        .tells("the index is still larger than that: no further row may go");
    assertEquals("Alien (1979).mkv\nposter.jpg", names(library));
  }

  @Test
  void oldProbesGoAndTheirVideosAreLookedIntoAgain() {
    Library library = withoutHeat();
    library.run("prune", "--by", "probed", "--older-than", "30d").prints("probes of 0 videos");
    age(library, "update store.probe set probed_at = probed_at - %d", 31);
    library
        .run("prune", "--by", "probed", "--older-than", "30d", "--missing")
        .expect(0)
        .prints("removed the rows of 1 file");
    assertEquals("Alien (1979).mkv\nposter.jpg\nposter.jpg", names(library));
    library
        .run("prune", "--by", "probed", "--older-than", "30d")
        .expect(0)
        .prints("removed the probes of 1 video");
    assertEquals("Alien", library.query("select title from movies"));
    assertEquals("unprobed", library.query("select status from videos"));
    library.run("scan").expect(1).prints("0 hits, 1 misses");
    assertEquals("ok", library.query("select status from videos"));
  }

  @Test
  void sizeTakesWhatWasNotSeenForLongestFirst() {
    String many =
        IntStream.range(0, 400)
            .mapToObj(i -> "Film %d (2000)/Film %d (2000).mkv  empty".formatted(i, i))
            .collect(Collectors.joining("\n"));
    Library library = Library.in(directory, many).withoutFfprobe();
    library.run("scan").expect(1);
    IntStream.range(0, 300).forEach(i -> library.remove("Film %d (2000)".formatted(i)));
    library.run("scan", "--allow-mass-delete").expect(1);
    age(
        library,
        "update store.file set missing_since = missing_since - %d where name < 'Film 2'",
        5);
    library.run("prune", "--max-size", "1GB").expect(0).prints("removed the rows of 0 files");
    long size = size(library);
    library.run("prune", "--max-size", String.valueOf(size - 20_000)).expect(0);
    assertTrue(size(library) <= size - 20_000, size(library) + " of " + size);
    String left = library.query("select name from files where missing_since is not null");
    assertTrue(left.lines().anyMatch(name -> name.compareTo("Film 2") >= 0), left);
    assertEquals("100", library.query("select count(*) from files where missing_since is null"));
    library.run("prune", "-n", "--max-size", "1").expect(0).tells("no further row may go");
    library.run("prune", "--max-size", "1").expect(0).tells("no further row may go");
    assertEquals("0", library.query("select count(*) from files"));
    library.run("scan").expect(1).prints("0 hits, 100 misses");
    assertEquals("100", library.query("select count(*) from movies"));
  }

  @Test
  void folderStaysWhileAnotherStandsInIt() {
    String many =
        IntStream.range(0, 400)
            .mapToObj(i -> "Show %d/Season 01/Show %d - S01E01.mkv  empty".formatted(i, i))
            .collect(Collectors.joining("\n"));
    Library library = Library.in(directory, many).withoutFfprobe();
    library.run("scan").expect(1);
    library.run("prune", "--max-size", "1GB").expect(0).prints("rows of 0 files");
    library.run("prune", "--max-size", String.valueOf(size(library) - 20_000)).expect(0);
    long left = Long.parseLong(library.query("select count(*) from files"));
    assertTrue(left > 0 && left < 400, left + " files left");
    assertEquals(1 + 2 * left, folders(library, ""));
    assertEquals(
        0,
        folders(
            library,
            """
            where path <> ''
              and not exists (select 1 from store.folder a where a.path_hash = d.parent_hash)
            """));
    library.run("prune", "--max-size", "1").expect(0);
    assertEquals("0", library.query("select count(*) from files"));
  }

  @Test
  void deadSpaceGoesBeforeAnyRow() {
    Library library = scanned();
    long size = size(library);
    library
        .run("prune", "--max-size", String.valueOf(size - 1))
        .expect(0)
        .prints("rows of 0 files");
    assertTrue(size(library) < size);
  }

  @Test
  void smallPicturesGoBeforeAnyRow() {
    Library library = scanned();
    library.run("prune", "--max-size", String.valueOf(size(library) - 1)).expect(0);
    long compact = size(library);
    picture(library, "rawtohex(secure_rand(40000))");
    assertTrue(size(library) > compact + 50_000);
    library
        .run("prune", "--max-size", String.valueOf(compact + 10_000))
        .expect(0)
        .prints("removed the rows of 0 files (0 B of media) and 0 folders: 8 rows");
    assertEquals("0 0", pictures(library));
  }

  @Test
  void smallPicturesGoWithTheirFiles() {
    Library library = withoutHeat();
    picture(library, "''");
    library.run("prune", "--missing").expect(0).prints("rows of 2 files");
    assertEquals("2 2", pictures(library));
    library.run("clear", "--force", library.root().toString()).expect(0);
    assertEquals("0 0", pictures(library));
  }

  @Test
  void rootThatIsAwayIsRefusedUnlessItIsNamed() throws IOException {
    Library library = withOther();
    Path other = directory.resolve("other");
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    Files.move(other, directory.resolve("away"));
    var before = IndexRows.of(library.index());
    library
        .run("prune", "--missing")
        .expect(4)
        .tells("the root " + other + " is not there (is it mounted?); nothing was pruned");
    Files.createDirectory(other);
    library
        .run("prune", "--missing", "--dry-run")
        .expect(4)
        .tells("the root " + other + " is empty, although the index knows files in it");
    assertEquals(before, IndexRows.of(library.index()));
    library
        .run("prune", "--missing", "--root", library.root().toString())
        .expect(0)
        .prints("removed the rows of 2 files");
    library
        .run("prune", "--older-than", "0d", "--root", other.getFileName().toString())
        .expect(0)
        .prints("removed the rows of 1 file");
    assertEquals("Alien (1979).mkv\nposter.jpg", names(library));
    library
        .run("prune", "--missing", "--root", "/nowhere")
        .expect(2)
        .tells("the index knows no root /nowhere; it knows ");
  }

  @Test
  void rootThatWasNotScannedForThatLongIsRefused() {
    Library library = withoutHeat();
    age(library, "update store.scan set started_at = started_at - %d", 40);
    library
        .run("prune", "--older-than", "30d")
        .expect(4)
        .tells("was not scanned for that long, so all of its rows would go");
    library.run("prune", "--older-than", "30d", "--missing").expect(0).prints("rows of 0 files");
    library
        .run("prune", "--older-than", "30d", "--root", library.root().toString())
        .expect(0)
        .prints("removed the rows of 2 files");
    assertEquals("Heat (1995).mkv\nposter.jpg", names(library));
    library.run("scan").expect(1).prints("0 hits, 1 misses");
    assertEquals("Alien", library.query("select title from movies"));
  }

  /** A scan that cannot look at everything still sees most of it. */
  @Test
  void whatAnIncompleteScanSawIsNotOld() {
    Library library = withoutHeat();
    age(library, "update store.scan set started_at = started_at - %d", 40);
    IndexRows.change(library.index(), "update store.root set last_complete_scan = 1");
    library.run("scan").expect(1);
    IndexRows.change(library.index(), "update store.root set last_complete_scan = 1");
    var before = IndexRows.of(library.index());
    library.run("prune", "--older-than", "30d").expect(0).prints("rows of 0 files");
    library
        .run("prune", "--older-than", "30d", "--root", library.root().toString())
        .expect(0)
        .prints("rows of 0 files");
    assertEquals(before, IndexRows.of(library.index()));
  }

  @Test
  void wrongCriteriaAreUsageErrors() {
    Library library = scanned();
    library.run("prune").expect(2).tells("prune needs a criterion: --older-than AGE, --missing,");
    library.run("prune", "--dry-run", "--root", "/media").expect(2).tells("needs a criterion");
    library.run("prune", "--missing", "--by", "probed").expect(2).tells("--by says what");
    library.run("prune", "--older-than", "2026-13-01").expect(2).tells("'2026-13-01' is no date");
    library
        .run("prune", "--older-than", "30")
        .expect(2)
        .tells("'30' is no duration; write 30d, 2w, 12h, 45m, 90s or 500ms, or a date");
    library
        .run("prune", "--missing", "--older-than", "6M")
        .expect(2)
        .tells("'6M' is not clear: M could mean months; write 180d, or 6m for minutes, or a date");
    library.run("prune", "--older-than", "6D", "--wait", "1H5MS", "-n").expect(0);
    library.run("prune", "--older-than", "PT6M", "-n").expect(0);
    library.run("prune", "--older-than", "2999-01-01").expect(2).tells("between 1970 and now");
    library.run("prune", "--max-size", "5 apples").expect(2).tells("'5 apples' is no size");
    assertEquals("4", library.query("select count(*) from files"));
  }

  @Test
  void scanPrunesByItselfOnceADayWhereItIsConfigured() throws IOException {
    Library library = withOther();
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    age(library, "update store.file set missing_since = missing_since - %d", 181);
    library.run("scan").expect(1);
    assertEquals("2", missing(library));
    Path config = directory.resolve("prune.yaml");
    Files.writeString(config, "cache: {auto_prune: 180d}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
    library
        .run("scan")
        .expect(1)
        .tells("removed the rows of 2 files missing for as long as cache.auto_prune says");
    assertEquals("0", missing(library));
    library.remove("Alien (1979)/poster.jpg");
    library.run("scan").expect(1);
    age(library, "update store.file set missing_since = missing_since - %d", 181);
    assertEquals("", library.run("scan").expect(1).err());
    assertEquals("1", missing(library));
    IndexRows.change(
        library.index(),
        "update store.meta set content = cast(content as bigint) - "
            + Duration.ofDays(2).toNanos()
            + " where name = 'auto_prune'");
    library.run("scan").expect(1).tells("removed the rows of 1 file missing");
    assertEquals("0", missing(library));
  }

  @Test
  void fullDiskIsToldBeforeAnyRowGoes() throws Exception {
    Library library = withoutHeat();
    Machine.requireMounts();
    String out =
        SmallDisk.run(
            directory.resolve("disk"),
            "600k",
            "cp %s/index.mv.db %%disk/ && %s --index %%disk prune --missing"
                .formatted(library.index(), Machine.shellProgram()));
    assertTrue(out.contains("not enough free disk: pruning the index takes"), out);
    assertTrue(out.endsWith("exit 5\n"), out);
  }

  /** The library and a second root. */
  private Library withOther() {
    Library library = scanned();
    library.add(OTHER);
    library
        .execute(
            "--index", library.index().toString(), "scan", directory.resolve("other").toString())
        .expect(1);
    return library;
  }

  /** Gives each file a small picture, as a report would, whatever it is. */
  private static void picture(Library library, String jpeg) {
    IndexRows.change(
        library.index(),
        """
        insert into store.poster (path_hash, size_bytes, mtime_nanos, digest)
        select path_hash, size_bytes, mtime_nanos, path_hash from store.file
        """,
        "insert into store.thumbnail select digest, " + jpeg + " from store.poster");
  }

  /** How many files have a picture, and how many pictures there are. */
  private static String pictures(Library library) {
    var rows = IndexRows.of(library.index());
    return rows.get("poster").lines().count() + " " + rows.get("thumbnail").lines().count();
  }

  private static void age(Library library, String update, int days) {
    IndexRows.change(library.index(), update.formatted(Duration.ofDays(days).toNanos()));
  }

  private static String names(Library library) {
    return library.query("select name from files order by name");
  }

  private static long folders(Library library, String condition) {
    return IndexRows.number(library.index(), "select count(*) from store.folder d " + condition);
  }

  private static String missing(Library library) {
    return library.query("select count(*) from files where missing_since is not null");
  }

  private static long size(Library library) {
    return library.index().resolve("index.mv.db").toFile().length();
  }

  private static String sizeless(String text) {
    return text.replaceAll("[\\d.]+ (?:B|kB|MB)\\b", "N");
  }
}
