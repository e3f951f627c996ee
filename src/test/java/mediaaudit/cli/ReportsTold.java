package mediaaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;

/**
 * What reports of a library tell.
 *
 * @param directory in whose folder {@code out} they are written
 */
record ReportsTold(Library library, Path directory) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The rules of the issues that are told with these options, in order. */
  String rules(String options) {
    String[] command = ("report --csv - " + options).strip().split(" ");
    return library
        .run(command)
        .expect(0)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",")[2])
        .sorted()
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  /** The titles of the movies that are told with these options. */
  List<String> movies(String... options) throws IOException {
    String[] command =
        Stream.concat(Stream.of("report", "--format", "json"), Stream.of(options))
            .toArray(String[]::new);
    JsonNode json = MAPPER.readTree(library.run(command).expect(0).out());
    return json.get("movies").findValuesAsText("name");
  }

  /** Where a report of this name goes. */
  String file(String name) {
    return directory.resolve("out").resolve(name).toString();
  }

  /** What a report begins with. */
  String start(String name, int length) throws IOException {
    return Files.readString(Path.of(file(name))).substring(0, length);
  }
}
