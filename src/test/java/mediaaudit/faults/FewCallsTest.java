package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody touched is looked at once. */
@Tag(Faults.TAG)
class FewCallsTest {
  private static final int FOLDERS = 10;
  private static final int FILES = 200;

  @TempDir Path directory;

  @Test
  void rescanTakesOneStatAFile() throws IOException {
    Traced.require();
    Library library = Library.in(directory, "");
    for (int file = 0; file < FILES; file++) {
      library.add("Film %d (1999)/part %d.mkv  empty".formatted(file % FOLDERS, file));
    }
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "cache: {racy_window: 0s, self_audit: never}\n");
    library.run("scan", "--config", config.toString()).expect(1);
    Path calls = directory.resolve("calls");
    List<String> words = Machine.strace("-y", "-s", "4096", "-o", calls.toString());
    words.addAll(List.of("-e", "trace=%%stat,access,faccessat"));
    words.addAll(Machine.program());
    words.addAll(List.of("--index", library.index().toString(), "--config", config.toString()));
    words.addAll(List.of("scan", library.root().toString()));
    String out = Machine.run(words.toArray(String[]::new)).expect(1).out();
    assertTrue(out.contains("Cache: " + FILES + " hits, 0 misses"), out);
    List<String> below =
        Files.readAllLines(calls).stream()
            .filter(call -> call.contains(library.root() + "/") && !call.contains("resumed"))
            .toList();
    assertTrue(below.size() >= FILES, below.size() + " calls");
    assertTrue(
        below.size() <= FILES * 1.1 + FOLDERS * 4,
        () -> below.size() + " calls, such as " + below.subList(0, FOLDERS));
  }
}
