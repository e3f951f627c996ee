package mediaaudit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import mediaaudit.Library;
import mediaaudit.model.MissReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of README and javadoc compiles, and does what it should. */
class ExampleTest {
  private static final String HEAT = "Heat (1995)/Heat (1995).mkv";

  @TempDir Path directory;

  @Test
  void exampleOfTheReadmeRuns() throws Exception {
    Library library = Library.in(directory, HEAT + "  hevc");
    Path source = directory.resolve("Example.java");
    Files.writeString(source, example());
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());
    assertEquals(0, result);
    String[] args = {
      library.index().toString(), library.root().toString(), library.root().resolve(HEAT).toString()
    };
    assertEquals("matroska,webm\n0.0 % hits\n", run(args));
    assertEquals("matroska,webm\n100.0 % hits\n", run(args));
  }

  @Test
  void javadocShowsTheSameExample() throws IOException {
    String javadoc =
        between(
                Files.readString(Path.of("src/main/java/mediaaudit/api/MediaIndex.java")),
                "<pre>{@code\n",
                "\n * }</pre>")
            .lines()
            .map(line -> line.replaceFirst("^ \\* ?", ""))
            .collect(Collectors.joining("\n"));
    assertTrue(example().replaceAll("(?m)^    ", "").contains(javadoc), javadoc);
  }

  @Test
  void everyReasonOfAMissIsExplained() throws IOException {
    String rows =
        Arrays.stream(MissReason.values())
            .filter(reason -> reason != MissReason.GONE)
            .map(reason -> "| `" + reason.word() + "` | " + reason.sentence() + " |\n")
            .collect(Collectors.joining());
    assertTrue(readme().contains(rows), "the table of reasons should be\n" + rows);
  }

  private String run(String[] args) throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Class.forName("Example", true, loader)
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } finally {
      System.setOut(out);
    }
    return String.join("\n", List.of(printed.toString(StandardCharsets.UTF_8).split("\\R"))) + "\n";
  }

  private static String example() throws IOException {
    return between(readme(), "```java\n", "```");
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
