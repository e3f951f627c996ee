package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not written whole leaves what was there. */
class OutputFileTest {
  @TempDir Path directory;

  @Test
  void brokenOffContentReplacesNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("audit.json"), "good");
    List<OutputFile.Content> broken =
        List.of(
            out -> {
              out.write("half");
              out.flush();
              throw new IOException("No space left on device");
            },
            out -> {
              out.write("half");
              throw new UncheckedIOException(new IOException("Input/output error"));
            });
    for (OutputFile.Content content : broken) {
      assertThrows(UserError.class, () -> OutputFile.write(file, content));
    }
    assertThrows(
        IllegalStateException.class,
        () ->
            OutputFile.write(
                file,
                out -> {
                  out.write("half");
                  throw new IllegalStateException("the index is gone");
                }));
    assertEquals("good", Files.readString(file));
    assertEquals(List.of("audit.json"), names());
  }

  @Test
  void newFoldersAreMadeAndLinksFollowed() throws IOException {
    Path file = directory.resolve("a/b/audit.json");
    OutputFile.write(file, out -> out.write("one"));
    Path link = Files.createSymbolicLink(directory.resolve("latest.json"), file);
    OutputFile.write(link, out -> out.write("two"));
    assertEquals("two", Files.readString(file));
    assertEquals(true, Files.isSymbolicLink(link));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
