package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to the file of an index: it is told without a trace, in time, and what the
 * repair leaves is the truth after the next scan.
 */
class DamagedIndexTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOVIES = 60;
  private static final String TRUTH =
      """
      select f.file_id, f.path, f.kind, f.size_bytes, v.status, v.video_codec, v.width, v.resolution,
        v.duration_seconds, v.audio_languages,
        (select count(*) from chapters c where c.file_id = f.file_id)
      from files f left join videos v on v.file_id = f.file_id order by f.path
      """;

  @TempDir Path directory;
  private Library library;
  private Path file;
  private byte[] whole;
  private String truth;

  @BeforeEach
  void scan() throws IOException {
    library = Library.in(directory, "").withoutFfprobe();
    for (int movie = 0; movie < MOVIES; movie++) {
      String name = "Movie %02d (19%02d)".formatted(movie, movie);
      library.add(name + "/" + name + (movie % 2 == 0 ? ".mkv  hevc" : ".mp4  av1"));
      library.add(name + "/poster.jpg");
    }
    library.run("scan").expect(1);
    file = library.index().resolve("index.mv.db");
    whole = Files.readAllBytes(file);
    truth = library.query(TRUTH);
  }

  @Test
  void flippedBytesAreToldOrHarmless() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole.clone();
      int flips = 1 << random.nextInt(10);
      for (int flip = 0; flip < flips; flip++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      recovers("seed " + seed + ", " + flips + " flips", damaged);
    }
  }

  @Test
  void truncatedAndOverwrittenFilesAreTold() throws IOException {
    for (int percent : new int[] {1, 30, 60, 99}) {
      recovers(percent + " %", Arrays.copyOf(whole, whole.length * percent / 100));
    }
    byte[] zeroed = whole.clone();
    Arrays.fill(zeroed, zeroed.length / 3, zeroed.length / 3 + 8_192, (byte) 0);
    recovers("zeroed pages", zeroed);
    byte[] headless = whole.clone();
    Arrays.fill(headless, 0, 8_192, (byte) 0);
    recovers("no header", headless);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no database at all"})
  void whatIsNoDatabaseIsToldAndReplaced(String content) throws IOException {
    byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Files.write(file, bytes);
    library.run("doctor").expect(5).prints("doctor --repair");
    library
        .run("doctor", "--repair")
        .expect(1)
        .prints(" rows stood in all tables when the file was closed last")
        .prints("no row could be read");
    assertEquals(List.of(content), aside().stream().map(DamagedIndexTest::text).toList());
    library.run("scan").expect(1).prints("0 hits, 60 misses");
    assertEquals(truth, library.query(TRUTH));
  }

  @Test
  void folderInItsPlaceIsTold() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    library.run("doctor").expect(5).prints("is no file");
    library.run("doctor", "--repair", "--fail-on", "never").expect(0);
    library.run("scan").expect(1).prints("0 hits, 60 misses");
  }

  /** What H2 shows where the newest state cannot be read. */
  @Test
  void filesThatAnOlderStateLacksAreToldAsLost() throws IOException {
    try (InputStream empty =
        MediaAudit.class.getResourceAsStream("/mediaaudit/index/empty.mv.db")) {
      Files.write(file, empty.readAllBytes());
    }
    library.run("doctor").expect(5);
    library
        .run("doctor", "--repair")
        .expect(1)
        .prints("file                 0        120")
        .prints(" rows stood in all tables when the file was closed last");
    library.run("scan").expect(1).prints("0 hits, 60 misses");
    assertEquals(truth, library.query(TRUTH));
  }

  @Test
  void healthyIndexIsNotRepaired() throws IOException {
    library
        .run("doctor", "--repair")
        .expect(0)
        .prints("no damage found in " + file + "; nothing to repair");
    assertEquals(List.of(), aside());
    assertTrue(Arrays.equals(whole, Files.readAllBytes(file)));
  }

  @Test
  void forcedRepairSavesAllRows() throws IOException {
    library
        .run("doctor", "--repair", "--force")
        .expect(0)
        .prints("file               120          0");
    library.run("doctor", "--deep").prints("every answer has its checksum");
    library.run("scan").expect(1).prints("60 hits, 0 misses");
    assertEquals(truth, library.query(TRUTH));
    library.add("New (2000)/New (2000).mkv  hevc");
    library.run("scan").expect(1).prints("60 hits, 1 misses");
    assertEquals(
        "1,2,3",
        library.query("select string_agg(scan, ',' order by scan) from scans").replace("\"", ""));
  }

  /** The doctor tells, repairs, and the next scan makes the index tell the truth. */
  private void recovers(String what, byte[] damaged) throws IOException {
    for (Path old : aside()) {
      delete(old);
    }
    Files.write(file, damaged);
    Library.Run doctor = timed(what, "doctor", "--deep");
    assertTrue(List.of(0, 1, 5).contains(doctor.exitCode()), what + ": " + doctor);
    timed(what, "doctor", "--repair").repairs();
    if (doctor.exitCode() == 5) {
      assertEquals(1, aside().size(), what);
      Library.Run scan = timed(what, "scan");
      assertEquals(1, scan.exitCode(), what + ": " + scan);
      assertEquals(truth, library.query(TRUTH), what);
      assertTrue(timed(what, "doctor", "--deep").exitCode() < 5, what);
    }
  }

  private Library.Run timed(String what, String... command) {
    long start = System.nanoTime();
    Library.Run run = library.run(command);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(LONGEST) < 0, what + ": " + command[0] + " took " + took);
    String said = run.out() + run.err();
    assertTrue(
        !said.contains("a bug in") && !said.contains("\tat ") && !said.contains("Exception in"),
        what + ": " + said);
    return run;
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> files = Files.list(library.index())) {
      return files.filter(path -> path.getFileName().toString().contains("damaged")).toList();
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
