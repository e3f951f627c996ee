package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.index.IndexRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever SQL is asked, no file is read or written, nothing changes, and the next one works. */
class QueryStatementsTest {
  @TempDir static Path directory;
  private static Library library;
  private static Map<String, String> rows;
  private static List<String> files;

  @BeforeAll
  static void scan() {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty").withoutFfprobe();
    library.run("scan").expect(1);
    rows = IndexRows.of(library.index());
    files = files();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void endsAsItShouldAndChangesNothing(int exitCode, String sql) {
    Library.Run run = library.run("query", "--timeout", "1s", "--format", "csv", sql);
    run.expect(exitCode);
    if (exitCode != 0) {
      assertEquals("", run.out());
      assertEquals(1, run.err().strip().lines().count(), run.err());
    }
    requireUnchanged();
  }

  /** Those of which it is known what H2 itself does; a remark stands in brackets behind. */
  @Test
  void statementsThatH2AllowsChangeNothingEither() throws IOException {
    Path table =
        Path.of(System.getProperty("corpus", "../shared")).resolve("reference/sql-statements.tsv");
    assumeTrue(Files.exists(table), () -> "no statements at " + table);
    List<String> statements =
        Files.readAllLines(table).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t")[0])
            .filter(sql -> !sql.contains("REPEAT") && !sql.contains("HASH("))
            .toList();
    for (String sql : statements) {
      Library.Run run = library.run("query", "--timeout", "1s", "--format", "csv", sql);
      assertTrue(List.of(0, 2, 5).contains(run.exitCode()), sql + run.err());
      assertEquals(
          sql.matches("(?i)(select|values|table|show|explain).*"),
          run.exitCode() != 2 || !run.err().contains("must begin with"),
          sql + run.err());
      assertFalse(run.err().contains("\tat "), run.err());
      requireUnchanged();
    }
  }

  @Test
  void longestStatementIsAnswered() {
    String sql = "select 1 as a -- " + "x".repeat(10_000_000);
    assertEquals("a\n1\n", library.run("query", "--format", "csv", sql).expect(0).out());
  }

  private static void requireUnchanged() {
    assertEquals(
        "1", library.query("select count(*) from movies"), "the next query no longer works");
    assertEquals(rows, IndexRows.of(library.index()));
    assertEquals(files, files());
  }

  private static List<String> files() {
    try (Stream<Path> found = Files.walk(directory)) {
      return found.map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> statements() throws IOException {
    byte[] table =
        QueryStatementsTest.class
            .getResourceAsStream("/mediaaudit/cli/statements.tsv")
            .readAllBytes();
    ObjectMapper json = new ObjectMapper();
    return new String(table, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t"))
        .map(
            cells -> {
              try {
                return Arguments.of(
                    Integer.valueOf(cells[0]), json.readValue(cells[1], String.class));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
