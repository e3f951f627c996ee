package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage to what an index defines costs the rows of that and no others. */
class DamagedDefinitionTest {
  private static final String TRUTH = "select path, kind, size_bytes from files";

  @TempDir Path directory;
  private Library library;
  private Path file;
  private String truth;

  @BeforeEach
  void scan() {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    file = library.index().resolve("index.mv.db");
    truth = library.query(TRUTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE USER IF NOT EXISTS \"READER\"",
        "GRANT SELECT",
        "SET CREATE_BUILD",
        "CREATE INDEX \"STORE\".\"FILE_FOLDER\"",
        "CREATE CACHED TABLE \"STORE\".\"flyway_schema_history\"",
        "CREATE CACHED TABLE \"STORE\".\"META\"",
        "CREATE CACHED TABLE \"STORE\".\"ISSUE\"",
      })
  void filesAreSaved(String start) {
    damage(start);
    library.run("doctor").expect(5).prints("that no index has, so it was not opened: ");
    assertSaved(repaired());
  }

  /** Such as H2 cannot run, though they look like those of an index. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "\"FILE\"(\"FOLDER_HASH\"; \"FIME\"(\"FOLDER_HASH\"",
        "(\"UNIT_HASH\"; (\"UNIT_HASI\"",
        "\"STORE\".\"THUMBNAIL\"; \"STORE\".\"THUMBNAIM\"",
        "\"STORE\".\"META\"; \"STORE\".\"METB\"",
        "\"LAST_ISSUE\" BIGINT; \"LAST_ISSUE\" BIGINU",
        "BUILD 2; BUILD 99999999999999999992",
      })
  void filesAreSavedWhereTheFormIsRight(String is, String will) {
    DefinitionRows.change(
        file,
        definition -> definition.sql().contains(is),
        definition -> new Definition(definition.type(), definition.sql().replace(is, will)));
    library.run("doctor").expect(5);
    assertSaved(repaired());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE SEQUENCE ",
        "CREATE PRIMARY KEY ",
        "CREATE CACHED TABLE ",
        "ALTER TABLE ",
        "CREATE SCHEMA ",
        "CREATE USER ",
      })
  void nextScanLearnsAllAgain(String start) {
    damage(start);
    repaired();
  }

  private void damage(String start) {
    DefinitionRows.change(
        file,
        definition -> definition.sql().startsWith(start),
        definition -> new Definition(definition.type(), definition.sql().replace('E', 'e') + "!"));
  }

  private Library.Run repaired() {
    Library.Run repair = library.run("doctor", "--repair").repairs();
    library.run("scan").expect(1).prints("0 hits, 1 misses");
    assertEquals(truth, library.query(TRUTH));
    library.run("scan").expect(1).prints("1 hits, 0 misses");
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    return repair;
  }

  private static void assertSaved(Library.Run repair) {
    assertEquals(
        List.of("file 1 0", "root 1 0"),
        repair
            .out()
            .lines()
            .map(line -> line.replaceAll(" +", " "))
            .filter(line -> line.matches("(file|root) .*"))
            .toList());
  }
}
