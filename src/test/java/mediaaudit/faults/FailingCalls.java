package mediaaudit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A library of C that lets system calls of a process fail, and tells which it saw. */
final class FailingCalls {
  private final Path library;
  private final Path plan;
  private final Path log;
  private int plans;

  private FailingCalls(Path directory, Path library) {
    this.library = library;
    this.plan = directory.resolve("plan");
    this.log = directory.resolve("calls");
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
    return new FailingCalls(directory, Preloaded.build(directory, "errno"));
  }

  /** The environment of a process in which calls on files fail whose path holds this text. */
  Map<String, String> on(String path) {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "ERRNO_PATH", path,
        "ERRNO_PLAN", plan.toString(),
        "ERRNO_LOG", log.toString());
  }

  /** Lets these calls fail from so many on, counted from now. */
  void failFrom(int at, Failure failure) {
    plans++;
    String words =
        "%d %d %d %d %s\n"
            .formatted(plans, at, failure.code(), failure.half() ? 1 : 0, failure.calls());
    try {
      Files.writeString(plan, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
