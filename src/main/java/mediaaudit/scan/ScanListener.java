package mediaaudit.scan;

/** Hears how far a scan is, and says when to stop. */
public interface ScanListener {
  /** Nobody listens and nobody stops. */
  ScanListener SILENCE = new ScanListener() {};

  /** A folder was listed. */
  default void walked(long folders, long files) {}

  /** A video was looked at; {@code total} of them must be. */
  default void probed(long done, long total) {}

  /** Names are being read and items judged. */
  default void reading() {}

  /** Something was passed over, and why. */
  default void note(String sentence) {}

  /** Something the user should know. */
  default void warn(String sentence) {}

  /** Whether {@link #cache} is to be told; it costs nothing else. */
  default boolean hearsCache() {
    return false;
  }

  /** Stored rows were used, found wanting, written or given up. */
  default void cache(CacheEvent event) {}

  /** Whether the user wants the scan to end. */
  default boolean stopped() {
    return false;
  }
}
