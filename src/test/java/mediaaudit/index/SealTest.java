package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The seal beside an index tells whether it is as its last writer left it. */
class SealTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Heat (1995)/poster.jpg
      Alien (1979)/Alien (1979).mkv  av1
      """;
  private static final int ROUNDS = 30;

  @TempDir Path directory;
  private Library library;
  private IndexFile file;

  @BeforeEach
  void scan() {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1).prints("0 hits, 2 misses");
    file = IndexFile.in(library.index());
  }

  @Test
  void rootsAreToldWhateverTheirNames() throws IOException {
    Path odd = Files.createDirectories(directory.resolve("Été: 100 %\n root+tabs\t"));
    library.execute("--index", library.index().toString(), "scan", odd.toString()).expect(0);
    assertEquals(
        Map.of(library.root().toString(), "media", odd.toString(), odd.getFileName().toString()),
        requireSealed().facts().roots());
  }

  @Test
  void everyCommandThatWritesLeavesASeal() throws IOException {
    Path backup = directory.resolve("index.backup");
    requireSealed();
    library.run("scan").expect(1);
    assertEquals(2, requireSealed().facts().scan());
    library.run("backup", backup.toString()).expect(0);
    library.run("prune", "--older-than", "0d", "--by", "probed").expect(0);
    assertEquals(3, requireSealed().facts().files());
    library.run("clear", "--probes", "--force").expect(0);
    requireSealed();
    library.run("restore", backup.toString()).expect(0);
    requireSealed();
    library.run("doctor", "--repair", "--force").expect(0);
    requireSealed();
    library.run("roots", "forget", "--force", library.root().toString()).expect(0);
    requireSealed();
    library.run("clear", "--force").expect(0);
    assertEquals(0, requireSealed().facts().rows());
  }

  @Test
  void changedFileIsRefusedByEveryCommandAndLeftAlone() throws IOException {
    byte[] changed = Files.readAllBytes(file.path());
    changed[changed.length / 2] ^= 4;
    Files.write(file.path(), changed);
    byte[] seal = Files.readAllBytes(file.seal());
    for (List<String> command :
        List.of(
            List.of("scan"),
            List.of("stats"),
            List.of("query", "select * from movies"),
            List.of("report", "--format", "json"),
            List.of("explain", library.root().toString()),
            List.of("roots"),
            List.of("prune", "--missing", "--older-than", "1d"),
            List.of("prune", "--missing", "--older-than", "1d", "--dry-run"),
            List.of("clear", "--probes", "--force"),
            List.of("clear", "--force"),
            List.of("backup", directory.resolve("index.backup").toString()))) {
      Library.Run run = library.run(command.toArray(String[]::new)).expect(5);
      run.tells(
          "the index "
              + file
              + " is damaged: it is not as media-audit left it, its content is another");
      run.tells("media-audit doctor --repair saves what can be read");
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals("", run.out());
    }
    library.run("doctor").expect(5).prints("its content is another");
    assertArrayEquals(changed, Files.readAllBytes(file.path()));
    assertArrayEquals(seal, Files.readAllBytes(file.seal()));
    assertFalse(Files.exists(directory.resolve("index.backup")));
  }

  @Test
  void fileThatWasCutOffIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file.path());
    Files.write(file.path(), java.util.Arrays.copyOf(whole, whole.length - 4096));
    library
        .run("stats")
        .expect(5)
        .tells("it has " + (whole.length - 4096) + " bytes and had " + whole.length);
  }

  @Test
  void fileThatTheUserPutThereIsBelievedOnceItsRowsAreChecked() throws IOException {
    Files.copy(file.path(), directory.resolve("older"));
    library.run("scan").expect(1);
    Files.copy(
        directory.resolve("older"), file.path(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    library.run("stats").expect(5).tells("if you put it there yourself, remove index.seal");
    Files.delete(file.seal());
    library.run("stats").expect(0);
    assertEquals(1, requireSealed().facts().scan());
    library.run("scan").expect(1).prints("2 hits, 0 misses");
  }

  @Test
  void sealThatFailsItsOwnCheckIsNone() throws IOException {
    String seal = Files.readString(file.seal());
    for (String wrong : List.of("", seal.replace("files: 3", "files: 4"), "x", seal + "x")) {
      Files.writeString(file.seal(), wrong);
      assertEquals(Optional.empty(), Seal.read(file));
      library.run("stats").expect(0);
      requireSealed();
    }
  }

  /** To open it would wait for one who writes into it. */
  @Test
  @Timeout(60)
  void sealThatIsAPipeIsNone() throws IOException {
    Machine.requirePrograms("mkfifo");
    for (List<String> command :
        List.of(List.of("query", "select 1"), List.of("doctor"), List.of("scan"))) {
      Files.delete(file.seal());
      Machine.run("mkfifo", file.seal().toString()).expect(0);
      Library.Run run = library.run(command.toArray(String[]::new));
      assertTrue(run.exitCode() <= 1, run.toString());
    }
    requireSealed();
  }

  @Test
  void killedWriterLeavesNoSealAndTheNextCommandChecksTheRows() throws Exception {
    kill(AnotherWriter.on(library.index()));
    assertFalse(Files.exists(file.seal()));
    library.run("doctor").expect(1).prints("none, as after a command that was killed");
    kill(AnotherWriter.on(library.index()));
    library.run("stats").expect(0);
    requireSealed();
    kill(AnotherWriter.on(library.index()));
    library.run("scan").expect(1).prints("2 hits, 0 misses");
    requireSealed();
  }

  @Test
  void unsealedIndexWithADamagedRowIsRefused() throws IOException {
    for (String damage :
        List.of(
            "update store.file set size_bytes = size_bytes + 1 where name like 'Heat%'",
            "update store.probe set prober = 'builtim'",
            "update store.raw_probe set answer = 'x' || answer",
            "delete from store.raw_probe",
            "update store.folder set files = 7 where path like 'Heat%'")) {
      byte[] whole = Files.readAllBytes(file.path());
      Seal seal = requireSealed();
      IndexRows.damage(library.index(), damage);
      byte[] damaged = Files.readAllBytes(file.path());
      Files.delete(file.seal());
      for (String command : List.of("stats", "scan")) {
        library.run(command).expect(5).tells("fail their checksum; media-audit doctor --repair");
      }
      assertArrayEquals(damaged, Files.readAllBytes(file.path()));
      Files.write(file.path(), whole);
      seal.put(file);
    }
  }

  @Test
  void repairOfDamagedRowsEndsInTheTruth() throws IOException {
    Map<String, String> before = IndexRows.of(library.index());
    IndexRows.damage(library.index(), "update store.file set mtime_nanos = 1");
    library.run("doctor").expect(1);
    library.run("doctor", "--deep").expect(5).prints("3 rows fail their checksum");
    library.run("doctor", "--repair").expect(1);
    library.run("scan").expect(1);
    assertEquals(before.get("stream"), IndexRows.of(library.index()).get("stream"));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  @Test
  void writerThatCannotComeInLeavesTheSeal() throws Exception {
    byte[] seal = Files.readAllBytes(file.seal());
    Process reader = writer(Reading.class);
    try {
      library.run("scan", "--wait", "2s").expect(5).tells("is being read by another process");
      assertArrayEquals(seal, Files.readAllBytes(file.seal()));
      requireSealed();
    } finally {
      kill(reader);
    }
    library.run("scan").expect(1).prints("2 hits, 0 misses");
  }

  /** A reader may come at any moment of a writer's opening, writing, closing and sealing. */
  @Test
  void readersBesideAWriterHearNoFalseAlarm() throws Exception {
    Process writer = writer(Reopening.class);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Library.Run run = library.run("query", "select count(*) from movies").expect(0);
        assertTrue(run.out().contains("2"), run.toString());
      }
      assertTrue(writer.isAlive());
    } finally {
      kill(writer);
    }
    library.run("scan").expect(1).prints("2 hits, 0 misses");
  }

  /** Has the index open until it is killed. */
  static final class Reading {
    public static void main(String[] args) throws InterruptedException {
      try (Index index = Index.read(IndexFile.in(Path.of(args[0])), notice -> {})) {
        index.roots().all();
        System.out.print("ready");
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  /** Opens, changes and closes the index again and again until it is killed. */
  static final class Reopening {
    public static void main(String[] args) {
      IndexFile file = IndexFile.in(Path.of(args[0]));
      for (int round = 0; ; round++) {
        try (Index index = Index.write(file, "test", Duration.ofMinutes(1), notice -> {})) {
          index.transact(() -> index.scans().endKilled());
          index.notes().put("test", String.valueOf(System.nanoTime()));
          if (round == 0) {
            System.out.print("ready");
            System.out.flush();
          }
        }
      }
    }
  }

  private Seal requireSealed() throws IOException {
    Seal seal = Seal.read(file).orElseThrow(() -> new AssertionError("no seal"));
    assertEquals(Optional.empty(), seal.difference(file));
    try (Stream<Path> files = Files.list(file.folder())) {
      assertEquals(0, files.filter(path -> path.toString().endsWith("unfinished")).count());
    }
    return seal;
  }

  private Process writer(Class<?> program) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                library.index().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('r', process.getInputStream().read());
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
