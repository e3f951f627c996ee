package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, and the request to end that a service gets, at random moments of a scan. */
@Tag(Faults.TAG)
class InterruptTest {
  private static final int INTERRUPTED = 130;

  /** What the request to end makes of a program that has nothing to put away. */
  private static final int TERMINATED = 143;

  private static final int FILMS = Faults.rounds(120, 300);

  /** Ten times what it takes, and less than a scan is waited for. */
  private static final int PATIENCE_MILLIS = 8_000;

  private static final int RECORDINGS = Faults.rounds(20, 40);

  private static final int WORKERS = 2;

  @TempDir Path directory;
  private final List<Long> times = new ArrayList<>();
  private Random random;
  private Victim victim;
  private Path ffprobe;
  private Path marks;

  @BeforeEach
  void makeLibrary() throws IOException {
    Machine.requirePrograms("setsid", "env", "ps", "kill", "sleep");
    random = new Random(Faults.seed("InterruptTest"));
    victim = Victim.of(directory, FILMS);
    for (int number = 0; number < RECORDINGS; number++) {
      victim.library().add("Show/Season 1/Show - S01E%02d.ts  ts".formatted(number));
    }
    ffprobe = Files.createDirectories(directory.resolve("bin")).resolve("ffprobe");
    marks = directory.resolve("started");
  }

  @AfterEach
  void tell() {
    times.sort(null);
    if (!times.isEmpty()) {
      System.out.println(
          "InterruptTest: %d signals, ended in %d ms at the median, %d ms at the most"
              .formatted(times.size(), times.get(times.size() / 2), times.get(times.size() - 1)));
    }
  }

  @Test
  void scanEndsAtOnceAndKeepsWhatIsStored() throws IOException {
    // It leaves its work to a child, as a script does.
    answers("/bin/sleep 0.05 & wait; echo '{\"streams\": [{\"codec_type\": \"video\"}]}'");
    int signals = Faults.rounds(6, 200);
    for (int number = 0; number < signals; number++) {
      victim.dropIndex();
      Running scan = start();
      scan.awaitWork(victim.index());
      if (number % 2 == 0) {
        scan.awaitStored(1);
      }
      scan.endsWithin(random.nextInt(number % 2 == 0 ? 1_500 : 300));
      int code = stop(scan, number % 3 == 0 ? "TERM" : "INT");
      String errors = scan.errors();
      Set<String> stored = new TreeSet<>(scan.acknowledged());
      boolean over = stored.size() == FILMS + RECORDINGS;
      assertTrue(
          code == INTERRUPTED || over && (code == 1 || code == TERMINATED), code + ": " + errors);
      assertTrue(
          !errors.contains("Exception") && !errors.contains("\tat ") && !errors.contains(" bug"),
          errors);
      victim.requireWhole();
      victim.requireStored(stored);
      if (number == 0) {
        victim.library().run("scan");
        victim.requireWhole();
      }
    }
  }

  @Test
  void programsThatHangEndWithTheScan() throws IOException {
    answers("trap '' TERM INT; /bin/sleep 600 & wait; wait");
    for (int number = 0; number < Faults.rounds(4, 50); number++) {
      victim.dropIndex();
      Running scan = start();
      awaitPrograms(scan);
      scan.endsWithin(random.nextInt(300));
      assertEquals(INTERRUPTED, stop(scan, number % 2 == 0 ? "INT" : "TERM"), scan.errors());
      assertTrue(scan.errors().contains("interrupted; what was looked at is kept"), scan.errors());
      victim.requireWhole();
    }
  }

  @Test
  void nothingElseStandsWhereTheReportWouldHaveStood() throws IOException {
    answers("/bin/sleep 600 & wait");
    Running scan = start("--json", "-");
    awaitPrograms(scan);
    assertEquals(INTERRUPTED, stop(scan, "INT"), scan.errors());
    assertTrue(scan.errors().contains("interrupted; what was looked at is kept"), scan.errors());
    assertTrue(!scan.said().contains(" hits, "), scan.said());
  }

  @Test
  void secondSignalWaitsForNothing() throws IOException {
    answers("/bin/sleep 600 & wait");
    for (int number = 0; number < Faults.rounds(4, 50); number++) {
      victim.dropIndex();
      Running scan = start();
      awaitPrograms(scan);
      signal(scan, "INT");
      scan.endsWithin(random.nextInt(100));
      int code = stop(scan, "INT");
      assertEquals(INTERRUPTED, code, scan.errors());
      victim.requireWhole();
    }
  }

