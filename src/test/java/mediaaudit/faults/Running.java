package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program at work in a process of its own. */
record Running(Process process, Path out, Path err) {
  private static final long HANGING_SECONDS = 300;

  /** {@code scan --debug} tells this of a video once its row is safe on the disk. */
  private static final Pattern STORED =
      Pattern.compile("^media-audit: cache store: (.*) \\(ok, by \\w+\\)$", Pattern.MULTILINE);

  /** Ends it at once, as kill -9 does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /**
   * Stops it for a moment, in which the files are those that a kill would leave.
   *
   * @return what the look gives; empty when it had ended
   */
  <T> Optional<T> at(Supplier<T> look) {
    String pid = "" + process.pid();
    Machine.run("kill", "-STOP", pid);
    try {
      return process.isAlive() ? Optional.of(look.get()) : Optional.empty();
    } finally {
      Machine.run("kill", "-CONT", pid);
    }
  }

  /** Its exit code, once it has ended. */
  int await() {
    try {
      assertTrue(process.waitFor(HANGING_SECONDS, TimeUnit.SECONDS), () -> "it hangs: " + said());
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Waits for so long; whether it has ended by then. */
  boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until it works on an index, or has ended. */
  void awaitWork(Path index) {
    for (int i = 0; process.isAlive() && !works(index); i++) {
      assertTrue(i < 1_000 * HANGING_SECONDS, () -> "it does not begin: " + said());
      endsWithin(1);
    }
  }

  private boolean works(Path index) {
    try {
      Path lock = index.resolve("index.lock");
      if (Files.exists(lock) && Files.readString(lock).contains(" " + process.pid() + " (")) {
        return true;
      }
      try (Stream<Path> files = Files.list(index)) {
        return files.anyMatch(
            file -> file.getFileName().toString().startsWith("copy-" + process.pid()));
      }
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Waits until it has stored so many videos, or has ended. */
  void awaitStored(int videos) {
    for (int i = 0; process.isAlive() && acknowledged().size() < videos; i++) {
      assertTrue(i < 1_000 * HANGING_SECONDS, () -> "it stores nothing: " + said());
      endsWithin(1);
    }
  }

  /** The videos of which it has said that they are stored. */
  Set<String> acknowledged() {
    Set<String> paths = new TreeSet<>();
    for (Matcher line = STORED.matcher(errors()); line.find(); ) {
      paths.add(line.group(1));
    }
    return paths;
  }

  /**
   * Fails unless it ends with this code and one sentence that holds these words.
   *
   * @param debugged whether a trace may stand beside it
   */
  void endsWith(int code, String words, boolean debugged) {
    int ended = await();
    String said = said().replaceAll("(?m)^(media-audit: cache |\tat ).*\n", "");
    List<String> told =
        errors()
            .lines()
            .filter(line -> !debugged || line.startsWith("media-audit: error: "))
            .toList();
    assertEquals(code, ended, said);
    assertEquals(1, told.size(), said);
    assertTrue(told.get(0).startsWith("media-audit: error: "), said);
    assertTrue(told.get(0).contains(words), said);
    assertFalse(told.get(0).contains("a bug in"), said);
  }

  /** Both outputs. */
  String said() {
    return read(out) + errors();
  }

  String errors() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
