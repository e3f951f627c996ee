package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages form a star: leaves know only the model, scan and cli compose them. */
class LayersTest {
  private static final Path SOURCES = Path.of("src/main/java/mediaaudit");
  private static final Set<String> ALL =
      Set.of("scan", "name", "probe", "index", "rule", "report", "model");
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "", Set.of("cli", "model"),
          "cli", ALL,
          "api", Set.of("scan", "probe", "index", "model"),
          "scan", Set.of("name", "probe", "index", "rule", "model"),
          "name", Set.of("model"),
          "probe", Set.of("model"),
          "index", Set.of("model"),
          "rule", Set.of("model"),
          "report", Set.of("model"),
          "model", Set.of());
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?mediaaudit\\.([a-z]+)\\.", Pattern.MULTILINE);

  @Test
  void packagesImportOnlyWhatTheyMay() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> wrong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(LayersTest::forbidden)
              .sorted()
              .toList();
      assertEquals(List.of(), wrong);
    }
  }

  private static Stream<String> forbidden(Path file) {
    String own = SOURCES.relativize(file.getParent()).toString();
    Matcher imports = IMPORT.matcher(read(file));
    return imports
        .results()
        .map(match -> match.group(1))
        .filter(other -> !other.equals(own) && !MAY_IMPORT.get(own).contains(other))
        .map(other -> file.getFileName() + " imports " + other);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
