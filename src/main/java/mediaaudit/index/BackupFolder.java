package mediaaudit.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import mediaaudit.model.Entries;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/**
 * A folder of backups that are named by their time. Other files in it are left alone.
 *
 * @param path of the folder
 */
public record BackupFolder(Path path) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("media-audit-\\d{8}T\\d{9}Z\\.backup");

  /** The name of a backup of this moment; names sort by time. */
  public static String name(Instant moment) {
    return "media-audit-" + STAMP.format(moment) + ".backup";
  }

  /**
   * Removes all backups but the one just written and the newest of the others.
   *
   * @param most how many stay in all
   * @return those that were removed, the oldest last
   */
  public List<Path> keep(Path written, int most) {
    try {
      List<Path> old = others(written).stream().skip(most - 1).toList();
      for (Path file : old) {
        Files.delete(file);
      }
      return old;
    } catch (IOException e) {
      throw new UserError(
          ExitCode.RESOURCE,
          "the backup was written, but older ones in "
              + path
              + " could not be removed ("
              + FileFailure.inWords(e)
              + ")",
          e);
    }
  }

  /** The backups that are dated after the one just written, the newest first. */
  public List<Path> later(Path written) {
    try {
      return others(written).stream()
          .takeWhile(file -> nameOf(file).compareTo(nameOf(written)) > 0)
          .toList();
    } catch (IOException ignored) {
      // Whoever then removes the older ones tells it.
      return List.of();
    }
  }

  private List<Path> others(Path written) throws IOException {
    return Entries.of(path).stream()
        .filter(BackupFolder::isBackup)
        .filter(file -> !nameOf(file).equals(nameOf(written)))
        .sorted(Comparator.comparing(BackupFolder::nameOf, Comparator.reverseOrder()))
        .toList();
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }

  private static boolean isBackup(Path file) {
    if (!NAME.matcher(nameOf(file)).matches() || !Files.isRegularFile(file)) {
      return false;
    }
    byte[] magic = BackupHead.MAGIC.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(magic.length), magic);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
