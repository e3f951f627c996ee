package mediaaudit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** File systems that a test mounts, as root; all are gone when it is closed. */
final class Mountings implements AutoCloseable {
  private final Deque<Path> mounted = new ArrayDeque<>();
  private final Map<Path, Process> daemons = new HashMap<>();

  /** Skips the test where nothing can be mounted. */
  static Mountings required(String... programs) {
    Machine.requireRoot();
    Machine.requireMounts();
    Machine.requirePrograms(programs);
    return new Mountings();
  }

  /** Shows a folder in another place. */
  void bind(Path from, Path to) {
    Machine.run("mount", "--bind", from.toString(), to.toString()).expect(0);
    mounted.push(to);
  }

  /** An empty disk of 16 MB, kept in a file. */
  void ext4(Path image, Path to) {
    if (!Files.exists(image)) {
      Machine.sh("truncate -s 16M '" + image + "' && mkfs.ext4 -q '" + image + "'").expect(0);
    }
    Machine.run("mount", "-o", "loop", image.toString(), to.toString()).expect(0);
    mounted.push(to);
  }

  /** An empty disk of 16 MB, kept in a file, that does not tell letter cases apart. */
  void ntfs(Path image, Path to) {
    Machine.sh("truncate -s 16M '" + image + "' && mkntfs -q -F '" + image + "'").expect(0);
    Machine.Ended ended =
        Machine.run("lowntfs-3g", "-o", "ignore_case", image.toString(), to.toString());
    Assumptions.assumeTrue(ended.exitCode() == 0, "skipped: lowntfs-3g mounts nothing here");
    mounted.push(to);
  }

  /** Shows a folder in another place through a program, which can be stopped and killed. */
  void bindfs(Path from, Path to, String... options) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of("bindfs", "-f"));
    words.addAll(List.of(options));
    words.addAll(List.of(from.toString(), to.toString()));
    daemons.put(to, Machine.start(words.toArray(String[]::new)));
    mounted.push(to);
    for (int i = 0; !isMounted(to); i++) {
      if (i > 200) {
        throw new AssertionError("bindfs mounted nothing on " + to);
      }
      Thread.sleep(50);
    }
  }

  private static boolean isMounted(Path folder) {
    try {
      return Files.readString(Path.of("/proc/self/mountinfo")).contains(" " + folder + " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a signal to the program behind a mount. */
  void signal(String signal, Path mount) {
    Machine.run("kill", "-" + signal, String.valueOf(daemons.get(mount).pid())).expect(0);
  }

  /** Kills the program behind a mount, which stays, and answers nothing but errors. */
  void kill(Path mount) {
    Process daemon = daemons.get(mount);
    daemon.destroyForcibly();
    try {
      daemon.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes one away. */
  void unmount(Path mount) {
    Machine.run("umount", "-l", mount.toString()).expect(0);
    mounted.remove(mount);
  }

  @Override
  public void close() {
    daemons.values().forEach(daemon -> Machine.run("kill", "-CONT", "" + daemon.pid()));
    while (!mounted.isEmpty()) {
      Machine.run("umount", "-l", mounted.pop().toString());
    }
    daemons.values().forEach(Process::destroyForcibly);
  }
}
