package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at random moments of all that it does to an index: the next start opens it
 * without help, nothing that was stored is lost, and the next scan does the rest.
 */
@Tag(Faults.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
  private static final int FILMS = Faults.rounds(50, 210);
  private static final int LOST = 12;
  private static final int MOMENTS_APART_MILLIS = 150;
  private static final int MOMENTS_A_DEED = 3;

  @TempDir static Path directory;
  private final Map<String, Long> longest = new HashMap<>();
  private Random random;
  private Victim victim;
  private Path finished;
  private Map<String, String> ofFinished;
  private Path backup;
  private Map<String, String> ofBackup;
  private int working;
  private int looks;

  /** What is done to the finished index, and what of it a kill may leave. */
  private record Deed(Check check, String... command) {
    interface Check {
      void run() throws IOException;
    }
  }

  /** What was there when it was stopped, and what it had called stored. */
  private record Moment(Path index, Path backup, Set<String> stored) {}

  @BeforeAll
  void finish() throws IOException {
    random = new Random(Faults.seed("KillTest"));
    victim = Victim.of(directory, FILMS);
    victim.library().run("scan").expect(1);
    backup = directory.resolve("old.backup");
    victim.library().run("backup", backup.toString()).expect(0);
    for (int film = 0; film < LOST; film++) {
      victim.library().remove("Film %d (2000)".formatted(film));
    }
    victim.library().run("scan", "--allow-mass-delete").expect(1);
    IndexRows.change(
        victim.index(),
        "update store.file set missing_since = 1 where missing_since is not null",
        "update store.folder set missing_since = 1 where missing_since is not null");
    finished = directory.resolve("finished");
    Files.move(victim.index(), finished);
    ofFinished = IndexRows.of(finished);
    victim.library().run("restore", backup.toString()).expect(0);
    ofBackup = IndexRows.of(victim.index());
    Files.writeString(directory.resolve("prune.yaml"), "cache:\n  auto_prune: 1d\n");
  }

  @Test
  void firstScanThatIsKilledLosesNothingStored() {
    int kills = Faults.rounds(6, 250);
    for (int kill = 0; kill < kills; kill++) {
      victim.dropIndex();
      Running scan = victim.start("scan", "--debug");
      if (kill % 3 == 0) {
        scan.endsWithin(random.nextInt(50, 1_500));
        scan.kill();
      } else {
        killAtWork("scan", scan);
      }
      Set<String> stored = scan.acknowledged();
      victim.requireWhole();
      victim.requireStored(stored);
      victim.requireRestOnly(stored);
    }
    tell("first scans", kills);
  }

  @Test
  void upkeepThatIsKilledLeavesAWholeIndex() throws IOException {
    int kills = Faults.rounds(10, 250);
    for (int kill = 0; kill < kills; kill++) {
      Deed deed = deeds().get(kill % deeds().size());
      victim.useIndex(finished);
      Files.copy(backup, made(), StandardCopyOption.REPLACE_EXISTING);
      killAtWork(String.join(" ", deed.command()), start(deed));
      requireOldOrNew(deed);
    }
    tell("kills in upkeep", kills);
  }

  private List<Deed> deeds() {
    String film = victim.library().root().resolve("Film 40 (2000)").toString();
    return List.of(
        new Deed(this::keepsWhatIsThere, "prune", "--missing", "--older-than", "1d"),
        new Deed(this::keepsWhatIsThere, "--config", directory + "/prune.yaml", "scan", "--debug"),
        new Deed(() -> {}, "clear", "--force"),
        new Deed(() -> {}, "clear", "--force", "--probes"),
        new Deed(() -> {}, "clear", "--force", film),
        new Deed(this::isOldOrNew, "backup", "--force", made().toString()),
        new Deed(this::isOldOrRestored, "restore", backup.toString()));
  }

  private void requireOldOrNew(Deed deed) throws IOException {
    victim.requireWhole();
    deed.check().run();
    victim.library().run("scan", "--allow-mass-delete").expect(1);
    victim.library().run("prune", "--missing", "--older-than", "0s").expect(0);
    victim.requireAsFresh();
  }

  /** A stopped process has left what a killed one would: so one start serves many moments. */
  @Test
  void firstScanMayBeKilledAtAnyMoment() {
    int moments = Faults.rounds(16, 250);
    for (int seen = 0; seen < moments; ) {
      victim.dropIndex();
      for (Moment moment : moments(victim.start("scan", "--debug"), moments - seen)) {
        seen++;
        victim.useIndex(moment.index());
        victim.requireWhole();
        victim.requireStored(moment.stored());
        victim.requireRestOnly(moment.stored());
      }
    }
    tell("moments of first scans", moments);
  }

  @Test
  void upkeepMayBeKilledAtAnyMoment() throws IOException {
    int moments = Faults.rounds(18, 250);
    for (int seen = 0, run = 0; seen < moments; run++) {
      Deed deed = deeds().get(run % deeds().size());
      victim.useIndex(finished);
      Files.copy(backup, made(), StandardCopyOption.REPLACE_EXISTING);
      for (Moment moment : moments(start(deed), Math.min(MOMENTS_A_DEED, moments - seen))) {
        seen++;
        victim.useIndex(moment.index());
        Files.copy(moment.backup(), made(), StandardCopyOption.REPLACE_EXISTING);
        requireOldOrNew(deed);
      }
    }
    tell("moments of upkeep", moments);
  }

  /** What is there at random moments until it ends, or at so many. */
  private List<Moment> moments(Running running, int most) {
    List<Moment> moments = new ArrayList<>();
    running.awaitWork(victim.index());
    while (moments.size() < most && !running.endsWithin(random.nextInt(MOMENTS_APART_MILLIS))) {
      running.at(() -> moment(running)).ifPresent(moments::add);
    }
    assertTrue(List.of(0, 1).contains(running.await()), running.said());
    return moments;
  }

  private Moment moment(Running running) {
    Path folder = directory.resolve("moment-" + looks++);
    working++;
    Victim.copy(victim.index(), folder);
    try {
      Path copied = Files.copy(Files.exists(made()) ? made() : backup, folder.resolve("backup"));
      return new Moment(folder, copied, running.acknowledged());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path made() {
    return directory.resolve("new.backup");
  }

  private Running start(Deed deed) {
    String[] command = deed.command();
    if (!command[0].startsWith("--")) {
      return victim.start(command);
    }
    List<String> line = victim.line(command);
    line.add(victim.library().root().toString());
    return victim.start(Map.of(), line);
  }

  private void keepsWhatIsThere() {
    String there =
        "select count(*) from videos v join files f on f.file_id = v.file_id"
            + " where v.status = 'ok' and f.missing_since is null";
    assertEquals("" + (FILMS - LOST), victim.library().query(there));
  }

  private void isOldOrNew() {
    assertEquals(ofFinished, IndexRows.of(victim.index()));
    Path place = directory.resolve("restored");
    Victim.delete(place);
    victim.library().execute("--index", place.toString(), "restore", made().toString()).expect(0);
    requireOldOrRestored(IndexRows.of(place));
  }

  private void isOldOrRestored() {
    requireOldOrRestored(IndexRows.of(victim.index()));
  }

  private void requireOldOrRestored(Map<String, String> rows) {
    assertTrue(rows.equals(ofFinished) || rows.equals(ofBackup), "neither: " + rows);
  }

  /** At a moment between the start of its work and its usual end. */
  private void killAtWork(String what, Running running) {
    running.awaitWork(victim.index());
    long start = System.nanoTime();
    boolean ended = running.endsWithin(random.nextLong(longest.getOrDefault(what, 600L)));
    if (ended) {
      longest.put(what, Math.max(1, (System.nanoTime() - start) / 1_000_000));
    } else {
      working++;
    }
    running.kill();
  }

  private void tell(String what, int kills) {
    System.out.println("KillTest: " + kills + " " + what + ", " + working + " of them at work");
    working = 0;
  }
}
