package mediaaudit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.Library;
import mediaaudit.index.FolderRow;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.probe.ProberChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that ends early is taken up by the next, at whatever moment it ended. */
class InterruptionTest {
  private static final int FILMS = 300;
  private static final int SHOWS = 700;
  private static final int EPISODES = 5;

  @TempDir Path directory;

  @Test
  void readingThatWasInterruptedLosesNoItem() {
    String films =
        IntStream.range(0, FILMS)
            .mapToObj(i -> "Stuff/Film %d (2000)/Film %d (2000).mkv  empty".formatted(i, i))
            .collect(Collectors.joining("\n"));
    Library library = Library.in(directory, films + "\nStuff/Season 1/Stuff - S01E01.mkv  empty");
    library.run("scan").expect(1);
    library.remove("Stuff/Season 1");
    for (int patience : List.of(3, 50, 250, 290)) {
      scanUntil(library, patience);
    }
    library.run("scan").expect(1);
    assertEquals(String.valueOf(FILMS), library.query("select count(*) from movies"));
    assertEquals(
        "interrupted,unknown,0",
        library.query(
            """
            select s.ending, coalesce(cast(s.issues as varchar), 'unknown'), count(i.scan)
            from scans s left join scan_issues i on i.scan = s.scan
            where s.scan = 2
            group by s.ending, s.issues
            """));
  }

  @Test
  void judgementByOtherRulesThatWasInterruptedIsMadeAnew() {
    Library library =
        Library.in(directory, "Heat (1995).mkv  av1\nStuff/Ronin (1998).mkv  av1").withoutFfprobe();
    library.run("scan").expect(1);
    String issues = "select item_id, rule, message, details from issues order by 1, 2, 3";
    String before = library.query(issues);
    for (int patience = 1; patience < 6; patience++) {
      scanUntil(library, patience);
      library.run("scan").expect(1);
      assertEquals(before, library.query(issues), "after " + patience);
    }
  }

  @Test
  void moveThatWasInterruptedIsNoLoss() throws IOException {
    Library library = Library.in(directory, films("Old", 0, 60) + "\n" + films("Other", 60, 100));
    library.run("scan").expect(1);
    Files.move(library.root().resolve("Old"), library.root().resolve("New"));
    try (Index index = open(library)) {
      new Scan(index, PlainScan.options(), new UntilProbed(40)).run(List.of());
    }
    library.run("scan").expect(1).prints("100 hits, 0 misses");
    assertEquals("100,0", library.query("select count(*), count(missing_since) from files"));
  }

  @Test
  void fileThatVanishedBeforeAnInterruptedScanIsMissing() throws IOException {
    Library library =
        Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc\nHeat (1995)/poster.jpg")
            .withoutFfprobe();
    withoutWindow(library);
    library.run("scan").expect(1);
    library.remove("Heat (1995)/poster.jpg");
    library.add("Ronin (1998)/Ronin (1998).mkv  hevc");
    library.add("Ronin (1998)/Alien (1979).mkv  hevc");
    scanUntilProbed(library, 2);
    library.run("scan").expect(1);
    assertEquals(
        "poster.jpg", library.query("select name from files where missing_since is not null"));
  }

  @Test
  void videosThatAnInterruptedScanDidNotReachAreLookedIntoByTheNext() throws IOException {
    Library library = Library.in(directory, films("Stuff", 0, 60)).withoutFfprobe();
    withoutWindow(library);
    library.run("scan").expect(1).prints("0 hits, 60 misses");
    library.run("clear", "--force", "--probes").expect(0);
    scanUntilProbed(library, 20);
    library.run("scan").expect(1);
    assertEquals("60", library.query("select count(*) from videos where status <> 'unprobed'"));
  }

