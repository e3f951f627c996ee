package mediaaudit.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** An ext4 file system in a file, mounted until it is closed. */
final class LoopDisk implements AutoCloseable {
  private final Path place;

  private LoopDisk(Path place) {
    this.place = place;
  }

  /**
   * Mounts a disk; made first if there is no such file. Skips the test where this cannot be done.
   *
   * @param options for making it
   */
  static LoopDisk mount(Path image, Path place, String... options) throws IOException {
    Machine.requireRoot();
    Machine.requirePrograms("mkfs.ext4", "mount", "umount", "truncate");
    if (!Files.exists(image)) {
      Machine.run("truncate", "-s", "32M", image.toString()).expect(0);
      List<String> make = new ArrayList<>(List.of("mkfs.ext4", "-q"));
      make.addAll(List.of(options));
      make.add(image.toString());
      Machine.run(make.toArray(String[]::new)).expect(0);
    }
    Files.createDirectories(place);
    Machine.Ended mounted = Machine.run("mount", "-o", "loop", image.toString(), place.toString());
    Assumptions.assumeTrue(
        mounted.exitCode() == 0, "skipped: no loop device can be mounted: " + mounted.out());
    return new LoopDisk(place);
  }

  /** Has a file of a disk that is not mounted show that it changed in this second since 1970. */
  static void stamp(Path image, String file, long second) {
    Machine.requirePrograms("debugfs");
    for (String field : List.of("mtime", "ctime")) {
      String request = "set_inode_field \"%s\" %s @%d".formatted(file, field, second);
      Machine.run("debugfs", "-w", "-R", request, image.toString()).expect(0);
    }
  }

  @Override
  public void close() {
    Machine.run("umount", place.toString()).expect(0);
  }
}
