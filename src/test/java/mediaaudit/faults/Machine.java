package mediaaudit.faults;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What this machine can do to a program; a test that needs more is skipped and says why. */
public final class Machine {
  private Machine() {}

  /** Skips the test unless all of these programs are on PATH. */
  public static void requirePrograms(String... programs) {
    for (String program : programs) {
      Assumptions.assumeTrue(has(program), "skipped: there is no " + program + " on PATH");
    }
  }

  /** Skips the test where this user may mount nothing, even in a namespace of its own. */
  public static void requireMounts() {
    requirePrograms("unshare", "mount");
    Assumptions.assumeTrue(
        withMounts("mount -t tmpfs -o size=100k none /mnt").exitCode() == 0,
        "skipped: no file system can be mounted here");
  }

  /** Skips the test for any other user than root. */
  public static void requireRoot() {
    Assumptions.assumeTrue(run("id", "-u").out().strip().equals("0"), "skipped: not root");
  }

  /**
   * The words that start the program in a process of its own, as the launcher does, without its
   * arguments.
   */
  public static List<String> program() {
    return Program.words();
  }

  /** The words that start the program, as a shell reads them. */
  public static String shellProgram() {
    return String.join(" ", program().stream().map(word -> "'" + word + "'").toList());
  }

  /**
   * The words before those of a program that is watched with all it starts. It stops at no other
   * system call than those asked for (seccomp(2)), which doubles its speed; not all signals that
   * are to be sent at calls come through so.
   */
  static List<String> strace(String... options) {
    List<String> words = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq"));
    words.addAll(List.of(options));
    return words;
  }

  /** Starts a process with both outputs in one. */
  public static Process start(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError("cannot start " + List.of(command), e);
    }
  }

  /** Runs a process to its end. */
  public static Ended run(String... command) {
    Process process = start(command);
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), out);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs lines of a shell to their end. */
  public static Ended sh(String lines) {
    return run("sh", "-c", lines);
  }

  /** Runs lines of shell that mount what they want; nobody else sees it. */
  public static Ended withMounts(String lines) {
    return run("unshare", "-rm", "sh", "-c", lines);
  }

  /**
   * Runs lines of shell as a root that cannot read what others may not.
   *
   * @throws org.opentest4j.TestAbortedException where that cannot be had
   */
  public static Ended unprivileged(String lines) {
    requireRoot();
    requirePrograms("capsh");
    return run("capsh", "--drop=cap_dac_override,cap_dac_read_search", "--", "-c", lines);
  }

  /**
   * How a process ended.
   *
   * @param out what it wrote to both outputs
   */
  public record Ended(int exitCode, String out) {
    /** Fails unless it ended so. */
    public Ended expect(int code) {
      if (exitCode != code) {
        throw new AssertionError("exit code " + exitCode + ", expected " + code + "\n" + out);
      }
      return this;
    }
  }

  private static boolean has(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
