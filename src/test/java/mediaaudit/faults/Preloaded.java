package mediaaudit.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Libraries of C that stand between a process and its system. */
final class Preloaded {
  private Preloaded() {}

  /**
   * Builds one of them; skips the test where that cannot be done.
   *
   * @param name that of its source, without extension
   */
  static Path build(Path directory, String name) {
    Machine.requirePrograms("gcc");
    Path source = directory.resolve(name + ".c");
    Path library = directory.resolve(name + ".so");
    try (InputStream in = Preloaded.class.getResourceAsStream(name + ".c")) {
      Files.copy(in, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Machine.run("gcc", "-shared", "-fPIC", "-o", "" + library, "" + source, "-ldl").expect(0);
    return library;
  }
}
