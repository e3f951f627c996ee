package mediaaudit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {
  @TempDir Path directory;

  @Test
  void systemSpeaksWithoutNamesOfClasses() {
    assertEquals("No space left on device", words(new IOException("No space left on device")));
    assertEquals(
        "/media: Too many open files",
        words(new FileSystemException("/media", null, "Too many open files")));
    assertEquals("permission denied: /media", words(new AccessDeniedException("/media")));
    assertEquals("no such file: /media", words(new NoSuchFileException("/media")));
  }

  @Test
  void whatSaysNothingElseIsNamedByItsKind() {
    assertEquals("java.io.EOFException", words(new EOFException()));
    assertEquals(
        "java.nio.file.DirectoryNotEmptyException: /media",
        words(new DirectoryNotEmptyException("/media")));
  }

  @Test
  void realFailureNamesItsFile() {
    Path missing = directory.resolve("missing");
    IOException failure = assertThrows(IOException.class, () -> Files.readString(missing));
    assertEquals("no such file: " + missing, words(failure));
  }

  private static String words(IOException failure) {
    return FileFailure.inWords(failure);
  }
}
