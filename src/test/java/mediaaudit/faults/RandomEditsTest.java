package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mediaaudit.Library;
import mediaaudit.scan.PlainScan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done to the videos of a library, however it is hidden from the clock, and wherever a
 * scan is interrupted, an index that saw all of it says the same as one that sees the library for
 * the first time.
 */
@Tag(Faults.TAG)
class RandomEditsTest {
  private static final int EDITS_A_SCAN = 25;
  private static final int MOST_ASKED = 100;
  private static final List<String> VIEWS =
      List.of(
          "select path, status, reason, container, duration_seconds, bit_rate, video_codec, width,"
              + " height, audio_languages, chapters from videos order by path, item_id",
          "select path, kind, size_bytes from files where missing_since is null order by path",
          "select item_id, title, path, main_videos, size_bytes, errors, warnings from movies"
              + " order by item_id",
          "select item_id, severity, rule, message, details from issues"
              + " order by item_id, rule, message, details");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"2s", "100ms"})
  void indexThatSawItAllSaysWhatAFreshOneSays(String racyWindow) throws Exception {
    long seed = Faults.seed("RandomEditsTest " + racyWindow);
    Library library = Library.in(directory, "").withoutFfprobe();
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "cache: {racy_window: " + racyWindow + ", self_audit: never}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
    Random random = new Random(seed);
    RandomEdits edits = new RandomEdits(library.root(), random);
    for (int round = 0; round < Faults.rounds(10, 400); round++) {
      List<String> did = new ArrayList<>();
      for (int edit = 0; edit < EDITS_A_SCAN; edit++) {
        did.add(edits.next());
        if (round > 0 && random.nextInt(EDITS_A_SCAN) == 0) {
          int asked = random.nextInt(MOST_ASKED);
          PlainScan.interrupted(library.index(), asked);
          did.add("a scan that ends at " + asked);
        }
      }
      library.run("scan", "--allow-mass-delete");
      Path fresh = directory.resolve("fresh");
      library.execute("--index", fresh.toString(), "scan", library.root().toString());
      assertEquals(
          dump(library, fresh),
          dump(library, library.index()),
          "round " + round + " of seed " + seed + ", after\n" + String.join("\n", did));
      Files.delete(fresh.resolve("index.mv.db"));
    }
  }

  private static String dump(Library library, Path index) {
    StringBuilder dump = new StringBuilder();
    for (String view : VIEWS) {
      dump.append(
          library
              .execute("--index", index.toString(), "query", "--format", "csv", view)
              .expect(0)
              .out());
    }
    return dump.toString();
  }
}
