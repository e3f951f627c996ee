package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mediaaudit.Library;
import mediaaudit.faults.Faults;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade that is killed, or cannot write, ends in the old schema or the new one. Every
 * statement of a migration commits, and every commit writes: so it is stopped at a write.
 */
@Tag(Faults.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationKillTest {
  private static final Path FIXTURE = MigrationsTest.FIXTURES.resolve("schema-1.mv.db");

  @TempDir static Path directory;
  private Library library;
  private IndexFile file;
  private Path aside;
  private Map<String, List<String>> before;
  private int writes;

  @BeforeAll
  void countWrites() throws Exception {
    Machine.requirePrograms("strace");
    library = Library.in(directory, "");
    file = IndexFile.in(library.index());
    aside = library.index().resolve("index.before-migration");
    Files.createDirectories(library.index());
    putOldIndex();
    before = MigrationsTest.upgraded(file);
    Path log = directory.resolve("writes");
    Machine.run(traced("-e", "trace=pwrite64", "-o", log.toString())).expect(0);
    writes = Files.readAllLines(log).size();
    assertTrue(writes > 50, writes + " writes");
  }

  @Test
  void killedUpgradeIsTakenUpByTheNextCommand() throws Exception {
    int unfinished = 0;
    for (int write : moments(5)) {
      putOldIndex();
      Machine.Ended ended = upgrade("signal=SIGKILL:when=" + write);
      assertTrue(ended.exitCode() != 0 || write > writes / 2, write + ": " + ended);
      unfinished += Files.exists(aside) ? 1 : 0;
      requireUpgraded("killed at write " + write + " of " + writes);
    }
    assertTrue(unfinished > 0, "no migration was killed before its end");
  }

  @Test
  void upgradeThatCannotWriteLeavesTheOldIndex() throws Exception {
    for (int write : moments(3)) {
      putOldIndex();
      Machine.Ended ended = upgrade("error=ENOSPC:when=" + write + "+");
      String what = "no space from write " + write + " of " + writes + " on: " + ended;
      assertFalse(ended.out().contains("\tat "), what);
      if (ended.exitCode() != 0) {
        assertEquals(5, ended.exitCode(), what);
        assertEquals(1, ended.out().lines().filter(line -> line.contains("error: ")).count(), what);
      }
      requireUpgraded(what);
    }
  }

  /** So many moments, the first and some by chance; in the long form each. */
  private List<Integer> moments(int few) {
    Random random = new Random(Faults.seed("MigrationKillTest"));
    List<Integer> moments = new ArrayList<>();
    int many = Faults.rounds(few, writes);
    for (int moment = 0; moment < many; moment++) {
      moments.add(many == writes ? moment + 1 : 2 + random.nextInt(writes - 2));
    }
    return moments;
  }

  private void requireUpgraded(String what) throws Exception {
    Library.Run run = library.run("query", "select 1");
    assertEquals(0, run.exitCode(), what + ": " + run);
    assertEquals(before, MigrationsTest.kept(file), what);
    Library.Run doctor = library.run("doctor", "--deep", "--fail-on", "error");
    assertEquals(0, doctor.exitCode(), what + ": " + doctor);
    assertTrue(doctor.out().contains(", as this release makes it"), what + ": " + doctor);
  }

  private Machine.Ended upgrade(String injection) {
    String inject = "inject=pwrite64:" + injection;
    return Machine.run(traced("-e", "trace=pwrite64", "-e", inject, "-o", "/dev/null"));
  }

  private String[] traced(String... options) {
    List<String> words = new ArrayList<>(List.of("strace", "-f", "-qq"));
    words.addAll(List.of(options));
    words.addAll(Machine.program());
    words.addAll(List.of("--index", library.index().toString(), "query", "select 1"));
    return words.toArray(String[]::new);
  }

  private void putOldIndex() throws IOException {
    for (Path old : List.of(aside, file.seal())) {
      Files.deleteIfExists(old);
    }
    Files.copy(FIXTURE, file.path(), StandardCopyOption.REPLACE_EXISTING);
  }
}
