package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes use one index: one writes, others wait for it or read it as it is then. */
@Tag(Faults.TAG)
class SideBySideTest {
  private static final int FILMS = 100;
  private static final Duration HANGING = Duration.ofSeconds(20);

  @TempDir Path directory;
  private final List<Running> started = new ArrayList<>();
  private Victim victim;
  private Library library;
  private Path bin;

  @BeforeEach
  void makeLibrary() throws IOException {
    victim = Victim.of(directory, FILMS);
    library = victim.library();
    bin = Files.createDirectories(directory.resolve("bin"));
  }

  @AfterEach
  void endAll() {
    started.forEach(Running::kill);
  }

  @Test
  void secondScanWaitsAndThenTellsWhoHoldsTheIndex() throws IOException {
    Running first = slowScan(40, "/bin/sleep 1");
    first.awaitStored(1);
    Running second = start("scan", "--wait", "1s");
    String holder = "process " + first.process().pid() + " (scan, since 20";
    assertEquals(5, second.await());
    List<String> told = second.errors().lines().toList();
    assertEquals(2, told.size(), second.errors());
    assertTrue(told.get(0).startsWith("media-audit: waiting for " + holder), second.errors());
    assertTrue(
        told.get(1)
            .startsWith(
                "media-audit: error: the index "
                    + victim.index()
                    + "/index.mv.db is in use by "
                    + holder),
        second.errors());
    assertTrue(
        told.get(1).endsWith("Z); wait for it, or give it longer with --wait"), second.errors());
  }

  @Test
  void nameOfAKilledHolderStopsNobody() throws IOException {
    Running first = slowScan(40, "/bin/sleep 1");
    first.awaitStored(1);
    first.kill();
    String holder = Files.readString(victim.index().resolve("index.lock"));
    assertTrue(holder.startsWith("process " + first.process().pid() + " (scan"), holder);
    Running second = start("scan", "--wait", "0s");
    assertEquals(1, second.await(), second.said());
    victim.requireWhole();
  }

  @Test
  void readersAnswerWhileAScanWrites() throws IOException {
    int least = Faults.rounds(10, 65);
    int answers = 0;
    long copied = 0;
    long longest = 0;
    long before = 0;
    Path backup = directory.resolve("during.backup");
    for (int round = 0; answers < least; round++) {
      victim.dropIndex();
      before = 0;
      Running scan =
          slowScan(250, "/bin/sleep 0.02; echo '{\"streams\": [{\"codec_type\": \"video\"}]}'");
      scan.awaitStored(1);
      for (int turn = 0; scan.process().isAlive(); turn++) {
        long start = System.nanoTime();
        Library.Run run =
            switch (turn % 5) {
              case 0 -> library.run("query", "--format", "csv", "select count(*) from videos");
              case 1 -> library.run("stats", "--format", "json");
              case 2 -> library.run("report", "--format", "json");
              case 3 -> library.run("explain", "" + library.root().resolve("Film 7 (2000)"));
              default -> library.run("backup", "--force", backup.toString());
            };
        longest = Math.max(longest, System.nanoTime() - start);
        assertEquals(0, run.exitCode(), turn % 5 + ": " + run);
        copied += run.err().contains("in use by process " + scan.process().pid()) ? 1 : 0;
        answers++;
        if (turn % 5 == 0) {
          long videos = Long.parseLong(run.out().lines().skip(1).findFirst().orElseThrow());
          assertTrue(videos >= before, videos + " videos after " + before);
          before = videos;
        }
      }
      requireWhole(backup);
      assertEquals(1, scan.await(), scan.said());
      assertTrue(round < least, "nothing answers while a scan writes");
    }
    System.out.printf(
        "SideBySideTest: %d answers, %d from a copy, %d ms at the most%n",
        answers, copied, longest / 1_000_000);
    assertTrue(copied > 0, "no answer came while the scan wrote");
    assertTrue(longest < HANGING.toNanos(), longest + " ns");
    victim.requireWhole();
  }

  @Test
  void whoMayNotWriteReadsACopyWhileAScanWrites() throws IOException {
    Machine.requireMounts();
    Running scan = slowScan(40, "/bin/sleep 1");
    scan.awaitStored(1);
    String mount = "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s' || exit 99; ";
    String query = " --index '%s' query --format csv 'select count(*) > 0 from videos'";
    Machine.Ended ended =
        Machine.withMounts(
            mount.formatted(victim.index())
                + Machine.shellProgram()
                + query.formatted(victim.index()));
    assertEquals(0, ended.exitCode(), ended.out());
    assertEquals(
        "media-audit: the index is in use by process "
            + scan.process().pid()
            + " (scan, since TIME); reading it as it is now\ncount(*) > 0\ntrue\n",
        ended.out().replaceFirst("since 20[^)]*", "since TIME"));
  }

  @Test
  void firstStartsAtTheSameMomentMakeOneIndex() {
    for (int round = 0; round < Faults.rounds(1, 30); round++) {
      victim.dropIndex();
      List<Running> scans = Stream.generate(() -> start("scan", "--wait", "60s")).limit(2).toList();
      scans.forEach(scan -> assertEquals(1, scan.await(), scan.said()));
      victim.requireWhole();
      assertEquals("complete\ncomplete", library.query("select ending from scans order by scan"));
      assertEquals(FILMS, victim.stored().size());
    }
  }

  /** A backup that was made while the scan wrote, if one was. */
  private void requireWhole(Path backup) {
    if (!Files.exists(backup)) {
      return;
    }
    String place = directory.resolve("restored").toString();
    Victim.delete(Path.of(place));
    library.execute("--index", place, "restore", backup.toString()).expect(0);
    library.execute("--index", place, "doctor", "--deep", "--fail-on", "error").expect(0);
  }

  /** A scan of many recordings that ffprobe takes its time for. */
  private Running slowScan(int recordings, String script) throws IOException {
    for (int number = 0; number < recordings; number++) {
      library.add("Show/Season 1/Show - S01E%03d.ts  ts".formatted(number));
    }
    Path ffprobe = Files.writeString(bin.resolve("ffprobe"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(ffprobe, PosixFilePermissions.fromString("rwx------"));
    Running scan =
        victim.start(
            Map.of("PATH", bin.toString()), victim.line("scan", "--debug", "--workers", "2"));
    started.add(scan);
    return scan;
  }

  private Running start(String... command) {
    Running running = victim.start(command);
    started.add(running);
    return running;
  }
}
