package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.faults.FailingCalls.Failure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A video that a disk does not give says so, and all that was known of it stays as it was; a disk
 * that takes nothing is one like any other.
 */
@Tag(Faults.TAG)
class MediaErrorTest {
  private static final int EIO = 5;
  private static final Failure LISTING = new Failure("|readdir|", EIO, false);
  private static final String FACTS =
      "select path, status, video_codec, width, duration_seconds from videos order by path";

  @TempDir Path directory;

  @Test
  void readOnlyDiskIsScannedAsAnyOther() {
    Machine.requireMounts();
    Victim victim = Victim.of(directory, 2);
    String scan = Machine.shellProgram() + " --index '" + victim.index() + "' scan -q '%1$s'\n";
    Machine.Ended ended =
        Machine.withMounts(
            ("mount --bind '%1$s' '%1$s' && mount -o remount,ro,bind '%1$s' || exit 99\n"
                    + "touch '%1$s/x' && exit 98\n"
                    + scan
                    + scan)
                .formatted(victim.library().root()));
    assertEquals(1, ended.exitCode(), ended.out());
    assertEquals(
        "1,0,2\n2,2,0", victim.library().query("select scan, hits, misses from scans order by 1"));
  }

  @Test
  void readErrorReplacesNoFact() throws IOException {
    FailingCalls calls = FailingCalls.build(directory);
    Victim victim = Victim.of(directory, 0);
    victim.library().add("Heat (1995)/Heat (1995).mkv  h264");
    victim.library().add("Alien (1979)/Alien (1979).mkv  hevc");
    try (OneProcess process = victim.startOne(calls.on("Heat (1995).mkv"))) {
      List<String> scan = victim.arguments("scan");
      process.run(scan);
      String facts = victim.library().query(FACTS);
      List<String> issues = victim.library().issues();
      Path film = victim.library().root().resolve("Heat (1995)/Heat (1995).mkv");
      Files.setLastModifiedTime(film, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
      calls.failFrom(1, new Failure("|pread|", EIO, false));
      process.run(scan);
      assertEquals(
          facts.replaceFirst("(Heat.*),ok,", "$1,unreadable,"), victim.library().query(FACTS));
      List<String> more = new ArrayList<>(victim.library().issues());
      more.removeAll(issues);
      assertEquals(List.of("Video file could not be read: Input/output error"), more);
      calls.failFrom(Integer.MAX_VALUE, new Failure("|pread|", EIO, false));
      process.run(scan);
      assertEquals(facts, victim.library().query(FACTS));
      assertEquals(issues, victim.library().issues());
    }
  }

  @Test
  void rootThatFailsWhileItIsListedIsRefused() throws IOException {
    FailingCalls calls = FailingCalls.build(directory);
    Victim victim = Victim.of(directory, 1);
    String root = victim.library().root().toString();
    try (OneProcess process = victim.startOne(calls.on(root))) {
      calls.failFrom(1, LISTING);
      process
          .run(victim.arguments("scan"))
          .require(4, "cannot scan " + root + ": it is no readable folder", false);
      calls.failFrom(Integer.MAX_VALUE, LISTING);
      assertEquals(1, process.run(victim.arguments("scan")).exitCode());
      String facts = victim.library().query(FACTS);
      calls.failFrom(1, LISTING);
      process
          .run(victim.arguments("scan"))
          .require(4, "cannot scan " + root + ": Input/output error", false);
      Ended roots = process.run(victim.arguments("roots"));
      assertEquals(0, roots.exitCode(), roots.told().all());
      assertTrue(roots.told().all().contains(" unreadable "), roots.told().all());
      assertEquals(facts, victim.library().query(FACTS));
    }
  }

  @Test
  void folderOfTheIndexThatFailsWhileItIsListedIsTold() throws IOException {
    FailingCalls calls = FailingCalls.build(directory);
    Victim victim = Victim.of(directory, 1);
    assertEquals(1, victim.start("scan").await());
    try (OneProcess process = victim.startOne(calls.on(victim.index().getParent().toString()))) {
      calls.failFrom(1, LISTING);
      Ended doctor = process.run(victim.arguments("doctor"));
      assertEquals(5, doctor.exitCode(), doctor.told().all());
      assertTrue(
          doctor.told().all().contains("warning  leftovers      the folder cannot be listed ("),
          doctor.told().all());
    }
  }

  @Test
  void backupIsKeptWhereTheOlderOnesCannotBeListed() throws IOException {
    FailingCalls calls = FailingCalls.build(directory);
    Victim victim = Victim.of(directory, 1);
    Path backups = Files.createDirectory(directory.resolve("backups"));
    assertEquals(1, victim.start("scan").await());
    try (OneProcess process = victim.startOne(calls.on(backups.toString()))) {
      calls.failFrom(1, LISTING);
      Ended backup = process.run(victim.arguments("backup", backups.toString(), "--keep", "1"));
      backup.require(5, "Input/output error", false);
      calls.failFrom(Integer.MAX_VALUE, LISTING);
      assertEquals(1, backups.toFile().list().length);
    }
  }
}
