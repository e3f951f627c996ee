package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One index takes the place of another: at any moment one of them is there, with all its rows. */
@Tag(Faults.TAG)
class SuccessionTest {
  private static final int FILMS = 3;
  private static final int MOST_CALLS = 12;
  private static final int KILLED = 137;
  private static final String UNSEALED =
      "media-audit: the index could not be sealed (Input/output error); the next command checks"
          + " its rows\n";

  @TempDir Path directory;
  private Victim victim;
  private Path finished;
  private Path backup;

  @BeforeEach
  void finish() {
    Machine.requirePrograms("strace");
    victim = Victim.of(directory, FILMS);
    victim.library().run("scan").expect(1);
    backup = directory.resolve("index.backup");
    victim.library().run("backup", backup.toString()).expect(0);
    finished = directory.resolve("finished");
    Victim.copy(victim.index(), finished);
  }

  @Test
  void repairThatIsKilledAtAnyChangeOfANameLeavesAnIndex() {
    int kills = 0;
    int step = Faults.rounds(2, 1);
    int first = 1 + new Random(Faults.seed("SuccessionTest")).nextInt(step);
    for (String call : List.of("rename", "link", "unlink")) {
      for (int at = first, code = KILLED; code == KILLED && at <= MOST_CALLS; at += step) {
        victim.useIndex(finished);
        code = with(call + ":signal=SIGKILL:when=" + at, "doctor", "--repair", "--force");
        kills += code == KILLED ? 1 : 0;
        String what = "killed at " + call + " " + at;
        assertTrue(Files.exists(victim.index().resolve("index.mv.db")), what);
        victim.library().run("scan").expect(1).prints(FILMS + " hits, 0 misses");
        victim.requireWhole();
      }
    }
    assertTrue(kills >= 4 / step, kills + " kills");
  }

  /** Once the fresh index is in its place, all that fails is told beside the result. */
  @Test
  void repairWithoutASealIsARepair() throws IOException {
    Running repair = start("rename:error=EIO", seal(), "doctor", "--repair", "--force");
    assertEquals(0, repair.await(), repair.said());
    assertEquals(UNSEALED, repair.errors());
    assertEquals(List.of("index.damaged-TIME.mv.db", "index.lock", "index.mv.db"), names());
    victim.library().run("scan").expect(1).prints(FILMS + " hits, 0 misses");
  }

  @Test
  void restoreWithoutASealIsARestore() throws IOException {
    Running restore = start("rename:error=EIO", seal(), "restore", backup.toString());
    assertEquals(0, restore.await(), restore.said());
    assertEquals(UNSEALED, restore.errors());
    assertEquals(List.of("index.before-restore-TIME.mv.db", "index.lock", "index.mv.db"), names());
    victim.library().run("scan").expect(1).prints(FILMS + " hits, 0 misses");
  }

  @Test
  void whereNothingTookItsPlaceTheIndexIsAsItWas() throws IOException {
    Path file = victim.index().resolve("index.mv.db");
    Path fresh = victim.index().resolve("new/index.mv.db");
    Running repair = start("rename:error=EIO", fresh, "doctor", "--repair", "--force");
    assertEquals(5, repair.await(), repair.said());
    assertEquals(
        "media-audit: error: cannot repair the index "
            + file
            + " ("
            + fresh
            + " -> "
            + file
            + ": Input/output error); it is as it was; check the disk\n",
        repair.errors());
    assertEquals(List.of("index.lock", "index.mv.db"), names());
    victim.library().run("scan").expect(1).prints(FILMS + " hits, 0 misses");
  }

  private int with(String injection, String... command) {
    Running running = start(injection, null, command);
    return running.await();
  }

  /**
   * Starts a command in which calls fail or kill.
   *
   * @param on whose calls; null for any
   */
  private Running start(String injection, Path on, String... command) {
    List<String> line = new ArrayList<>(List.of("/usr/bin/strace", "-f", "-qq", "-o", "/dev/null"));
    String call = injection.replaceFirst(":.*", "");
    line.addAll(List.of("-e", "trace=" + call, "-e", "inject=" + injection));
    line.addAll(on == null ? List.of() : List.of("-P", on.toString()));
    line.addAll(victim.line(command));
    return victim.start(java.util.Map.of(), line);
  }

  private Path seal() {
    return victim.index().resolve("index.seal.unfinished");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(victim.index())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .map(name -> name.replaceFirst("-2\\d{7}[T-]\\d+Z?", "-TIME"))
          .sorted()
          .toList();
    }
  }
}
