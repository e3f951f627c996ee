package mediaaudit.scan;

import java.util.Locale;

/**
 * Something that was done with stored rows.
 *
 * @param path absolute, of a file, or of a folder whose files all share it
 * @param reason why, in words
 */
public record CacheEvent(Operation operation, String path, String reason) {
  /** What was done. */
  public enum Operation {
    /** What is stored was used. */
    HIT,
    /** What is stored could not be used, or nothing is. */
    MISS,
    /** Something was stored. */
    STORE,
    /** What is stored is used no more. */
    INVALIDATE
  }

  @Override
  public String toString() {
    return operation.name().toLowerCase(Locale.ROOT) + ": " + path + " (" + reason + ")";
  }
}