  @Test
  void scanThatWaitsForAnotherHasNothingToPutAway() throws IOException {
    answers("/bin/sleep 600 & wait");
    Running holder = start();
    awaitPrograms(holder);
    for (String signal : List.of("INT", "TERM")) {
      Running waiting = start("--wait", "100s");
      for (int i = 0; !waiting.errors().contains("waiting for process"); i++) {
        assertTrue(i < 10_000, () -> "it does not wait: " + waiting.said());
        waiting.endsWithin(10);
      }
      assertEquals(INTERRUPTED, stop(waiting, signal), waiting.errors());
    }
    assertEquals(INTERRUPTED, stop(holder, "TERM"), holder.errors());
  }

  @Test
  void scanOfARootThatHangsEndsInAMoment() throws Exception {
    Path store = Files.createDirectory(directory.resolve("store"));
    Path mount = Files.createDirectory(directory.resolve("mount"));
    try (Mountings mountings = Mountings.required("bindfs")) {
      mountings.bindfs(store, mount);
      mountings.signal("STOP", mount);
      answers("exit 1");
      for (String signal : List.of("INT", "TERM")) {
        Running scan = start(mount.toString());
        scan.awaitWork(victim.index());
        // It has opened the index by then, and asks the disk.
        scan.endsWithin(2_000);
        assertEquals(INTERRUPTED, stop(scan, signal), scan.errors());
        assertTrue(
            scan.errors().contains("interrupted; what was looked at is kept"), scan.errors());
      }
      // A further signal waits for nothing, not even for the last word.
      Running scan = start(mount.toString());
      scan.awaitWork(victim.index());
      scan.endsWithin(2_000);
      for (signal(scan, "INT"); !scan.endsWithin(50); signal(scan, "INT")) {
        // The first ones may come before the program hears of further ones.
      }
      assertEquals(INTERRUPTED, scan.await(), scan.errors());
      assertTrue(!scan.errors().contains("interrupted"), scan.errors());
      mountings.signal("CONT", mount);
      victim.requireWhole();
    }
  }

  private void answers(String script) throws IOException {
    Files.writeString(ffprobe, "#!/bin/sh\n: > '%s'/$$\n%s\n".formatted(marks, script));
    Files.setPosixFilePermissions(ffprobe, PosixFilePermissions.fromString("rwx------"));
  }

  /** In a session of its own, so that whatever it starts can be found after its end. */
  private Running start(String... options) throws IOException {
    Victim.delete(marks);
    Files.createDirectory(marks);
    List<String> line = new ArrayList<>();
    line.addAll(List.of("/usr/bin/setsid", "/usr/bin/env", "--default-signal=INT,TERM"));
    line.addAll(victim.line("scan", "--debug", "--workers", "" + WORKERS));
    line.addAll(List.of(options));
    return victim.start(Map.of("PATH", ffprobe.getParent().toString()), line);
  }

  private int stop(Running scan, String signal) {
    long start = System.nanoTime();
    signal(scan, signal);
    int code = scan.await();
    long took = (System.nanoTime() - start) / 1_000_000;
    times.add(took);
    assertTrue(took < PATIENCE_MILLIS, took + " ms");
    assertEquals("", session(scan), "left behind");
    return code;
  }

  private static void signal(Running scan, String signal) {
    Machine.run("kill", "-" + signal, "" + scan.process().pid());
  }

  /** Waits until each of its workers has started a program. */
  private void awaitPrograms(Running scan) throws IOException {
    for (int i = 0; scan.process().isAlive() && started() < WORKERS; i++) {
      assertTrue(i < 10_000, () -> "it starts no ffprobe: " + scan.said());
      scan.endsWithin(10);
    }
  }

  private long started() throws IOException {
    try (Stream<Path> all = Files.list(marks)) {
      return all.count();
    }
  }

  /** The processes that live in its session; zombies do not. */
  private static String session(Running scan) {
    String all = Machine.run("ps", "-o", "stat=,args=", "--sid", "" + scan.process().pid()).out();
    return String.join("\n", all.lines().filter(line -> !line.startsWith("Z")).toList());
  }
}
