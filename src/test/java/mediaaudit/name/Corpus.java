package mediaaudit.name;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of names with what other projects' tests say of them; columns are read by their names. */
final class Corpus {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpus", "../shared")).resolve("naming");

  private Corpus() {}

  /** One case. */
  record Row(Map<String, String> cells) {
    /** The cell; empty when the origin says nothing. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    String input() {
      return cells.getOrDefault("input", get("inputs"));
    }

    String origin() {
      return get("origin");
    }

    /** Whether the origin says that there is none. */
    boolean isAbsent(String column) {
      return Arrays.asList(get("asserted_absent").split(",")).contains(column);
    }
  }

  /** The cases of a file; the test is skipped where the tables are not at hand. */
  static List<Row> rows(String file) {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.exists(path), () -> "no naming cases at " + path);
    List<String> lines = lines(path);
    String[] header = lines.get(0).split("\t", -1);
    return lines.stream().skip(1).map(line -> row(header, line.split("\t", -1))).toList();
  }

  private static List<String> lines(Path path) {
    try {
      return List.of(Files.readString(path).split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] header, String[] cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(header[i], cells[i]);
    }
    return new Row(row);
  }
}
