package mediaaudit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Issue;
import mediaaudit.model.MissReason;
import mediaaudit.model.Nanos;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.UserError;
import mediaaudit.probe.ProberChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program and a scan share rows and the rules by which they hold. */
class MediaIndexTest {
  private static final String HEAT = "Heat (1995)/Heat (1995).mkv";
  private static final String ALIEN = "Alien (1979)/Alien (1979).mkv";
  private static final String EPISODE = "Dark/Season 01/Dark - S01E01.mkv";
  private static final OpenOptions READING =
      OpenOptions.reading().withProbers(ProberChain.Mode.BUILTIN).withRacyWindow(Duration.ZERO);
  private static final OpenOptions WRITING =
      OpenOptions.writing(Duration.ofSeconds(5))
          .withProbers(ProberChain.Mode.BUILTIN)
          .withRacyWindow(Duration.ZERO);

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeLibrary() throws IOException {
    String files =
        String.join(
            "\n", HEAT + "  hevc", ALIEN + "  av1", EPISODE + "  h264", "Heat (1995)/a.txt");
    library = Library.in(directory, files).withoutFfprobe();
    Files.writeString(directory.resolve("config.yaml"), "cache: {racy_window: 0s}\n");
    library.with("MEDIA_AUDIT_CONFIG", directory.resolve("config.yaml").toString());
  }

  @Test
  void scannedVideoIsAHitUntilItChanges() throws IOException {
    library.run("scan").expect(1);
    try (MediaIndex index = open(READING)) {
      assertEquals("matroska,webm", index.find(path(HEAT)).orElseThrow().container());
      Files.setLastModifiedTime(path(HEAT), FileTime.from(Instant.EPOCH));
      assertEquals(miss(HEAT, MissReason.MTIME), index.lookUp(path(HEAT)));
      library.add(HEAT + "  av1");
      assertEquals(miss(HEAT, MissReason.SIZE), index.lookUp(path(HEAT)));
      library.remove(HEAT);
      assertEquals(miss(HEAT, MissReason.GONE), index.lookUp(path(HEAT)));
      assertEquals(miss("Ran.mkv", MissReason.NEW), index.lookUp(path("Ran.mkv")));
      assertEquals(new Statistics(5, 1, 0, 0, 3, 5), index.statistics());
    }
  }

  @Test
  void lookIsOutOfDateAfterItsTime() throws IOException {
    library.run("scan").expect(1);
    try (MediaIndex index = open(READING.withTtl(Duration.ofMillis(1)))) {
      assertEquals(miss(HEAT, MissReason.TTL), index.lookUp(path(HEAT)));
    }
    IndexRows.change(library.index(), "update store.probe set revision = 0");
    try (MediaIndex index = open(READING)) {
      assertEquals(miss(HEAT, MissReason.REVISION), index.lookUp(path(HEAT)));
    }
  }

  @Test
  void whatNobodyCanReadIsNotAskedForAgain() throws IOException, InterruptedException {
    Library.requireFfprobe();
    library.add("broken.mp4  broken");
    try (MediaIndex index = open(WRITING.withProbers(ProberChain.Mode.AUTO))) {
      index.addRoot(library.root());
      assertEquals(ProbeStatus.CORRUPT, index.put(path("broken.mp4")).orElseThrow().status());
      assertTrue(index.lookUp(path("broken.mp4")).isHit());
    }
    try (MediaIndex index = open(READING)) {
      assertTrue(index.lookUp(path("broken.mp4")).isHit());
    }
  }

  @Test
  void youngFileIsComparedByItsContent() throws IOException, InterruptedException {
    try (MediaIndex index = open(WRITING.withRacyWindow(Duration.ofHours(1)))) {
      index.addRoot(library.root());
      index.put(path(HEAT));
      assertTrue(index.lookUp(path(HEAT)).isHit());
    }
    IndexRows.change(library.index(), "update store.probe set header_digest = 'headers:other'");
    try (MediaIndex index = open(READING)) {
      assertEquals(miss(HEAT, MissReason.RACY), index.lookUp(path(HEAT)));
    }
  }

  @Test
  void rootThatIsRefusedChangesNothing() {
    Machine.requirePrograms("sh", "printf");
    Path name = path("Dark");
    Machine.sh("cp '%s' '%s'/\"$(printf 'lat\\351in.mkv')\"".formatted(path(EPISODE), name))
        .expect(0);
    library.execute("--index", library.index().toString(), "scan", name.toString()).expect(1);
    Machine.sh("rm '%s'/lat*".formatted(name)).expect(0);
    Map<String, String> before = IndexRows.of(library.index());
    try (MediaIndex index = open(WRITING)) {
      UserError refusal = assertThrows(UserError.class, () -> index.addRoot(library.root()));
      assertTrue(refusal.getMessage().contains("scan " + name + " first"), refusal.getMessage());
    }
    assertEquals(before, IndexRows.of(library.index()));
  }

