package mediaaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Main;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own for a few commands, where the system lets one be mounted. */
final class SmallDisk {
  private SmallDisk() {}

  /** Skips the test where no disk can be mounted. */
  static void require() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("disk");
    boolean possible;
    try {
      possible = run(folder, "100k", "true").endsWith("exit 0\n");
    } catch (IOException noSuchProgram) {
      possible = false;
    } finally {
      Files.delete(folder);
    }
    Assumptions.assumeTrue(possible, "skipped: no file system can be mounted here");
  }

  /** The program, to be run in a shell. */
  static String program() {
    return "%s/bin/java -cp '%s' %s"
        .formatted(
            System.getProperty("java.home"),
            System.getProperty("java.class.path"),
            Main.class.getName());
  }

  /** What the commands print, and how they end; {@code %disk} stands for the folder. */
  static String run(Path folder, String size, String commands)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Process process =
        new ProcessBuilder(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=%s none '%s' || exit 1\n%s; echo exit $?"
                    .formatted(size, folder, commands.replace("%disk", folder.toString())))
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
