package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The file beside the index that tells who is writing, since H2 does not. It is a courtesy only:
 * the lock is H2's own, and a file left behind by a killed process holds nobody up.
 */
final class Holder {
  private final Path file;

  Holder(IndexFile index) {
    this.file = index.holder();
  }

  void write(String command) throws IOException {
    Files.writeString(
        file,
        "process %d (%s, since %s)"
            .formatted(
                ProcessHandle.current().pid(),
                command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Who holds the index, for a sentence. */
  String describe() {
    try {
      return Files.readString(file);
    } catch (IOException unknown) {
      return "another process";
    }
  }
}
