package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A damaged index shows right values or none, says so without a trace and in time; {@code doctor
 * --repair} alone leads back, and the scan after it tells what a fresh index does.
 */
@Tag(Faults.TAG)
class DamagedFileTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Of work: a busy machine, or a slow disk, may hold up anything. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Duration HANGING = LONGEST.multipliedBy(10);
  private static final int PAGE = 4096;

  private static final int SHOWS = Faults.rounds(15, 40);
  private static final int VIDEOS_A_SHOW = 6;

  /** So many damages are repaired as well: that takes longer than all else. */
  private static final int REPAIRED_OF = Faults.rounds(10, 5);

  private static final String FILES =
      "select f.file_id, f.path, f.size_bytes, f.modified_at, v.status, v.prober"
          + " from files f left join videos v on v.file_id = f.file_id order by f.path";
  private static final String TRUTH =
      """
      select f.file_id, f.path, f.kind, f.size_bytes, v.status, v.video_codec, v.width, v.height,
        v.resolution, v.duration_seconds, v.audio_languages,
        (select count(*) from chapters c where c.file_id = f.file_id)
      from files f left join videos v on v.file_id = f.file_id order by f.path
      """;

  @TempDir Path directory;
  private Library library;
  private Path file;
  private Path seal;
  private byte[] whole;
  private byte[] sealed;
  private String truth;
  private final Map<String, Library.Run> healthy = new LinkedHashMap<>();

  private enum Damage {
    FLIPPED_BIT,
    ZEROED_PAGE,
    RANDOM_BYTES,
    SWAPPED_PAGES,
    CUT_OFF,
    EMPTY,
    TEXT,
    FOLDER
  }

  @BeforeEach
  void scan() throws IOException {
    library = Library.in(directory, "").withoutFfprobe();
    for (int show = 0; show < SHOWS; show++) {
      for (int video = 1; video <= VIDEOS_A_SHOW; video++) {
        library.add(
            "Show %02d (2010)/Season 01/Show %02d - S01E%02d.%s"
                .formatted(show, show, video, video % 2 == 0 ? "mkv  hevc" : "mp4  av1"));
      }
    }
    library.run("scan").expect(1);
    library.run("scan").expect(1);
    file = library.index().resolve("index.mv.db");
    seal = library.index().resolve("index.seal");
    whole = Files.readAllBytes(file);
    sealed = Files.readAllBytes(seal);
    truth = library.query(TRUTH);
    for (String[] command : readers()) {
      healthy.put(command[0], library.run(command));
    }
  }

  @Test
  void damageIsToldAndNeverShown() throws IOException {
    Random random = new Random(Faults.seed("DamagedFileTest"));
    int rounds = Faults.rounds(100, 3_000);
    for (int round = 0; round < rounds; round++) {
      Damage damage = Damage.values()[round % Damage.values().length];
      String what = "round " + round + ", " + damage;
      boolean changed = inflict(damage, random);
      for (String[] command : readers()) {
        requireRightOrTold(what, command, changed);
      }
      Library.Run scan = timed(what, "scan");
      assertEquals(changed ? 5 : 1, scan.exitCode(), what + ": " + scan);
      Library.Run doctor = timed(what, "doctor");
      assertEquals(changed ? 5 : 1, doctor.exitCode(), what + ": " + doctor);
      if (changed && round / Damage.values().length % REPAIRED_OF == 0) {
        requireRepaired(what);
      }
      heal();
    }
  }

  /** A program goes on after a command: what that failed to open, it must have closed. */
  @Test
  void damagedFileIsLetGo() throws IOException {
    int step = PAGE * Faults.rounds(3, 1);
    int first = PAGE * new Random(Faults.seed("DamagedFileTest, pages")).nextInt(step / PAGE);
    for (int page = first; page < whole.length; page += step) {
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, page, page + PAGE, (byte) 0);
      Files.write(file, damaged);
      Files.delete(seal);
      timed("byte " + page, "query", FILES);
      requireUnlocked("byte " + page);
      Files.deleteIfExists(seal);
      timed("byte " + page, "query", FILES);
      requireUnlocked("byte " + page + " without a seal");
      Files.write(seal, sealed);
    }
    heal();
    assertEquals(healthy.get("query"), library.run("query", FILES));
  }

  /** A kill took the seal, and then the disk failed: what rows prove is all that can be told. */
  @Test
  void damageOfAnUnsealedFileShowsNoWrongFile() throws IOException {
    Random random = new Random(Faults.seed("DamagedFileTest, unsealed"));
    for (int round = 0; round < Faults.rounds(20, 1_000); round++) {
      Damage damage = Damage.values()[round % 5];
      String what = "round " + round + ", " + damage + " without a seal";
      boolean changed = inflict(damage, random);
      Files.delete(seal);
      Library.Run files = timed(what, "query", FILES);
      Library.Run right = healthy.get("query");
      // Where the newest part is lost, as after a power cut, H2 takes a part before it: at worst
      // that from before the first scan.
      boolean older = damage == Damage.CUT_OFF || damage == Damage.SWAPPED_PAGES;
      assertTrue(
          files.exitCode() == 5
              || files.out().equals(right.out())
              || older && isPart(files.out(), right.out()),
          what + ": " + files);
      assertTrue(List.of(1, 5).contains(timed(what, "doctor", "--deep").exitCode()), what);
      if (changed && files.exitCode() == 5 && round % REPAIRED_OF == 0) {
        requireRepaired(what);
      }
      heal();
    }
  }

  /** Whether an answer holds only lines of another; columns may be narrower. */
  private static boolean isPart(String answer, String whole) {
    return !answer.isEmpty() && lines(whole).containsAll(lines(answer));
  }

  private static List<String> lines(String answer) {
    return answer
        .lines()
        .map(line -> line.replaceAll("--+", "--").replaceAll(" +", " ").strip())
        .toList();
  }

  /** No row tells of these. */
  @Test
  void damagedDefinitionIsTold() throws IOException {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    for (String definition :
        List.of("\"FIRST_SEEN\" BIGINT", "\"FILE_FOLDER\"", "\"MTIME_NANOS\"")) {
      byte[] damaged = whole.clone();
      int place = text.lastIndexOf(definition);
      assertTrue(place > 0, definition);
      damaged[place + definition.length() - 4] ^= 1;
      Files.write(file, damaged);
      Files.delete(seal);
      Library.Run files = timed(definition, "query", "select count(*) from movies");
      assertEquals(5, files.exitCode(), definition + ": " + files);
      requireRepaired(definition);
      heal();
    }
  }

  private static String[][] readers() {
    return new String[][] {
      {"query", FILES}, {"stats", "--by", "codec"}, {"report", "--format", "csv"}
    };
  }

  private void requireRightOrTold(String what, String[] command, boolean changed) {
    Library.Run run = timed(what, command);
    if (changed) {
      assertEquals(5, run.exitCode(), what + ": " + run);
      assertTrue(run.err().contains("the index " + file + " is damaged: "), what + ": " + run);
      assertTrue(run.err().contains("doctor --repair"), what + ": " + run);
      assertEquals("", run.out(), what);
      assertEquals(1, run.err().lines().count(), what + ": " + run);
    } else {
      assertEquals(healthy.get(command[0]), run, what);
    }
  }

  private void requireRepaired(String what) throws IOException {
    timed(what, "doctor", "--repair").repairs();
    assertEquals(1, aside().size(), what);
    Library.Run scan = timed(what, "scan");
    assertEquals(1, scan.exitCode(), what + ": " + scan);
    assertEquals(truth, library.query(TRUTH), what);
    Library.Run deep = timed(what, "doctor", "--deep", "--fail-on", "error");
    assertEquals(0, deep.exitCode(), what + ": " + deep);
  }

  /**
   * Damages the file.
   *
   * @return whether anything of it is another now
   */
  private boolean inflict(Damage damage, Random random) throws IOException {
    byte[] damaged = whole.clone();
    int pages = whole.length / PAGE;
    switch (damage) {
      case FLIPPED_BIT -> damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      case ZEROED_PAGE -> {
        int page = random.nextInt(pages) * PAGE;
        Arrays.fill(damaged, page, page + PAGE, (byte) 0);
      }
      case RANDOM_BYTES -> {
        byte[] junk = new byte[512];
        random.nextBytes(junk);
        System.arraycopy(junk, 0, damaged, random.nextInt(whole.length - 512), 512);
      }
      case SWAPPED_PAGES -> {
        int one = random.nextInt(pages) * PAGE;
        int other = random.nextInt(pages) * PAGE;
        System.arraycopy(whole, one, damaged, other, PAGE);
        System.arraycopy(whole, other, damaged, one, PAGE);
      }
      case CUT_OFF -> damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
      case EMPTY -> damaged = new byte[0];
      case TEXT -> damaged = "no database at all\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
      case FOLDER -> {
        Files.delete(file);
        Files.createDirectories(file.resolve("in it"));
        return true;
      }
      default -> throw new AssertionError(damage);
    }
    Files.write(file, damaged);
    return !Arrays.equals(whole, damaged);
  }

  private void heal() throws IOException {
    for (Path aside : aside()) {
      delete(aside);
    }
    if (Files.isDirectory(file)) {
      delete(file);
    }
    Files.write(file, whole);
    Files.write(seal, sealed);
  }

  /** A Java machine refuses to lock what it holds already. */
  private void requireUnlocked(String what) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      assertTrue(lock.isValid(), what);
    } catch (OverlappingFileLockException e) {
      throw new AssertionError(what + ": the file is still open", e);
    }
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

  private Library.Run timed(String what, String... command) {
    long start = System.nanoTime();
    long worked = THREADS.getCurrentThreadCpuTime();
    Library.Run run = library.run(command);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Duration work = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked);
    String times = what + ": " + command[0] + " took " + took + ", worked " + work;
    assertTrue(work.compareTo(LONGEST) < 0 && took.compareTo(HANGING) < 0, times);
    String said = run.out() + run.err();
    assertTrue(
        !said.contains("a bug in") && !said.contains("\tat ") && !said.contains("Exception in"),
        what + ": " + said);
    return run;
  }
}
