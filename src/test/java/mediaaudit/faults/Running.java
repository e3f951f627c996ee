package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The program at work in a process of its own. */
record Running(Process process, Told told) {
  private static final long HANGING_SECONDS = 300;

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
      awaitStandstill();
      return process.isAlive() ? Optional.of(look.get()) : Optional.empty();
    } finally {
      Machine.run("kill", "-CONT", pid);
    }
  }

  /** A stopped thread still ends the call to the system that it is in, which may remove a file. */
  private void awaitStandstill() {
    for (int i = 0; !standsStill(); i++) {
      assertTrue(i < 1_000 * HANGING_SECONDS, "it does not stop");
      endsWithin(1);
    }
  }

  private boolean standsStill() {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      return threads.allMatch(Running::standsStill);
    } catch (IOException | UncheckedIOException ended) {
      return true;
    }
  }

  private static boolean standsStill(Path thread) {
    try {
      String status = Files.readString(thread.resolve("stat"));
      return "TtZX".indexOf(status.charAt(status.lastIndexOf(')') + 2)) >= 0;
    } catch (IOException ended) {
      return true;
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

  /** How it ended, once it has. */
  Ended ended() {
    return new Ended(await(), told);
  }

  /** The videos of which it has said that they are stored. */
  Set<String> acknowledged() {
    return told.acknowledged();
  }

  /** Both outputs. */
  String said() {
    return told.all();
  }

  String errors() {
    return told.errors();
  }
}