  @Test
  void whatWasLookedIntoIsKeptThoughItWasNotTheTurnOfItsRows() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    library.run("scan").expect(0);
    for (String film : films("Stuff", 0, 60).split("\n")) {
      library.add(film);
    }
    ProberChain chain = ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty());
    ScanOptions options = PlainScan.options(chain, Duration.ofSeconds(60));
    try (Index index = open(library)) {
      new Scan(index, options, new UntilAsked(1, Duration.ofMillis(500))).run(List.of());
    }
    assertNotEquals("0", library.query("select count(*) from videos where status = 'empty'"));
    library.run("scan").expect(1);
    assertEquals("60", library.query("select count(*) from videos where status = 'empty'"));
  }

  private static void scanUntilProbed(Library library, int videos) {
    ProberChain chain = ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty());
    ScanOptions options = PlainScan.options(chain, Duration.ofSeconds(60));
    try (Index index = open(library)) {
      new Scan(index, options, new UntilProbed(videos)).run(List.of());
    }
  }

  private void withoutWindow(Library library) throws IOException {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "cache: {racy_window: 0s, self_audit: never}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
  }

  private static String films(String folder, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "%s/Film %d (2000).mkv  empty".formatted(folder, i))
        .collect(Collectors.joining("\n"));
  }

  /** A folder's row without that of the folder above it would hang in the air for good. */
  @Test
  void foldersThatWereStoredHangTogether() throws IOException {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty");
    library.run("scan").expect(1);
    library.add("Ronin (1998)/Ronin (1998).mkv  empty");
    for (int show = 0; show < SHOWS; show++) {
      Path season = library.root().resolve("Show " + show).resolve("Season 1");
      Files.createDirectories(season);
      for (int episode = 0; episode < EPISODES; episode++) {
        Files.createFile(season.resolve("S01E0" + episode + ".srt"));
      }
    }
    try (Index index = open(library)) {
      new Scan(index, PlainScan.options(), new UntilAsked(2)).run(List.of());
      List<FolderRow> rows = index.folders().below(index.roots().all().get(0).id());
      Set<String> keys = rows.stream().map(FolderRow::pathHash).collect(Collectors.toSet());
      long seasons = rows.stream().filter(row -> row.path().endsWith("/Season 1")).count();
      assertTrue(seasons > 0 && seasons < SHOWS, seasons + " seasons");
      assertEquals(
          List.of(),
          rows.stream()
              .filter(row -> row.parentHash() != null && !keys.contains(row.parentHash()))
              .map(FolderRow::path)
              .toList());
    }
    library.run("scan").expect(1);
    assertEquals(
        String.valueOf(SHOWS * EPISODES),
        library.query("select count(*) from files where kind = 'subtitle'"));
  }

  @Test
  void moveThatWasNotStoredIsNotTold() throws IOException {
    Library library =
        Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty\nHeat (1995)/notes.txt  empty");
    withoutWindow(library);
    library.run("scan").expect(1);
    Path film = library.root().resolve("Heat (1995)");
    Files.move(film.resolve("notes.txt"), film.resolve("remarks.txt"));
    library.add("Ronin (1998)/Ronin (1998).mkv  empty");
    try (Index index = open(library)) {
      ScanResult result = new Scan(index, PlainScan.options(), new UntilAsked(1)).run(List.of());
      assertEquals(0, result.moved());
    }
    library.run("scan", "-v").expect(1).prints("Moved: 1 file, rows taken over");
  }

  @Test
  void scanThatWasKilledIsToldAsSuch() {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty");
    library.run("scan").expect(1);
    try (Index index = open(library)) {
      index.scans().begin("killed", 0);
    }
    library.run("scan").expect(1);
    assertEquals(
        "complete\nkilled\ncomplete", library.query("select ending from scans order by scan"));
  }

  private static void scanUntil(Library library, int patience) {
    try (Index index = open(library)) {
      new Scan(index, PlainScan.options(), new Impatience(patience)).run(List.of());
    }
  }

  private static Index open(Library library) {
    return Index.write(IndexFile.in(library.index()), "test", Duration.ZERO, notice -> {});
  }

  /** Stops when it is asked for so many times once looks were begun, but not at once. */
  private static final class UntilAsked implements ScanListener {
    private final Duration pause;
    private int left;
    private boolean begun;

    UntilAsked(int most) {
      this(most, Duration.ZERO);
    }

    UntilAsked(int most, Duration pause) {
      this.left = most;
      this.pause = pause;
    }

    @Override
    public void probed(long hits, long misses, long videos) {
      begun = true;
    }

    @Override
    public boolean stopped() {
      boolean stops = begun && --left <= 0;
      if (stops) {
        LockSupport.parkNanos(pause.toNanos());
      }
      return stops;
    }
  }

  /** Wants to stop after being asked so often while names are read. */
  private static final class Impatience implements ScanListener {
    private int left;
    private boolean reading;

    Impatience(int patience) {
      this.left = patience;
    }

    @Override
    public void checked(long folders, long total) {
      reading = true;
    }

    @Override
    public boolean stopped() {
      return reading && left-- <= 0;
    }
  }
}
