package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.faults.Machine;

/** A disk of its own for a few commands, where the system lets one be mounted. */
final class SmallDisk {
  private SmallDisk() {}

  /** What the commands print, and how they end; {@code %disk} stands for the folder. */
  static String run(Path folder, String size, String commands) throws IOException {
    Files.createDirectories(folder);
    return Machine.withMounts(
            "mount -t tmpfs -o size=%s none '%s' || exit 1\n%s; echo exit $?"
                .formatted(size, folder, commands.replace("%disk", folder.toString())))
        .out();
  }
}
