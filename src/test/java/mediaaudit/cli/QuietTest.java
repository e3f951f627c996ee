package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --quiet}, what was done is not told. */
class QuietTest {
  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  h264").withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void commandThatChangesSomethingIsSilent() throws IOException {
    String root = library.root().toString();
    String backup = directory.resolve("backup").toString();
    String elsewhere = Files.createDirectory(directory.resolve("elsewhere")).toString();
    for (List<String> command :
        List.of(
            List.of("scan", "--fail-on", "never"),
            List.of("roots", "trust", root),
            List.of("backup", backup),
            List.of("clear", "--probes", "--force"),
            List.of("prune", "--missing"),
            List.of("restore", backup),
            List.of("roots", "move", root, elsewhere),
            List.of("roots", "forget", elsewhere, "--force"),
            List.of("init-config", directory.resolve("new.yaml").toString()))) {
      String[] words = Stream.concat(command.stream(), Stream.of("--quiet")).toArray(String[]::new);
      Library.Run run = library.run(words);
      assertEquals("", run.expect(0).out(), command.toString());
    }
  }
}
