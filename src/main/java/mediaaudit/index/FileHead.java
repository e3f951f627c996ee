package mediaaudit.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/** The first block of a database file, a line of {@code name:value} in ASCII. */
final class FileHead {
  private static final int BYTES = 4096;
  private static final String START = "H:2,";

  /** What H2 writes last, and takes away before it writes anything else. */
  private static final String CLOSED = ",clean:1,";

  /** H2 1.4 and 2.0 wrote format 1, H2 2.1 wrote format 2. */
  private static final Pattern OLD = Pattern.compile(",format:([12]),");

  private FileHead() {}

  /**
   * Checks that a file begins like a database. H2 would take an empty one for a new one.
   *
   * @throws UserError when it does not, or was written by a version that H2 does not read
   */
  static void require(IndexFile file) {
    if (!Files.isRegularFile(file.path())) {
      boolean folder = Files.isDirectory(file.path());
      throw SealCheck.damaged(file, folder ? "it is a folder" : "it is no regular file");
    }
    String head = read(file);
    if (!head.startsWith(START)) {
      throw SealCheck.damaged(file, "it is no database");
    }
    Matcher old = OLD.matcher(head);
    if (old.find()) {
      throw new UserError(
          ExitCode.RESOURCE,
          "the index %s was written by an older H2 (its format is %s), and this release reads 3;"
                  .formatted(file, old.group(1))
              + " move it away and scan again");
    }
  }

  /** Whether a file begins like a database of H2 2; one that cannot be read does not. */
  static boolean isDatabase(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return read(file).startsWith(START);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Checks that a writer closed the file to the end, of which H2 tells nobody.
   *
   * @throws UserError when it did not
   */
  static void requireClosed(IndexFile file) {
    if (!read(file).contains(CLOSED)) {
      throw new UserError(
          ExitCode.RESOURCE,
          "the index "
              + file
              + " could not be closed, as where a disk is full or fails; check the disk, nothing"
              + " that was stored is lost");
    }
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
    }
  }

  private static String read(IndexFile file) {
    try {
      return read(file.path());
    } catch (IOException e) {
      throw FileFailure.error("read the index " + file, e, "check permissions");
    }
  }
}
