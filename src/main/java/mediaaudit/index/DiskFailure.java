package mediaaudit.index;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mediaaudit.model.Causes;

/**
 * What the disk below the database said, which H2 wraps in other words.
 *
 * @param full whether there was no room
 * @param what the system's own words
 * @param bytes that it was to take in one piece; 0 where that is unknown
 */
record DiskFailure(boolean full, String what, long bytes) {
  private static final Pattern LENGTH = Pattern.compile("length (\\d+) at");

  /** The failure of a disk that another failure comes from; empty when none does. */
  static Optional<DiskFailure> of(Throwable failure) {
    return Causes.of(failure, IOException.class)
        .map(IOException::getMessage)
        .filter(message -> message != null)
        .map(message -> new DiskFailure(isFull(message), message, length(failure)))
        .findFirst();
  }

  /** One of which the system says nothing but its kind. */
  static DiskFailure unnamed(IOException failure) {
    return new DiskFailure(false, failure.toString(), 0);
  }

  /** For the user; {@code %s} stands for the file. */
  String sentence() {
    String piece = bytes == 0 ? "" : " takes " + bytes + " bytes more for the next step alone";
    String trouble =
        full
            ? "the disk is full: the index %s" + piece + "; free some space"
            : "the index %s cannot be read or written ("
                + what.replace("%", "%%")
                + "); check the disk";
    return trouble + " and run the same command again, nothing that was stored is lost";
  }

  private static boolean isFull(String message) {
    return message.contains("No space left") || message.contains("Disk quota exceeded");
  }

  /** H2 tells how much it wrote when it failed. */
  private static long length(Throwable failure) {
    return Causes.of(failure)
        .map(Throwable::getMessage)
        .filter(message -> message != null)
        .map(LENGTH::matcher)
        .filter(Matcher::find)
        .map(found -> Long.parseLong(found.group(1)))
        .findFirst()
        .orElse(0L);
  }
}
