package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

  @Test
  void linkStaysWhatItIsWhereNothingStandsAtItsEnd() throws IOException {
    Path link = directory.resolve("latest.json");
    Files.createSymbolicLink(link, Path.of("made.json"));
    OutputFile.write(link, out -> out.write("one"));
    assertEquals("one", Files.readString(directory.resolve("made.json")));
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("away/audit.json"));
    UserError error =
        assertThrows(UserError.class, () -> OutputFile.write(link, out -> out.write("two")));
    assertEquals(
        "cannot write %s: it is a link to %s, and there is no such folder (is it mounted?); name another"
            .formatted(link, directory.resolve("away/audit.json")),
        error.getMessage());
    assertEquals(true, Files.isSymbolicLink(link));
  }

  @Test
  void twoWritersOfOneFileDoNotMix() throws IOException {
    Path file = directory.resolve("audit.json");
    OutputFile.write(
        file,
        out -> {
          out.write("the l");
          out.flush();
          OutputFile.write(file, other -> other.write("the first"));
          out.write("ast");
        });
    assertEquals("the last", Files.readString(file));
    assertEquals(List.of("audit.json"), names());
  }

  @Test
  void whatKilledProcessesLeftIsRemovedADayLater() throws IOException {
    String killed = ".media-audit-999999999-1f.unfinished";
    String young = ".media-audit-999999999-2f.unfinished";
    String alive = ".media-audit-" + ProcessHandle.current().pid() + "-1f.unfinished";
    for (String name : List.of(killed, young, alive)) {
      Files.writeString(directory.resolve(name), "half");
    }
    FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(directory.resolve(killed), twoDaysAgo);
    Files.setLastModifiedTime(directory.resolve(alive), twoDaysAgo);
    OutputFile.write(directory.resolve("audit.json"), out -> out.write("whole"));
    assertEquals(Set.of(young, alive, "audit.json"), Set.copyOf(names()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
