package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a library changes and is pruned, scan and prune lose no row of what is there. */
class PruneChangesTest {
  private static final int ROUNDS = 4;
  private static final List<String> FOLDERS =
      List.of("Heat (1995)/", "Alien (1979)/", "Dark/Season 01/", "Dark/", "Stuff/More/", "");
  private static final List<String> NAMES =
      List.of(
          "Heat (1995).mkv",
          "Alien (1979).mkv",
          "Dark - S01E01.mkv",
          "Dark - S01E02.mkv",
          "poster.jpg",
          "tvshow.nfo");
  private static final List<List<String>> PRUNES =
      List.of(
          List.of("--missing"),
          List.of("--missing", "--older-than", "0"),
          List.of("--missing", "--max-size", "1"),
          List.of("--missing", "--by", "probed", "--older-than", "0"),
          List.of("--older-than", "1h"),
          List.of("--max-size", "1GB"));
  private static final List<String> LIVE =
      List.of(
          "select path, kind, size_bytes, status, duration_seconds from files f"
              + " left join (select distinct file_id as video, status, duration_seconds from videos)"
              + " on video = f.file_id where missing_since is null order by path",
          "select item_id, title, path, main_videos from movies order by item_id",
          "select item_id, season_id, path from episodes order by item_id",
          "select item_id, rule, message from issues order by item_id, rule, message");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {3, 14})
  void pruneScanPruneLosesNoLiveRow(long seed) throws IOException {
    Random random = new Random(seed);
    Library library = Library.in(directory, "").withoutFfprobe();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = random.nextInt(6); i >= 0; i--) {
        change(library, random);
      }
      library.run("scan", "--allow-mass-delete");
      List<String> live = live(library);
      String first = prune(library, random);
      assertEquals(live, live(library), "after " + first + " in round " + round);
      String again = library.run("scan").out();
      assertEquals(videos(library) + " hits, 0 misses", hits(again), "after " + first);
      assertEquals(live, live(library), "after " + first + " and a scan in round " + round);
      String second = prune(library, random);
      assertEquals(live, live(library), "after " + first + " and " + second);
    }
    library.run("prune", "--missing").expect(0);
    assertEquals(
        String.valueOf(there(library.root()).stream().filter(Files::isRegularFile).count()),
        library.query("select count(*) from files"));
  }

  private static void change(Library library, Random random) throws IOException {
    List<Path> there = there(library.root());
    String path = pick(FOLDERS, random) + pick(NAMES, random);
    if (there.size() < 4 || random.nextInt(5) < 3) {
      library.add(path + (path.endsWith(".mkv") ? random.nextBoolean() ? "  av1" : "  hevc" : ""));
    } else {
      library.remove(library.root().relativize(pick(there, random)).toString());
    }
  }

  private static String prune(Library library, Random random) {
    List<String> command = new ArrayList<>(List.of("prune"));
    command.addAll(pick(PRUNES, random));
    library.run(command.toArray(String[]::new)).expect(0);
    return command.toString();
  }

  private static List<String> live(Library library) {
    return LIVE.stream().map(library::query).toList();
  }

  private static long videos(Library library) throws IOException {
    return there(library.root()).stream().filter(path -> path.toString().endsWith(".mkv")).count();
  }

  private static String hits(String out) {
    return out.replaceFirst("(?s).*Cache: (\\d+ hits, \\d+ misses).*", "$1");
  }

  /** Everything below the root but empty folders. */
  private static List<Path> there(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> !path.equals(root)).sorted().toList();
    }
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
