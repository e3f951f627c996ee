package mediaaudit.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk whose power can be cut: an ext4 image inside btrfs, where a copy of the image costs
 * nothing and holds what the disk would hold if the power had gone at that moment. All of it is
 * mounted in a namespace of its own, which ends with this object or this process.
 */
final class PowerRig implements AutoCloseable {
  private static final String MAKE =
      """
      set -e; cd %s; mkdir host disk cut
      truncate -s 600M host.img; mkfs.btrfs -q host.img > /dev/null; mount -o loop host.img host
      truncate -s 96M host/disk.img; mkfs.ext4 -q -F host/disk.img; mount -o loop host/disk.img disk
      echo ready; exec cat
      """;

  private final Path directory;
  private final Process namespace;
  private int cuts;

  private PowerRig(Path directory, Process namespace) {
    this.directory = directory;
    this.namespace = namespace;
  }

  /** Skips the test where it cannot be built. */
  static PowerRig in(Path directory) {
    Machine.requireRoot();
    Machine.requirePrograms("unshare", "nsenter", "mkfs.btrfs", "mkfs.ext4", "truncate");
    Process namespace =
        Machine.start("unshare", "-m", "--", "/bin/sh", "-c", MAKE.formatted(directory));
    PowerRig rig = new PowerRig(directory, namespace);
    String said = rig.firstLine();
    if (!said.equals("ready")) {
      rig.close();
      Assumptions.abort("skipped: no btrfs can be mounted on a file here: " + said);
    }
    return rig;
  }

  /** The folder that is the disk, inside the namespace. */
  Path disk() {
    return directory.resolve("disk");
  }

  /** The words that start a process in which the disk is there. */
  List<String> inside(List<String> line) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("/usr/bin/nsenter", "-m", "-t", "" + namespace.pid()));
    words.addAll(line);
    return words;
  }

  /** Runs a command where the disk is there. */
  Machine.Ended run(String... command) {
    return Machine.run(inside(List.of(command)).toArray(String[]::new));
  }

  /** Keeps what the disk would hold if the power went now; the number of this cut. */
  int cut() {
    run("cp", "--reflink=always", host("disk.img"), host("cut-" + cuts)).expect(0);
    return cuts++;
  }

  /** What stands on the disk after a cut, once it was mounted again. */
  Path after(int cut) {
    Path copy = directory.resolve("after-" + cut);
    String lines =
        "set -e; cd %s; mount -o loop %s cut; cp -a cut after-%d; umount cut; rm %s"
            .formatted(directory, host("cut-" + cut), cut, host("cut-" + cut));
    run("/bin/sh", "-c", lines).expect(0);
    return copy;
  }

  private String host(String file) {
    return directory.resolve("host").resolve(file).toString();
  }

  /** Ends the namespace and with it all that is mounted there; the loop devices go too. */
  @Override
  public void close() {
    namespace.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      namespace.getOutputStream().close();
    } catch (IOException ignored) {
      // It has ended already.
    }
    try {
      if (!namespace.waitFor(10, TimeUnit.SECONDS)) {
        namespace.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String firstLine() {
    try {
      String line = namespace.inputReader(StandardCharsets.UTF_8).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