  @Test
  void scanFindsValidWhatAProgramPut() throws IOException, InterruptedException {
    try (MediaIndex index = open(WRITING)) {
      index.addRoot(library.root());
      index.addRoot(library.root().resolve("Dark"));
      assertEquals(List.of(library.root()), index.roots());
      assertEquals(ProbeStatus.OK, index.put(path(HEAT)).orElseThrow().status());
      assertEquals(ProbeStatus.OK, index.put(path(EPISODE)).orElseThrow().status());
      assertTrue(index.lookUp(path(HEAT)).isHit());
      assertEquals(new Statistics(1, 1, 0, 1, 2, 0), index.statistics());
    }
    library.run("scan").expect(1).prints("Cache: 2 hits, 1 misses (66.7% hit rate)");
    library.run("scan").expect(1).prints("Cache: 3 hits, 0 misses (100.0% hit rate)");
  }

  @Test
  void rowsAreThoseOfAScanAlone() throws IOException, InterruptedException {
    library.run("scan").expect(1);
    String before = IndexRows.of(library.index()).get("stream");
    try (MediaIndex index = open(WRITING)) {
      index.put(path(HEAT));
      index.put(path(EPISODE));
    }
    assertEquals(before, IndexRows.of(library.index()).get("stream"));
    library.run("scan", "-v").expect(1).prints("Cache: 3 hits, 0 misses (100.0% hit rate)");
  }

