package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Programs that tests run: the real ones of this machine, and scripts in their place. */
final class Programs {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private Programs() {}

  /** The ffprobe on this machine's PATH; the test is skipped where there is none. */
  static Ffprobe ffprobe() {
    Optional<Ffprobe> found = Ffprobe.find(null, System.getenv(), TIMEOUT);
    assumeTrue(found.isPresent(), "no ffprobe on PATH");
    return found.get();
  }

  /** An ffprobe that is this shell script. */
  static Ffprobe ffprobe(Path folder, Duration timeout, String script) throws IOException {
    return Ffprobe.find(script(folder, script).toString(), System.getenv(), timeout).orElseThrow();
  }

  /** An ffprobe that is this shell script. */
  static Ffprobe ffprobe(Path folder, String script) throws IOException {
    return ffprobe(folder, TIMEOUT, script);
  }

  /** Writes a shell script named ffprobe. */
  static Path script(Path folder, String script) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
    Path file = Files.writeString(folder.resolve("ffprobe"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** Makes a video of one second and 64x48 pixels; the test is skipped where that fails. */
  static Path video(Path file, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    command.addAll(List.of("-f", "lavfi", "-i", "testsrc=s=64x48:r=25:d=1"));
    command.addAll(List.of("-f", "lavfi", "-i", "sine=d=1:sample_rate=44100"));
    command.addAll(List.of(options));
    command.add("file:" + file);
    assumeTrue(run(command), "ffmpeg cannot make " + file.getFileName());
    return file;
  }

  /** Runs a program to its success. */
  static void require(String... command) throws IOException, InterruptedException {
    assertEquals(true, run(List.of(command)), String.join(" ", command));
  }

  private static boolean run(List<String> command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
