package mediaaudit.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A library of C that lets system calls of a process fail, and tells which it saw. */
final class FailingCalls {
  private static final String SOURCE = "errno.c";

  private final Path library;
  private final Path log;

  private FailingCalls(Path library, Path log) {
    this.library = library;
    this.log = log;
  }

  /**
   * What fails.
   *
   * @param calls such as {@code |pwrite|}
   * @param code what it fails with: 5 is EIO, 28 is ENOSPC
   * @param half whether half of the first is written
   */
  record Failure(String calls, int code, boolean half) {}

  /** Skips the test where it cannot be built. */
  static FailingCalls build(Path directory) {
    Machine.requirePrograms("gcc");
    Path source = directory.resolve(SOURCE);
    Path library = directory.resolve("errno.so");
    try (InputStream in = FailingCalls.class.getResourceAsStream(SOURCE)) {
      Files.copy(in, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Machine.run("gcc", "-shared", "-fPIC", "-o", "" + library, "" + source, "-ldl").expect(0);
    return new FailingCalls(library, directory.resolve("calls"));
  }

  /** The environment of a process in which this fails from so many calls on. */
  Map<String, String> from(int at, Failure failure, String path) {
    Map<String, String> environment = new HashMap<>();
    environment.put("LD_PRELOAD", library.toString());
    environment.put("ERRNO_PATH", path);
    environment.put("ERRNO_CALLS", failure.calls());
    environment.put("ERRNO_AT", "" + at);
    environment.put("ERRNO_CODE", "" + failure.code());
    environment.put("ERRNO_LOG", log.toString());
    if (failure.half()) {
      environment.put("ERRNO_HALF", "1");
    }
    return environment;
  }

  /** The calls since this was asked for the last time. */
  List<String> seen() {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      Files.deleteIfExists(log);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
