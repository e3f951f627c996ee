package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import mediaaudit.model.Nanos;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor tells what is wrong around a whole index, and the way out. */
class DoctorTest {
  private static final String MOVIE = "Heat (1995)/Heat (1995).mkv";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, MOVIE + "  hevc");
    library.run("scan").expect(1);
  }

  @Test
  void timesThatMoveAreToldAsTheReasonOfMisses() throws IOException {
    Files.setLastModifiedTime(library.root().resolve(MOVIE), FileTime.fromMillis(1_000_000_000));
    library.run("scan").expect(1).prints("0 hits, 1 misses");
    library
        .run("doctor")
        .expect(1)
        .prints("0 hits, 1 misses (1 mtime) in the last scan; 1 files were known before");
    library.run("doctor", "--fail-on", "error").expect(0);
  }

  /** When all videos are misses, the reason may be that a root is another. */
  @Test
  void rootsAreToldBesideOtherWarnings() throws IOException {
    timesThatMoveAreToldAsTheReasonOfMisses();
    library.remove("");
    library.run("doctor").expect(1).prints(library.root() + " is missing");
  }

  @Test
  void repairOfAWholeIndexIsToldInJson() {
    assertEquals(
        """
        {
          "schema_version" : 1,
          "damaged_file" : null,
          "rows_before" : null,
          "tables" : [ ]
        }
        """,
        library.run("doctor", "--repair", "--format", "json").expect(0).out());
  }

  @Test
  void openPermissionsLostRootsAndLeftoversAreWarnings() throws IOException {
    Files.setPosixFilePermissions(library.index(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path left = Files.createDirectory(library.index().resolve("copy-999999999-1"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    library.remove("");
    library
        .run("doctor")
        .expect(1)
        .prints("chmod 700 '" + library.index() + "'")
        .prints("copy-999999999-1 of a command that was killed")
        .prints(library.root() + " is missing. Mount it, or tell where it is");
  }

  @Test
  void scansInTheFutureAreToldAsAWrongClock() {
    IndexRows.change(
        library.index(),
        "update store.scan set started_at = " + (Nanos.now() + Duration.ofDays(400).toNanos()));
    library.run("doctor").expect(1).prints("1 scans lie in the future: the clock was wrong then");
  }

  @Test
  void indexOnAFileSystemOfAnotherMachineIsAWarning() throws Exception {
    Machine.requireRoot();
    Machine.requirePrograms("bindfs", "umount");
    Path mount = Files.createDirectory(directory.resolve("share"));
    Machine.Ended mounted =
        Machine.run("bindfs", "--no-allow-other", library.index().toString(), mount.toString());
    Assumptions.assumeTrue(mounted.exitCode() == 0, "skipped: bindfs cannot mount here");
    try {
      String index = mount.toString();
      String root = library.root().toString();
      library.execute("--index", index, "scan", root).expect(1).prints("1 hits, 0 misses");
      library
          .execute("--index", index, "doctor")
          .expect(1)
          .prints(mount + " lies on fuse")
          .prints("where locks may fail and writes be lost; put the index on a local disk");
      String made = mount.resolve("new/index").toString();
      library.execute("--index", made, "scan", root).expect(1).tells(made + " lies on fuse");
      assertEquals("", library.execute("--index", made, "scan", root).expect(1).err());
    } finally {
      Machine.run("umount", mount.toString()).expect(0);
    }
  }

  @Test
  void wrongConfigurationIsACheckAndNoEnd() throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "cache: {ttl: soon}\n");
    library
        .run("doctor", "--config", config.toString())
        .expect(3)
        .prints("line 1: cache.ttl: 'soon' is no duration")
        .prints("the last scan met no video that was known before");
  }

  @Test
  void newVideosAreNoLowHitRate() {
    for (int i = 0; i < 3; i++) {
      library.add("Alien " + i + " (1979)/Alien " + i + " (1979).mkv  av1");
    }
    library.run("scan").expect(1).prints("1 hits, 3 misses");
    library.run("doctor").expect(0).prints("1 hits, 3 misses in the last scan");
  }

  @Test
  void historyTellsEveryMigration() {
    library.run("doctor", "--history").expect(0).prints("1        library").prints("Chapters");
    library.run("doctor", "--history", "--repair").expect(2).tells("leave it out to examine");
    library.run("doctor", "--history", "--format", "json").expect(0).prints("\"migrations\"");
  }
}
