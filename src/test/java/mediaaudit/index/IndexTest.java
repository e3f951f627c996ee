package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import mediaaudit.model.ScanSummary;
import mediaaudit.scan.PlainScan;
import mediaaudit.scan.Scan;
import mediaaudit.scan.ScanListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The index survives upgrades, company, and damage to itself without a trace or a lie. */
class IndexTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    empty
      Alien (1979)/Alien (1979).mkv  empty
      """;
  private static final int NEWEST = new MigrationFiles(List.of("db/migration")).version();
  private static final Schema LATER = Schema.with(List.of("db/migration", "db/later"));

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
  void laterMigrationKeepsTheRows() throws Exception {
    Map<String, String> before = IndexRows.of(library.index());
    List<String> notices = new ArrayList<>();
    try (Index index = Index.write(file, "test", Duration.ZERO, notices::add, LATER)) {
      assertEquals(2, index.probes(allFiles(index)).size());
    }
    assertEquals(
        List.of("index upgraded from schema " + NEWEST + " to 1000; all rows kept"), notices);
    Map<String, String> after = IndexRows.of(library.index());
    for (String table : List.of("file", "probe", "item", "issue", "scan", "root")) {
      assertEquals(rowsOf(before, table), rowsOf(after, table), table);
    }
  }

  /** What the database did not bring to its end it must not write when it is closed. */
  @Test
  void indexIsLetGoWhereMemoryRunsOutInTheMiddleOfAChange() {
    Map<String, String> before = IndexRows.of(library.index());
    assertThrows(
        OutOfMemoryError.class,
        () -> {
          try (Index index = Index.write(file, "test", Duration.ZERO, notice -> {})) {
            index.transact(
                () -> {
                  index.files().delete(allFiles(index));
                  throw new OutOfMemoryError("Java heap space");
                });
          }
        });
    assertTrue(Files.notExists(file.seal()), "sealed");
    assertEquals(before, IndexRows.of(library.index()));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    library.run("scan").expect(1).prints("2 hits, 0 misses");
  }

  @Test
  void rowsOfAnOlderSchemaAreHitsAfterTheUpgrade() {
    try (Index index = Index.write(file, "test", Duration.ZERO, notice -> {}, LATER)) {
      ScanSummary scan =
          new Scan(index, PlainScan.options(), ScanListener.SILENCE).run(List.of()).summary();
      assertEquals("2 hits, 0 misses", scan.hits() + " hits, " + scan.misses() + " misses");
    }
  }

  @Test
  void newerIndexIsRefusedAndUntouched() throws IOException {
    Index.write(file, "test", Duration.ZERO, notice -> {}, LATER).close();
    byte[] before = Files.readAllBytes(file.path());
    for (String command : List.of("scan", "stats")) {
      library
          .run(command)
          .expect(5)
          .tells("was made by a newer media-audit (schema 1000, this one knows " + NEWEST + ")");
    }
    assertEquals(IndexRows.of(library.index()).get("file").lines().count(), 2);
    assertTrue(before.length > 0);
  }

  @Test
  void readersGetACopyWhileAnotherWrites() throws Exception {
    Process writer = AnotherWriter.on(library.index());
    try {
      library
          .run("query", "select count(*) from movies")
          .expect(0)
          .prints("2")
          .tells("the index is in use by process " + writer.pid());
      library
          .run("stats")
          .expect(0)
          .prints("cache, last scan           0 hits, 2 misses")
          .tells("the index is in use by process " + writer.pid());
      library
          .run("scan", "--wait", "100ms")
          .expect(5)
          .tells("is in use by process " + writer.pid());
    } finally {
      writer.destroyForcibly().waitFor();
    }
    library.run("scan").expect(1).prints("2 hits, 0 misses");
  }

  @Test
  void damagedIndexIsToldAndLeftAlone() throws IOException {
    for (String damage : List.of("", "no database at all", "x".repeat(100_000))) {
      Files.writeString(file.path(), damage);
      for (String command : List.of("scan", "stats")) {
        Library.Run run = library.run(command);
        run.expect(5).tells("move it away and scan again");
        assertEquals(1, run.err().lines().count(), run.err());
      }
      assertEquals(damage, Files.readString(file.path(), StandardCharsets.ISO_8859_1));
    }
  }

  /** To open it would wait for one who writes into it. */
  @Test
  @Timeout(60)
  void indexThatIsAPipeIsTold() throws IOException {
    Machine.requirePrograms("mkfifo");
    Path file = library.index().resolve("index.mv.db");
    Files.delete(file);
    Machine.run("mkfifo", file.toString()).expect(0);
    library.run("query", "select 1").expect(5).tells("is damaged: it is no regular file");
    library.run("scan").expect(5).tells("is damaged: it is no regular file");
    library.run("doctor").expect(5).prints(file + " is no file");
  }

  @Test
  void folderThatWasThereKeepsItsPermissions() throws IOException {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.setPosixFilePermissions(
        shared, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxr-x"));
    library.execute("--index", shared.toString(), "scan", library.root().toString()).expect(1);
    assertEquals("rwxrwxr-x", permissions(shared));
  }

  @Test
  void changeWithinAChangeIsTakenBackWithIt() {
    try (Index index = Index.write(file, "test", Duration.ZERO, notice -> {})) {
      List<RootRow> roots = index.roots().all();
      Runnable move = () -> index.roots().move(roots.get(0).id(), "/elsewhere");
      assertThrows(
          IllegalArgumentException.class,
          () ->
              index.transact(
                  () -> {
                    index.transact(move);
                    throw new IllegalArgumentException();
                  }));
      assertEquals(roots, index.roots().all());
      index.transact(move);
    }
    try (Index index = Index.read(file, notice -> {})) {
      assertEquals("/elsewhere", index.roots().all().get(0).path());
    }
  }

  @Test
  void upgradeThatWasKilledIsBegunAgainFromTheCopy() throws IOException {
    Path aside = library.index().resolve("index.before-migration");
    Files.move(file.path(), aside);
    Files.writeString(file.path(), "half migrated");
    library.run("scan").expect(1).prints("2 hits, 0 misses");
    assertEquals(false, Files.exists(aside));
  }

  @Test
  void indexIsForItsOwnerAlone() throws IOException {
    assertEquals("rw-------", permissions(file.path()));
    assertEquals("rwx------", permissions(library.index()));
  }

  private static List<String> allFiles(Index index) {
    List<String> folders =
        index.folders().below(index.roots().all().get(0).id()).stream()
            .map(FolderRow::pathHash)
            .toList();
    return index.filesIn(folders).stream().map(stored -> stored.file().pathHash()).toList();
  }

  /** The later schema adds a column at the end of the table of files. */
  private static String rowsOf(Map<String, String> rows, String table) {
    return rows.get(table).replace("added|", "");
  }

  private static String permissions(Path path) throws IOException {
    return java.nio.file.attribute.PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path));
  }
}