  @Test
  void factsOfAnotherProberAreKept() throws IOException {
    Probe told = told("mine");
    try (MediaIndex index = open(WRITING)) {
      index.addRoot(library.root());
      index.put(path(HEAT), told);
      assertEquals(Optional.of(told), index.find(path(HEAT)));
    }
    library.run("scan").expect(1).prints("Cache: 1 hits, 2 misses");
    assertEquals("mine", library.query("select prober from videos where path like '%Heat%'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lib=5", "my prober", "a-name-of-21-letters.", "pr\u00fcfer"})
  void proberThatRowsCannotNameIsRefused(String name) throws IOException {
    try (MediaIndex index = open(WRITING)) {
      index.addRoot(library.root());
      assertEquals(
          "a prober may not be named " + name + ": only by 1 to 20 of A-Z a-z 0-9 . _ -",
          assertThrows(IllegalArgumentException.class, () -> index.put(path(HEAT), told(name)))
              .getMessage());
      assertEquals(0, index.statistics().probeRows());
    }
  }

  @Test
  void factsOfManyProbersStandInOneFolder() throws IOException {
    try (MediaIndex index = open(WRITING)) {
      index.addRoot(library.root());
      for (int i = 1; i < 10; i++) {
        library.add("Dark/Season 01/Dark - S01E0%d.mkv  h264".formatted(i));
        index.put(
            path("Dark/Season 01/Dark - S01E0%d.mkv".formatted(i)),
            told("prober.of_20-letters".substring(i)));
      }
    }
    library.run("scan").expect(1).prints("Cache: 9 hits, 2 misses");
    library.run("scan").expect(1).prints("Cache: 11 hits, 0 misses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib=5=3", "lib", "builtin=3000000000", "=3"})
  void folderOfWhichTheProbersCannotBeReadIsComparedFileByFile(String revisions)
      throws IOException {
    library.run("scan").expect(1);
    String before = IndexRows.of(library.index()).get("folder");
    IndexRows.change(
        library.index(),
        "update store.folder set revisions = '" + revisions + "' where videos > 0");
    library.run("scan").expect(1).prints("Cache: 3 hits, 0 misses");
    assertEquals(before, IndexRows.of(library.index()).get("folder"));
  }

  private static Probe told(String prober) {
    return new Probe(
        ProbeStatus.OK, null, prober, 3, Nanos.now(), "matroska", 90L, 80L, 0, null, List.of());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatWasCalledBrokenWithoutFfprobeIsAskedForByAScan()
      throws IOException, InterruptedException {
    library.add("broken.mp4  broken");
    try (MediaIndex index = open(WRITING)) {
      index.addRoot(library.root());
      assertEquals(ProbeStatus.CORRUPT, index.put(path("broken.mp4")).orElseThrow().status());
      assertTrue(index.lookUp(path("broken.mp4")).isHit());
    }
    useFfprobe();
    library.run("scan").expect(1).prints("Cache: 0 hits, 4 misses");
    assertEquals(
        "ok,ffprobe", library.query("select status, prober from videos where path like '%.mp4'"));
    library.run("scan").expect(1).prints("Cache: 4 hits, 0 misses");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatNobodyAtHandKnowsStaysAsItWasTold() throws IOException, InterruptedException {
    library.add("stream.ts  ts");
    library.add("broken.mp4  broken");
    useFfprobe();
    library.run("scan").expect(1);
    Map<String, String> before = IndexRows.of(library.index());
    try (MediaIndex index = open(WRITING)) {
      assertEquals(Optional.empty(), index.put(path("stream.ts")));
      assertEquals(ProbeStatus.CORRUPT, index.put(path("broken.mp4")).orElseThrow().status());
      assertEquals("ffprobe", index.find(path("stream.ts")).orElseThrow().prober());
    }
    assertEquals(before, IndexRows.of(library.index()));
    library.run("scan").expect(1).prints("Cache: 5 hits, 0 misses");
  }

  @Test
  void whatAProgramPutIsNotTakenForDeletedWithItsDrive() throws IOException, InterruptedException {
    try (MediaIndex index = open(WRITING)) {
      index.addRoot(library.root());
      for (String video : List.of(HEAT, ALIEN, EPISODE, HEAT)) {
        index.put(path(video));
      }
    }
    assertEquals(
        3,
        IndexRows.number(library.index(), "select sum(files) from store.folder where videos < 2"));
    Files.move(library.root(), directory.resolve("unmounted"));
    Files.createDirectory(library.root());
    library.run("scan").expect(4).tells("is empty, although the index knows files in it");
    library.run("prune", "--missing").expect(4).tells("is empty, although the index knows files");
    assertEquals("3,0", library.query("select count(*), count(missing_since) from files"));
  }

  /** One that plays everything. */
  private void useFfprobe() throws IOException {
    Path program =
        Files.writeString(
            directory.resolve("ffprobe"),
            "#!/bin/sh\necho '{\"streams\": [{\"codec_type\": \"video\"}],"
                + " \"format\": {\"duration\": \"7.5\"}}'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(
        directory.resolve("config.yaml"),
        "{cache: {racy_window: 0s}, probe: {ffprobe: '%s'}}\n".formatted(program));
  }

  @Test
  void unreadableOrForeignFileIsNotStored() throws IOException {
    try (MediaIndex index = open(WRITING)) {
      assertEquals(
          "the index knows no library root that holds " + path(HEAT),
          assertThrows(UserError.class, () -> index.put(path(HEAT))).getMessage());
      index.addRoot(library.root());
      assertThrows(IOException.class, () -> index.put(path("Heat (1995)/none.mkv")));
      assertEquals(
          path("Heat (1995)/a.txt") + " is no video file",
          assertThrows(IOException.class, () -> index.put(path("Heat (1995)/a.txt"))).getMessage());
      assertEquals(new Statistics(0, 0, 0, 0, 0, 0), index.statistics());
    }
  }

  @Test
  void itemOfLinkedFilesHolds() throws IOException {
    Path link = library.root().resolve("Fire (2000)/Fire (2000).mkv");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, path(HEAT));
    library.run("scan").expect(1);
    try (MediaIndex index = open(READING)) {
      assertEquals("Fire", index.item(link).orElseThrow().item().title());
    }
  }

  @Test
  void itemHoldsUntilItsFolderChanges() throws IOException {
    library.run("scan").expect(1);
    try (MediaIndex index = open(READING)) {
      AuditedItem heat = index.item(path("Heat (1995)")).orElseThrow();
      assertEquals("Heat", heat.item().title());
      assertEquals(
          List.of("missing-background", "missing-poster", "missing-trailer"),
          heat.issues().stream().map(Issue::rule).sorted().toList());
      assertEquals(Optional.of(heat), index.item(path(HEAT)));
      assertEquals(1, index.item(path(EPISODE)).orElseThrow().item().episode());
      assertEquals(1, index.item(path("Dark/Season 01")).orElseThrow().item().season());
      library.add("Heat (1995)/poster.jpg");
      assertEquals(Optional.empty(), index.item(path("Heat (1995)")));
      library.add("Dark/Season 02/Dark - S02E01.mkv  hevc");
      assertEquals(Optional.empty(), index.item(path(EPISODE)));
      assertEquals(Optional.empty(), index.item(directory));
    }
  }

  @Test
  void invalidatedVideosAreLookedAtAgain() throws IOException {
    library.run("scan").expect(1);
    try (MediaIndex index = open(WRITING)) {
      assertTrue(index.lookUp(path(HEAT)).isHit());
      assertEquals(1, index.invalidate(path(HEAT)));
      assertEquals(0, index.invalidate(path("Nothing")));
      assertEquals(miss(HEAT, MissReason.PROBER), index.lookUp(path(HEAT)));
      assertEquals(1, index.invalidate(path("Dark")));
    }
    library.run("scan").expect(1).prints("Cache: 1 hits, 2 misses");
    try (MediaIndex index = open(WRITING)) {
      assertEquals(4, index.clear());
      assertEquals(List.of(), index.roots());
      assertEquals(new Statistics(0, 0, 0, 0, 0, 0), index.statistics());
    }
  }

  @Test
  void videosAndItemsAreStreamed() throws IOException {
    library.run("scan").expect(1);
    try (MediaIndex index = open(READING)) {
      try (Stream<IndexedVideo> videos = index.videos()) {
        assertEquals(
            List.of(path(ALIEN) + " av1", path(EPISODE) + " h264", path(HEAT) + " hevc"),
            videos
                .map(
                    video ->
                        video.path() + " " + video.probe().orElseThrow().mainVideo().get().codec())
                .sorted()
                .toList());
      }
      assertEquals(5, index.items().count());
    }
  }

  @Test
  void memoryHoldsTheLastVideosOnly() throws IOException {
    library.run("scan").expect(1);
    try (MediaIndex index = open(READING.withMemory(1))) {
      for (String video : List.of(HEAT, HEAT, ALIEN, HEAT)) {
        assertTrue(index.lookUp(path(video)).isHit());
      }
      assertEquals(new Statistics(4, 4, 1, 1, 3, 5), index.statistics());
      assertEquals(100.0, index.statistics().hitRatePercent());
    }
    try (MediaIndex index = open(READING.withMemory(0))) {
      index.find(path(HEAT));
      index.find(path(HEAT));
      assertEquals(new Statistics(2, 2, 0, 0, 3, 5), index.statistics());
    }
  }

  @Test
  void manyThreadsMayUseItAndBeInterrupted() throws Exception {
    library.run("scan").expect(1);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (MediaIndex index = open(WRITING)) {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String video = List.of(HEAT, ALIEN, EPISODE).get(i % 3);
        boolean writes = i % 50 == 0;
        Callable<Boolean> work =
            () -> {
              if (writes) {
                index.put(path(video));
              }
              Thread.currentThread().interrupt();
              boolean hit = index.lookUp(path(video)).isHit();
              index.statistics();
              return hit && Thread.interrupted();
            };
        results.add(pool.submit(work));
      }
      for (Future<Boolean> result : results) {
        assertTrue(result.get());
      }
      assertEquals(400, index.statistics().hits());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whatCannotBeOpenedIsExplained() throws IOException {
    assertTrue(
        assertThrows(UserError.class, () -> MediaIndex.open(library.index()))
            .getMessage()
            .startsWith("no index at " + library.index()));
    MediaIndex index = open(WRITING);
    assertTrue(
        assertThrows(UserError.class, () -> open(OpenOptions.writing(Duration.ZERO)))
            .getMessage()
            .contains("in use by"));
    index.close();
    index.close();
    assertThrows(IllegalStateException.class, index::statistics);
    try (MediaIndex reading = open(READING)) {
      assertThrows(IllegalStateException.class, reading::clear);
    }
  }

  /** The system would end the locks of a process on a file that it opens and closes once more. */
  @Test
  void locksHoldWhateverElseTheProgramOpens() throws IOException {
    library.run("scan").expect(1);
    String file = library.index() + "/index.mv.db";
    try (MediaIndex writing = open(WRITING)) {
      assertEquals(
          "the index "
              + file
              + " is open for writing in this program; read it by what has it open, or close that",
          assertThrows(UserError.class, () -> open(READING)).getMessage());
      assertEquals(
          "the index "
              + file
              + " is in use by this program itself; wait for it, or give it longer with --wait",
          assertThrows(UserError.class, () -> open(OpenOptions.writing(Duration.ZERO)))
              .getMessage());
      assertTrue(inAnotherProcess("prune", "--missing", "--wait", "0s").contains("is in use by"));
      assertEquals(3, writing.statistics().probeRows());
    }
    try (MediaIndex reading = open(READING)) {
      open(READING).close();
      assertThrows(UserError.class, () -> open(OpenOptions.writing(Duration.ZERO)));
      assertTrue(inAnotherProcess("prune", "--missing", "--wait", "0s").contains("is being read"));
      assertEquals(3, reading.statistics().probeRows());
    }
    assertEquals("cleared the rows of 4 files\n", inAnotherProcess("clear", "--force"));
  }

  private String inAnotherProcess(String... command) {
    List<String> words = new ArrayList<>(Machine.program());
    words.addAll(List.of("--index", library.index().toString()));
    words.addAll(List.of(command));
    return Machine.run(words.toArray(String[]::new)).out();
  }

  private MediaIndex open(OpenOptions options) {
    return MediaIndex.open(library.index(), options);
  }

  private Path path(String below) {
    return library.root().resolve(below);
  }

  private Lookup miss(String video, MissReason reason) {
    return new Lookup(path(video), Optional.empty(), Optional.of(reason));
  }
}
