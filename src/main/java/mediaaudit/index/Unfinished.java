package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import mediaaudit.model.Entries;

/** Names of files that are written beside their place, until they are whole. */
public final class Unfinished {
  private static final String PREFIX = ".media-audit-";
  private static final String SUFFIX = ".unfinished";

  /** Other machines and containers number their processes by themselves. */
  private static final Duration SURELY_LEFT = Duration.ofDays(1);

  private Unfinished() {}

  /**
   * A name in the folder of a file. No two are the same, so that processes that write the same file
   * do not mix their bytes. What killed processes left there is removed.
   */
  public static Path beside(Path file) {
    Path folder = file.getParent();
    deleteStale(folder);
    long process = ProcessHandle.current().pid();
    String random = Long.toHexString(new SecureRandom().nextLong());
    return folder.resolve(PREFIX + process + "-" + random + SUFFIX);
  }

  /** What cannot be removed harms nobody. */
  private static void deleteStale(Path folder) {
    try {
      for (Path file : Entries.of(folder, PREFIX + "*-*" + SUFFIX)) {
        if (isStale(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException ignored) {
      // The next one tries again.
    }
  }

  private static boolean isStale(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return written.isBefore(Instant.now().minus(SURELY_LEFT))
        && !isOfLivingProcess(file.getFileName().toString());
  }

  private static boolean isOfLivingProcess(String name) {
    String process = name.substring(PREFIX.length()).replaceFirst("-.*", "");
    return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isPresent();
  }
}
