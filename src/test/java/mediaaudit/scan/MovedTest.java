package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was moved or renamed keeps its rows: nothing is probed again, nothing is missing. */
class MovedTest {
  private static final String MISSING =
      "select count(*) from files where missing_since is not null";
  private static final String HISTORY =
      "select regexp_replace(path, '.*/', ''), added_at, probed_at from videos order by path";

  @TempDir Path directory;

  @Test
  void renamedSeasonOfAThousandFilesIsNotProbedAgain() throws IOException {
    Library library = season(1_000);
    library.run("scan").prints("Cache: 0 hits, 1000 misses");
    Map<String, String> before = facts(library);
    Files.move(dark(library, "Season 01"), dark(library, "Season 1"));
    library
        .run("scan", "-v")
        .prints(
            "Cache: 1000 hits, 0 misses (100.0% hit rate)\nMoved: 1,001 files, rows taken over");
    assertEquals("0", library.query(MISSING));
    assertEquals(before, facts(library));
    library.run("scan").prints("Cache: 1000 hits, 0 misses");
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  @Test
  void folderThatMovesIntoAnotherAndIsRenamedWithItsFilesKeepsItsRows() throws IOException {
    Library library = season(3);
    library.run("scan");
    Files.createDirectories(library.root().resolve("Archive"));
    Files.move(library.root().resolve("Dark"), library.root().resolve("Archive/Dark (2017)"));
    Path folder = library.root().resolve("Archive/Dark (2017)/Season 01");
    Files.move(
        folder.resolve("Dark - S01E0001.mkv"),
        folder.resolve("Dark (2017) - S01E01 - Secrets.mkv"));
    library.run("scan").prints("Cache: 3 hits, 0 misses");
    assertEquals("0", library.query(MISSING));
    assertEquals("4", library.query("select count(*) from files"));
  }

  @Test
  void folderThatHeldMoreThanWhatMovedIsMissingWithTheRest() throws IOException {
    Library library = season(20);
    library.add("Dark/tvshow.nfo  one");
    library.run("scan");
    Files.createDirectory(library.root().resolve("Dark (2017)"));
    Files.move(dark(library, "Season 01"), library.root().resolve("Dark (2017)/Season 01"));
    library.remove("Dark/tvshow.nfo");
    Files.delete(library.root().resolve("Dark"));
    library.run("scan").prints("Cache: 20 hits, 0 misses");
    assertEquals(
        "tvshow.nfo", library.query("select name from files where missing_since is not null"));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  @Test
  void movesBetweenRootsInOneScan() throws IOException {
    Library library = season(3);
    Path other = Files.createDirectories(directory.resolve("other"));
    Files.createDirectories(other.resolve("Empty"));
    library.run("scan", other.toString()).prints("Cache: 0 hits, 3 misses");
    String before = library.query(HISTORY);
    Files.move(library.root().resolve("Dark"), other.resolve("Dark"));
    Files.createDirectories(library.root().resolve("Still here"));
    Files.writeString(library.root().resolve("Still here/notes.txt"), "");
    library.run("scan", other.toString()).prints("Cache: 3 hits, 0 misses");
    assertEquals("0", library.query(MISSING));
    assertEquals(before, library.query(HISTORY));
    assertEquals("other", library.query("select distinct root from files where kind = 'video'"));
  }

  @Test
  void copyOnAnotherFileSystemIsKnownByItsNameSizeAndTime() throws IOException {
    Library library = season(3);
    Path from = dark(library, "Season 01");
    for (int number = 1; number <= 3; number++) {
      Files.setLastModifiedTime(
          from.resolve(name(number)), FileTime.from(Instant.ofEpochSecond(1_000_000_000, number)));
    }
    library.run("scan");
    Path to = Files.createDirectories(dark(library, "Season 02"));
    for (int number = 1; number <= 3; number++) {
      String name = name(number);
      copy(from.resolve(name), to.resolve(name));
      Files.delete(from.resolve(name));
    }
    library.run("scan").prints("Cache: 3 hits, 0 misses");
    assertEquals("0", library.query(MISSING));
  }

  @Test
  void fileThatVanishedInAnEarlierScanComesBackElsewhere() throws IOException {
    Library library = season(3);
    library.run("scan");
    Path away = directory.resolve("away.mkv");
    Files.move(dark(library, "Season 01").resolve(name(2)), away);
    library.run("scan").prints("Cache: 2 hits, 0 misses");
    assertEquals("1", library.query(MISSING));
    Files.move(away, library.root().resolve("Dark/Dark - S01E02.mkv"));
    library.run("scan").prints("Cache: 3 hits, 0 misses");
    assertEquals("0", library.query(MISSING));
  }

  @Test
  void whereTwoCouldBeTheOneNeitherIs() throws IOException {
    Library library = season(1);
    library.run("scan");
    Path from = dark(library, "Season 01").resolve(name(1));
    for (String season : new String[] {"Season 02", "Season 03"}) {
      Path to = Files.createDirectories(dark(library, season));
      copy(from, to.resolve(name(1)));
    }
    Files.delete(from);
    library.run("scan").prints("Cache: 0 hits, 2 misses");
    assertEquals("1", library.query(MISSING));
  }

  @Test
  void editedOnTheWayIsProbedAgain() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    Path from = library.root().resolve("Heat (1995).mp4");
    Files.write(from, Spoken.in("eng"));
    library.run("scan");
    Path to = library.root().resolve("Heat (1995) - 4K.mp4");
    FileTime time = Files.getLastModifiedTime(from);
    Files.move(from, to);
    Files.write(to, Spoken.in("fra"));
    Files.setLastModifiedTime(to, time);
    library.run("scan").prints("Cache: 0 hits, 1 misses");
    assertEquals("fra", library.query("select audio_languages from videos"));
  }

  @Test
  void filesThatAreReallyGoneStillAreAMassLoss() throws IOException {
    Library library = season(40);
    library.run("scan");
    Files.createDirectories(dark(library, "Season 02"));
    for (int number = 1; number <= 20; number++) {
      Path from = dark(library, "Season 01").resolve(name(number));
      if (number <= 5) {
        Files.move(from, dark(library, "Season 02").resolve(name(number)));
      } else {
        Files.delete(from);
      }
    }
    library.run("scan").expect(4).tells("lost 15 files since its last scan");
    assertEquals("0", library.query(MISSING));
  }

  /** With its times, to the nanosecond. */
  private static void copy(Path from, Path to) {
    Machine.run("cp", "-p", from.toString(), to.toString()).expect(0);
  }

  private Library season(int episodes) throws IOException {
    String files =
        IntStream.rangeClosed(1, episodes)
            .mapToObj(number -> "Dark/Season 01/" + name(number) + "  hevc")
            .collect(Collectors.joining("\n"));
    return Library.in(directory, files + "\nDark/Season 01/poster.jpg").withoutFfprobe();
  }

  private static String name(int number) {
    return "Dark - S01E%04d.mkv".formatted(number);
  }

  private static Path dark(Library library, String season) {
    return library.root().resolve("Dark").resolve(season);
  }

  /** All that is stored of what the videos contain, without their keys and what rests on those. */
  private static Map<String, String> facts(Library library) {
    Map<String, String> rows = IndexRows.without(library.index(), Set.of("CHECKSUM"));
    rows.keySet().retainAll(Set.of("probe", "stream", "chapter", "raw_probe"));
    rows.replaceAll(
        (table, text) ->
            text.lines()
                .map(line -> line.substring(line.indexOf('|')))
                .sorted()
                .collect(Collectors.joining("\n")));
    return rows;
  }
}
