package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while the program works: what it had called stored is on the disk, the index
 * opens, and files that were being replaced are the old ones or the new ones.
 */
@Tag(Faults.TAG)
class PowerCutTest {
  private static final int FILMS = Faults.rounds(400, 1_500);
  private static final int FEW = 100;
  private static final int CUTS_A_RUN = 5;

  @TempDir Path directory;
  private Random random;
  private Victim victim;

  /** What had been called stored when the power went. */
  private record Cut(int number, Set<String> stored) {}

  @BeforeEach
  void begin() {
    Machine.requireRoot();
    random = new Random(Faults.seed("PowerCutTest"));
  }

  @Test
  void whatWasStoredIsOnTheDisk() {
    victim = Victim.of(directory, FILMS);
    int runs = Faults.rounds(2, 34);
    for (int run = 0; run < runs; run++) {
      try (PowerRig rig = PowerRig.in(folder("rig-" + run))) {
        List<Cut> cuts = new ArrayList<>();
        Running scan = start(rig, "scan", "--debug", "--no-cache");
        while (scan.process().isAlive() && cuts.size() < CUTS_A_RUN) {
          scan.awaitStored(run % 2 == 0 ? 0 : 1 + FILMS * cuts.size() / CUTS_A_RUN);
          scan.endsWithin(random.nextInt(700));
          Set<String> stored = scan.acknowledged();
          cuts.add(new Cut(rig.cut(), stored));
        }
        assertEquals(1, scan.await(), scan.said());
        Set<String> stored = scan.acknowledged();
        assertEquals(FILMS, stored.size());
        cuts.add(new Cut(rig.cut(), stored));
        cuts.forEach(cut -> requireStored(rig, cut));
        System.out.println(
            "PowerCutTest: cuts after "
                + cuts.stream().map(cut -> cut.stored().size()).toList()
                + " videos were stored");
        requireFinished();
      }
    }
  }

  @Test
  void filesThatAreReplacedAreOldOrNew() throws IOException {
    victim = Victim.of(directory, FEW);
    victim.library().run("scan").expect(1);
    Path old = directory.resolve("old.backup");
    victim.library().run("backup", "" + old).expect(0);
    for (int film = 0; film < FEW / 2; film++) {
      victim.library().remove("Film %d (2000)".formatted(film));
    }
    victim.library().run("scan", "--allow-mass-delete").expect(1);
    Map<String, String> now = IndexRows.of(victim.index());
    for (int run = 0; run < Faults.rounds(1, 20); run++) {
      try (PowerRig rig = PowerRig.in(folder("rig-" + run))) {
        rig.run("cp", "-r", "" + victim.index(), "" + rig.disk().resolve("index")).expect(0);
        rig.run("cp", "" + old, "" + rig.disk().resolve("backup")).expect(0);
        rig.run("/bin/sh", "-c", "echo old > %s/report; sync".formatted(rig.disk())).expect(0);
        List<Integer> cuts = new ArrayList<>();
        cuts.addAll(cuts(rig, "report", "--format", "json", "-o", rig.disk() + "/report"));
        requireNewReport(rig.after(rig.cut()).resolve("report"));
        cuts.addAll(cuts(rig, "backup", "--force", rig.disk() + "/backup"));
        assertEquals(now, rowsOf(rig.after(rig.cut()).resolve("backup")));
        cuts.addAll(cuts(rig, "restore", "" + old));
        assertEquals(rowsOf(old), IndexRows.of(rig.after(rig.cut()).resolve("index")));
        for (int cut : cuts) {
          Path after = rig.after(cut);
          if (!Files.readString(after.resolve("report")).equals("old\n")) {
            requireNewReport(after.resolve("report"));
          }
          assertOneOf(rowsOf(after.resolve("backup")), rowsOf(old), now);
          assertOneOf(IndexRows.of(after.resolve("index")), rowsOf(old), now);
        }
        System.out.println("PowerCutTest: " + (cuts.size() + 3) + " cuts while files changed");
      }
    }
  }

  private void requireStored(PowerRig rig, Cut cut) {
    Path index = rig.after(cut.number()).resolve("index");
    if (!Files.exists(index)) {
      assertEquals(Set.of(), cut.stored());
      return;
    }
    victim.useIndex(index);
    victim.requireWhole();
    victim.requireStored(cut.stored());
  }

  private void requireFinished() {
    assertEquals("complete", victim.library().query("select ending from scans"));
    victim.requireAsFresh();
    victim.library().run("scan").expect(1).prints(FILMS + " hits, 0 misses");
  }

  private List<Integer> cuts(PowerRig rig, String... command) {
    Running running = start(rig, command);
    List<Integer> cuts = new ArrayList<>();
    while (running.process().isAlive() && cuts.size() < 2) {
      running.endsWithin(random.nextInt(700));
      cuts.add(rig.cut());
    }
    assertEquals(0, running.await(), running.said());
    return cuts;
  }

  private Running start(PowerRig rig, String... command) {
    List<String> line = victim.line(command);
    line.set(line.indexOf("" + victim.index()), rig.disk().resolve("index").toString());
    return victim.start(Map.of(), rig.inside(line));
  }

  private Map<String, String> rowsOf(Path backup) {
    Path place = directory.resolve("restored");
    Victim.delete(place);
    victim.library().execute("--index", "" + place, "restore", "" + backup).expect(0);
    return IndexRows.of(place);
  }

  private static void requireNewReport(Path report) throws IOException {
    String text = Files.readString(report);
    assertTrue(text.startsWith("{") && text.endsWith("}\n"), () -> report + " is half a report");
  }

  private static void assertOneOf(
      Map<String, String> rows, Map<String, String> one, Map<String, String> other) {
    assertTrue(rows.equals(one) || rows.equals(other), "neither old nor new: " + rows);
  }

  private Path folder(String name) {
    try {
      return Files.createDirectory(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
