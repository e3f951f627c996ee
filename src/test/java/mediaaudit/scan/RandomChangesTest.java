package mediaaudit.scan;

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

/**
 * Whatever happens to a library between two scans, or one that is interrupted, the index that saw
 * it all says the same as one that sees it for the first time.
 */
class RandomChangesTest {
  private static final int ROUNDS = 15;
  private static final int MOST_ASKED = 40;
  private static final List<String> FOLDERS =
      List.of(
          "",
          "Movies",
          "Movies/Heat (1995)",
          "Movies/Heat (1995)/Trailers",
          "Movies/Heat (1995)/Season 1",
          "Movies/Collections/Alien (1979)",
          "TV/Dark",
          "TV/Dark/Season 01",
          "TV/Dark/Season 02",
          "TV/Dark/Specials",
          "Loose");
  private static final List<String> NAMES =
      List.of(
          "Heat (1995).mkv",
          "Heat (1995) - 4K.mkv",
          "Heat (1995)-trailer.mkv",
          "Alien (1979).mkv",
          "Dark - S01E01.mkv",
          "Dark - S01E02-E03.mkv",
          "Dark - S02E01.mkv",
          "Dark - S01E01.nfo",
          "Dark - S01E01-thumb.jpg",
          "poster.jpg",
          "fanart.jpg",
          "season01-poster.jpg",
          "tvshow.nfo",
          ".ignore",
          ".plexmatch",
          "notes.txt");
  private static final List<String> VIEWS =
      List.of(
          "select item_id, title, release_year, path, main_videos, size_bytes, errors, warnings"
              + " from movies order by item_id",
          "select item_id, title, release_year, path, seasons, episodes, errors, warnings"
              + " from series order by item_id",
          "select item_id, series_id, season_number, path, episodes from seasons order by item_id",
          "select item_id, season_id, series_title, season_number, episode_number,"
              + " last_episode_number, path, size_bytes from episodes order by item_id",
          "select item_id, role, label, part, path, status, reason from videos order by path, item_id",
          "select item_id, kind, servers, path from assets order by item_id, path, kind",
          "select item_id, severity, rule, message, details from issues"
              + " order by item_id, rule, message, details",
          "select path, kind, size_bytes from files where missing_since is null order by path",
          "select name, path, files from roots");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 12})
  void indexThatSawItAllSaysWhatAFreshOneSays(long seed) throws Exception {
    Random random = new Random(seed);
    Library library = Library.in(directory, "").withoutFfprobe();
    for (int round = 0; round < ROUNDS; round++) {
      String did = change(library, random);
      if (round > 0 && random.nextBoolean()) {
        int asked = random.nextInt(MOST_ASKED);
        PlainScan.interrupted(library.index(), asked);
        did += ", a scan that ends at " + asked + ", " + change(library, random);
      }
      library.run("scan", "--allow-mass-delete");
      List<String> fresh = dump(library, directory.resolve("fresh-" + round), true);
      List<String> old = dump(library, library.index(), false);
      assertEquals(
          without(fresh, old),
          without(old, fresh),
          "round " + round + " of seed " + seed + ", after " + did);
      library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    }
  }

  private static String change(Library library, Random random) throws IOException {
    List<String> did = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      did.add(changeOne(library, random));
    }
    return did.toString();
  }

  private static String changeOne(Library library, Random random) throws IOException {
    List<Path> there = there(library.root());
    String path = pick(FOLDERS, random) + "/" + pick(NAMES, random);
    boolean free = !Files.isDirectory(library.root().resolve(path.replaceFirst("^/", "")));
    if (there.isEmpty() || free && random.nextInt(10) < 6) {
      String content =
          path.endsWith(".mkv") ? "  " + (random.nextBoolean() ? "empty" : "junk") : "";
      library.add(path.replaceFirst("^/", "") + content);
      return "add " + path;
    }
    Path victim = pick(there, random);
    if (random.nextInt(3) > 0) {
      library.remove(library.root().relativize(victim).toString());
      return "remove " + victim;
    }
    Path target = library.root().resolve(path.replaceFirst("^/", ""));
    if (Files.exists(target) || target.startsWith(victim)) {
      return "nothing";
    }
    Files.createDirectories(target.getParent());
    Files.move(victim, target);
    return "move " + victim + " to " + target;
  }

  private static List<Path> there(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> !path.equals(root)).sorted().toList();
    }
  }

  /** The lines that differ: equal lists are empty on both sides. */
  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  private static List<String> dump(Library library, Path index, boolean scanFirst) {
    if (scanFirst) {
      library.execute("--index", index.toString(), "scan", library.root().toString());
    }
    StringBuilder dump = new StringBuilder();
    for (String view : VIEWS) {
      dump.append(
          library
              .execute("--index", index.toString(), "query", "--format", "csv", view)
              .expect(0)
              .out());
    }
    return dump.toString().lines().toList();
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
