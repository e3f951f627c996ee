package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of which the damage spared one half and took the other: the next scan is none the worse. */
class RepairTest {
  @TempDir Path directory;
  private Library library;
  private String truth;

  @BeforeEach
  void scan() {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc");
    library.run("scan", "--trust-folder-mtime").expect(1);
    truth = files();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from store.scan",
        "delete from store.root",
        "delete from store.folder",
        "delete from store.file",
        "delete from store.probe",
        "delete from store.scan_root",
        "update store.scan set id = 9223372036854775807",
        "update store.scan set id = -9223372036854775808",
        "update store.scan_root set scan_id = 9223372036854775807",
        "update store.root set id = 2147483647",
        "update store.root set id = -2147483648",
        "update store.issue set id = 9223372036854775807 where rule = 'missing-poster'",
        "update store.mount set root_id = 2",
        "update store.mount set path = 'Heat (1995)'",
        "update store.folder_time set root_id = 2",
        "update store.folder_time set mtime_nanos = 0",
      })
  void nextScanKnowsTheLibraryAgain(String damage) {
    IndexRows.damage(library.index(), damage);
    library.run("doctor", "--repair", "--force").repairs();
    library.run("scan", "--trust-folder-mtime").expect(1);
    assertEquals(truth, files());
    library.run("scan", "--trust-folder-mtime").expect(1).prints("1 hits, 0 misses");
    library.run("doctor", "--deep").expect(0);
  }

  /** The seal still tells what they were. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update store.root set name = name || '-2'",
        "update store.root set path = path || '-2'",
        "update store.root set name = name || '-2', path = path || '-2'",
        "insert into store.root (name, path) values ('other', '/other')",
        "delete from store.root",
      })
  void rootsAreThoseOfTheSeal(String damage) throws IOException {
    Path seal = library.index().resolve("index.seal");
    String sealed = Files.readString(seal);
    IndexRows.damage(library.index(), damage);
    Files.writeString(seal, sealed);
    library.run("doctor", "--repair").repairs();
    library.run("scan").expect(1);
    assertEquals(truth, files());
    assertEquals("1", library.query("select count(*) from roots"));
  }

  private String files() {
    return library.query("select file_id, root, path, kind, size_bytes from files order by path");
  }
}
