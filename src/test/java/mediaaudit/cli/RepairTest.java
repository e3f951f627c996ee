package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of which the damage spared one half and took the other: the next scan is none the worse. */
class RepairTest {
  @TempDir Path directory;
  private Library library;
  private String truth;
  private String first;

  @BeforeEach
  void make() throws IOException {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc");
    library.add("Ran (1985).mkv  av1");
    Files.createDirectories(directory.resolve("Disk3"));
    Files.copy(
        library.root().resolve("Ran (1985).mkv"), directory.resolve("Disk3/Alien (1979).mkv"));
    scan();
    truth = files();
    first = seen();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from store.scan",
        "delete from store.root",
        "delete from store.file",
        "update store.scan set id = 9223372036854775807",
        "update store.scan set id = -9223372036854775808",
        "update store.root set id = 2147483647 where id = 1",
        "update store.root set id = -2147483648 where id = 1",
        "update store.issue set id = 9223372036854775807 where id = 1",
        "update store.mount set root_id = 2",
        "update store.mount set path = 'Heat (1995)'",
        "update store.folder_time set root_id = 2",
      })
  void nextScanKnowsTheLibraryAgain(String damage) {
    repairForced(damage);
    scan();
    assertEquals(truth, files());
    scan().prints("3 hits, 0 misses");
    library.run("doctor", "--deep").expect(0);
  }

  /** What concerns no file costs none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from store.scan",
        "update store.scan set id = 9223372036854775807",
        "update store.mount set root_id = 3",
        "update store.mount set path = 'Heat (1995)'",
        "update store.folder_time set root_id = 3",
      })
  void filesAreSaved(String damage) {
    repairForced(damage);
    assertEquals(first, seen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update store.folder set path = 'x' where path like 'Heat%'",
        "update store.folder set root_id = 9 where path = '' and root_id = 1",
        "update store.folder set root_id = 2 where path = '' and root_id = 1",
      })
  void whatTurnsOutToBeNoRowIsToldAsLost(String damage) {
    IndexRows.damage(library.index(), damage);
    library
        .run("doctor", "--repair")
        .expect(1)
        .prints("file                 2          1")
        .prints("folder               2          1");
  }

  /** The seal still tells what they were. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update store.root set name = name || '-2'",
        "update store.root set path = path || '-2'",
        "update store.root set name = name || '-2', path = path || '-2'",
        "update store.root set path = (select min(path) from store.root)",
        "update store.root set name = 'Disk1' where name = 'Disk3'",
        "insert into store.root (name, path) values ('other', '/other')",
        "update store.root set id = 5 where name = 'Disk3'",
        "update store.root set id = -2147483648 where name = 'Disk3'",
        "delete from store.root where name = 'Disk3'",
        "delete from store.root",
      })
  void rootsAreThoseOfTheSeal(String damage) throws IOException {
    Path seal = library.index().resolve("index.seal");
    String sealed = Files.readString(seal);
    IndexRows.damage(library.index(), damage);
    Files.writeString(seal, sealed);
    library.run("doctor", "--repair").repairs();
    assertEquals(first, seen());
    assertEquals("2", library.query("select count(*) from roots"));
    scan();
    assertEquals(truth, files());
  }

  /** As where a file was put in the place of another and the seal stayed. */
  @Test
  void sealOfAnotherIndexCostsNoRoot() throws IOException {
    Path seal = library.index().resolve("index.seal");
    String other = directory.resolve("other").toString();
    library
        .execute("--index", other, "scan", library.root().resolve("Heat (1995)").toString())
        .expect(1);
    Files.copy(Path.of(other, "index.seal"), seal, StandardCopyOption.REPLACE_EXISTING);
    library.run("doctor", "--repair").repairs();
    assertEquals(first, seen());
  }

  /** The seal is that of the damaged file, and proves nothing. */
  private void repairForced(String damage) {
    IndexRows.damage(library.index(), damage);
    library.run("doctor", "--repair", "--force").repairs();
  }

  private Library.Run scan() {
    return library
        .run("scan", "--trust-folder-mtime", directory.resolve("Disk3").toString())
        .expect(1);
  }

  private String files() {
    return library.query("select file_id, root, path, kind, size_bytes from files order by path");
  }

  private String seen() {
    return library.query("select file_id, root, path, added_at from files order by path");
  }
}
