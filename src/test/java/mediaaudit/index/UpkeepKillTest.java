package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.Main;
import mediaaudit.model.PathHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upkeep that is killed, or done while others write, ends in a whole index. */
class UpkeepKillTest {
  private static final int GONE = 15_000;
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Heat (1995)/poster.jpg
      Alien (1979)/Alien (1979).mkv  av1
      """;

  /** Rows that point at rows which are not there. */
  private static final String ORPHANS =
      """
      select
        (select count(*) from store.file f
         where not exists (select 1 from store.folder d where d.path_hash = f.folder_hash))
        + (select count(*) from store.folder d
           where path <> ''
             and not exists (select 1 from store.folder a where a.path_hash = d.parent_hash))
        + (select count(*) from store.probe p
           where not exists (select 1 from store.file f where f.path_hash = p.path_hash))
        + (select count(*) from store.stream s
           where not exists (select 1 from store.probe p where p.path_hash = s.path_hash))
        + (select count(*) from store.raw_probe w
           where not exists (select 1 from store.probe p where p.path_hash = w.path_hash))
      """;

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void pruneThatIsKilledLeavesAWholeIndex() throws Exception {
    loseMany();
    String live = live();
    Process process = start("prune", "--missing", "--older-than", "1d");
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (int line = 0; line < 3_000; line++) {
      out.readLine();
    }
    kill(process);
    assertEquals(0, number(ORPHANS));
    long left = number("select count(*) from store.file where missing_since is not null");
    assertTrue(left > 0 && left < GONE, left + " files are left");
    assertEquals(live, live());
    library
        .run("prune", "--missing", "--older-than", "1d")
        .expect(0)
        .prints("rows of " + "%,d".formatted(left) + " files");
    assertEquals(3, number("select count(*) from store.file"));
    library.run("scan").expect(1).prints("2 hits, 0 misses");
    assertEquals(live, live());
  }

  @Test
  void restoreThatIsKilledLeavesTheOldIndexOrTheNewOne() throws Exception {
    Path backup = directory.resolve("index.backup");
    library.run("backup", backup.toString()).expect(0);
    Map<String, String> restored = IndexRows.of(library.index());
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    Map<String, String> old = IndexRows.of(library.index());
    int olds = 0;
    for (int delay : List.of(0, 60, 150, 300)) {
      Process process = start("restore", backup.toString());
      awaitWork(process);
      Thread.sleep(delay);
      kill(process);
      Map<String, String> now = IndexRows.of(library.index());
      assertTrue(now.equals(old) || now.equals(restored), "after " + delay + " ms: " + now);
      olds += now.equals(old) ? 1 : 0;
    }
    assertTrue(olds > 0, "no restore was killed before its end");
    library.run("restore", backup.toString()).expect(0);
    assertEquals(restored, IndexRows.of(library.index()));
    try (Stream<Path> left = Files.list(library.index())) {
      assertEquals(0, left.filter(path -> path.toString().contains("copy-")).count());
    }
  }

  @Test
  void backupWhileAnotherProcessWritesIsWhole() throws Exception {
    Process writer = java(Writing.class.getName(), library.index().toString());
    assertEquals('r', writer.getInputStream().read());
    Path backup = directory.resolve("during.backup");
    Path restored = directory.resolve("restored");
    try {
      long before = 0;
      for (int round = 0; round < 3; round++) {
        library.run("backup", "--force", backup.toString()).expect(0);
        library.execute("--index", restored.toString(), "restore", "" + backup).expect(0);
        assertEquals(0, IndexRows.number(restored, ORPHANS));
        long folders =
            IndexRows.number(restored, "select count(*) from store.folder where path like 'W%'");
        assertEquals(
            folders * Writing.FILES,
            IndexRows.number(restored, "select count(*) from store.file where name like 'W%'"));
        assertTrue(folders > before, folders + " folders after " + before);
        before = folders;
      }
      assertTrue(writer.isAlive());
    } finally {
      kill(writer);
    }
    library.run("scan", "--allow-mass-delete").expect(1).prints("2 hits, 0 misses");
  }

  /** Stores one folder with its files after the other until it is killed. */
  static final class Writing {
    static final int FILES = 10;

    public static void main(String[] args) {
      try (Index index =
          Index.write(IndexFile.in(Path.of(args[0])), "scan", Duration.ZERO, notice -> {})) {
        RootRow root = index.roots().all().get(0);
        String parent = PathHash.of(root.name(), new byte[0]);
        for (int folder = 0; ; folder++) {
          String hash = "w" + folder;
          index.transact(
              () -> {
                index.folders().insert(List.of(folder(hash, parent)));
                index
                    .files()
                    .insert(
                        Stream.iterate(0, i -> i < FILES, i -> i + 1)
                            .map(i -> file(hash, i))
                            .toList());
              });
          if (folder == 0) {
            System.out.print("ready");
            System.out.flush();
          }
        }
      }
    }

    private static FolderRow folder(String hash, String parent) {
      return new FolderRow(
          hash,
          1,
          parent,
          "W " + hash,
          null,
          FILES,
          0,
          0,
          "",
          null,
          "",
          false,
          false,
          null,
          null,
          null,
          null,
          0);
    }

    private static FileRow file(String folder, int number) {
      return new FileRow(
          folder + "-" + number,
          folder,
          "W" + number,
          mediaaudit.model.FileKind.OTHER,
          1,
          1,
          null,
          null,
          false,
          null,
          1,
          null);
    }
  }

  /** Adds rows of so many files that were missing for long, in a hundred folders. */
  private void loseMany() {
    IndexRows.change(
        library.index(),
        """
        insert into store.folder
          (path_hash, root_id, parent_hash, path, files, videos, unprobed, unprobed_by, revisions,
           racy, unsettled, missing_since)
        select 'd' || x, 1, (select path_hash from store.folder where path = ''), 'Gone ' || x,
          150, 150, 0, '', '', false, false, 1
        from system_range(1, 100)
        """,
        """
        insert into store.file
          (path_hash, folder_hash, name, kind, size_bytes, mtime_nanos, first_seen, missing_since)
        select 'f' || x, 'd' || (mod(x, 100) + 1), 'Gone ' || x || '.mkv', 'video', 1000, 1, 1, 1
        from system_range(1, %d)
        """
            .formatted(GONE),
        """
        insert into store.probe
          (path_hash, status, prober, revision, probed_at, chapters)
        select path_hash, 'ok', 'builtin', 1, 1, 0 from store.file where missing_since = 1
        """,
        """
        insert into store.stream
          (path_hash, stream_position, kind, main, codec, is_default, is_forced,
           is_hearing_impaired, is_commentary, is_attached_picture)
        select path_hash, 0, 'video', true, 'hevc', true, false, false, false, false
        from store.file where missing_since = 1
        """);
  }

  private String live() {
    return library.query("select path, status from videos order by path")
        + library.query("select title from movies order by title");
  }

  private long number(String sql) {
    return IndexRows.number(library.index(), sql);
  }

  private void awaitWork(Process process) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Stream<Path> files = Files.list(library.index())) {
        if (files.anyMatch(
            path -> path.getFileName().toString().startsWith("copy-" + process.pid()))) {
          return;
        }
      }
      Thread.sleep(1);
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private Process start(String... command) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(Main.class.getName(), "--index", "" + library.index()));
    line.addAll(List.of(command));
    return java(line.toArray(String[]::new));
  }

  private static Process java(String... command) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
    line.addAll(List.of(command));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
