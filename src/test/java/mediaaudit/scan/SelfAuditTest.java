package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.Library;
import mediaaudit.faults.Faults;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.IndexRows;
import mediaaudit.index.RootRow;
import mediaaudit.model.Watchdog;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each scan checks a few rows that hold, and shouts when one is wrong. */
class SelfAuditTest {
  private static final int ENOUGH = 2_000;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void plantAWrongRow() throws IOException {
    library =
        Library.in(
                directory,
                """
                Heat (1995)/Heat (1995).mkv    hevc
                Alien (1979)/Alien (1979).mkv  av1
                """)
            .withoutFfprobe();
    library.with("MEDIA_AUDIT_CONFIG", directory.resolve("config.yaml").toString());
    configure("racy_window: 0s");
    library.run("scan").expect(1);
    IndexRows.change(
        library.index(),
        "update store.stream set width = 4711 where kind = 'video' and path_hash in"
            + " (select path_hash from store.file where name like 'Heat%')");
  }

  @Test
  void wrongRowIsFoundRepairedAndReported() throws IOException {
    configure("racy_window: 0s, self_audit: always");
    String right = library.query("select width from videos where path like '%Alien%'");
    library
        .run("scan")
        .expect(5)
        .tells("the index is wrong about " + library.root().resolve("Heat (1995)/Heat (1995).mkv"))
        .tells("streams 0 picture width is ")
        .tells(", not 4711; that row is repaired, others may be wrong too: scan with --no-cache")
        .prints("Cache: 2 hits, 0 misses");
    assertEquals("0", library.query("select count(*) from videos where width = 4711"));
    assertEquals(right, library.query("select width from videos where path like '%Alien%'"));
    library.run("scan").expect(1).prints("Cache: 2 hits, 0 misses");
    assertTrue(library.run("doctor").exitCode() < 5);
  }

  /** Earlier releases summed what they had read in another way. */
  @Test
  void rowsOfEarlierReleasesAreChecked() throws IOException {
    IndexRows.change(
        library.index(),
        "update store.probe set header_digest = 'headers:0123456789abcdef0123456789abcdef'");
    configure("racy_window: 0s, self_audit: always");
    library.run("scan").expect(5).tells("the index is wrong about ");
    assertEquals("0", library.query("select count(*) from videos where width = 4711"));
  }

  @Test
  @Tag(Faults.TAG)
  void shortScansCheckRowsNowAndThen() {
    int scans = 0;
    while (scans < Faults.rounds(0, ENOUGH) && library.run("scan").exitCode() == 1) {
      scans++;
    }
    Assumptions.assumeTrue(Faults.rounds(0, ENOUGH) > 0, "skipped: only in the long form");
    assertTrue(scans < ENOUGH, "not found in " + ENOUGH + " scans");
  }

  @Test
  void longScansCheckRowsUnlessTheyAreSwitchedOff() throws IOException {
    for (int film = 0; film < 25; film++) {
      library.add("Film %1$d (1999)/Film %1$d (1999).mkv  hevc".formatted(film));
    }
    library.run("scan").expect(1);
    IndexRows.change(library.index(), "update store.stream set width = 4711 where kind = 'video'");
    assertEquals(0, audit(SelfAudit.Mode.AUTO, Duration.ZERO).size());
    assertEquals(0, audit(SelfAudit.Mode.NEVER, Duration.ofMinutes(10)).size());
    assertEquals(20, audit(SelfAudit.Mode.AUTO, Duration.ofMinutes(10)).size());
    assertEquals("7", library.query("select count(*) from videos where width = 4711"));
  }

  /** What is told wrong at the end of a scan that takes so long. */
  private List<String> audit(SelfAudit.Mode mode, Duration scan) throws IOException {
    ScanOptions options = PlainScan.options();
    try (Index index =
        Index.write(IndexFile.in(library.index()), "test", Duration.ZERO, notice -> {})) {
      RootRow root = index.roots().all().get(0);
      Validity validity = options.validity(root.path(), "");
      RootWalk walk =
          new RootWalk(
              index.cache(), root, validity, new Watchdog(Watchdog.USUAL_PATIENCE), List.of());
      List<Listing> held = new ArrayList<>();
      walk.walk(
          new Listings(
              root.name(),
              library.root(),
              Map.of(),
              options,
              validity.comparison(),
              Optional.empty(),
              ScanListener.SILENCE),
          ScanListener.SILENCE,
          new Tally(),
          held::add);
      SelfAudit audit = new SelfAudit(index.cache(), mode, System.nanoTime() - scan.toNanos());
      held.forEach(listing -> audit.offer(walk, listing));
      return audit.run(List.of(walk));
    }
  }

  @Test
  void nothingIsCheckedWhereItIsSwitchedOff() throws IOException {
    configure("racy_window: 0s, self_audit: never");
    for (int scans = 0; scans < 20; scans++) {
      library.run("scan").expect(1);
    }
    assertEquals("1", library.query("select count(*) from videos where width = 4711"));
  }

  private void configure(String cache) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), "cache: {" + cache + "}\n");
  }
}
