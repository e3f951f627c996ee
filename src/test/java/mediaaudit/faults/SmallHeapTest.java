package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too little memory is told in one sentence and loses nothing that was stored. */
@Tag(Faults.TAG)
class SmallHeapTest {
  private static final List<Integer> MEGABYTES =
      List.of(8, 48, 9, 10, 11, 12, 14, 13, 15, 16, 18, 20, 22, 24, 28, 32, 40);

  @TempDir Path directory;

  @Test
  void scanOnASmallHeapWorksOrSaysSo() {
    Victim victim = Victim.of(directory, Faults.rounds(250, 1_500));
    int failed = 0;
    List<Integer> heaps = MEGABYTES.subList(0, Faults.rounds(2, MEGABYTES.size()));
    for (int megabytes : heaps) {
      victim.dropIndex();
      List<String> line = new ArrayList<>(victim.line("scan", "--debug"));
      line.add(1, "-Xmx" + megabytes + "m");
      Running scan = victim.start(Map.of(), line);
      if (scan.await() != 1) {
        scan.ended().require(5, "out of memory", true);
        failed++;
      }
      Set<String> stored = scan.acknowledged();
      victim.requireWhole();
      victim.requireStored(stored);
      victim.requireRestOnly(stored);
    }
    System.out.println("SmallHeapTest: " + failed + " of " + heaps + " MB were too little");
    assertTrue(failed > 0, "no heap was too small");
  }
}
