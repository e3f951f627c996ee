package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import org.junit.jupiter.api.Tag;
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

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
