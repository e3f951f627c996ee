package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.model.TemporaryFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program keeps is its user's alone, whatever the shell allows. */
@Tag(Faults.TAG)
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"000", "077"})
  void folderAndFilesOfTheIndexAreItsUsersAlone(String mask) throws IOException {
    Library library = Library.in(directory, "x.mkv  hevc");
    Path backup = directory.resolve("index.backup");
    String program = Machine.shellProgram() + " --index '" + library.index() + "' ";
    Machine.sh(
            "umask %s; %s scan '%s' >/dev/null; %s backup '%s'"
                .formatted(mask, program, library.root(), program, backup))
        .expect(0);
    assertEquals("rwx------", mode(library.index()));
    assertEquals("rw-------", mode(backup));
    try (Stream<Path> files = Files.list(library.index())) {
      assertEquals(
          List.of(),
          files
              .filter(file -> !file.getFileName().toString().equals("index.lock"))
              .filter(file -> !mode(file).equals("rw-------"))
              .toList());
    }
  }

  @Test
  void temporaryFoldersOfKilledProcessesAreRemovedByTheNextScan() throws IOException {
    Library library = Library.in(directory, "x.mkv  hevc");
    Path temporary = directory.resolve("tmp");
    String young = "media-audit-" + ProcessHandle.current().pid() + "-2";
    for (String name : List.of("media-audit-999999999-1", young, "media-audit-notes")) {
      Files.createDirectories(temporary.resolve(name));
      Files.createSymbolicLink(temporary.resolve(name + "/video.mkv"), library.root());
    }
    Path held = TemporaryFolder.make(temporary, "media-audit-");
    Machine.sh(
            "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=%s %s --index '%s' scan '%s'"
                .formatted(temporary, Machine.shellProgram(), library.index(), library.root()))
        .expect(1);
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(
          Stream.of(held.getFileName().toString(), young, "media-audit-notes").sorted().toList(),
          left.map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith("media-audit-"))
              .sorted()
              .toList());
    }
    assertTrue(Files.exists(library.root().resolve("x.mkv")));
    TemporaryFolder.delete(held);
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
