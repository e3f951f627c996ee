package mediaaudit.scan;

/** Hears how far a scan is, and says when to stop. */
public interface ScanListener {
  /** Nobody listens and nobody stops. */
  ScanListener SILENCE = new ScanListener() {};

  /** How many folders there were last time; not told when nobody knows. */
  default void expects(long folders) {}

  /** A folder was listed. */
  default void walked(long folders, long files) {}

  /** Of so many videos, these rows held and these had to be looked at. */
  default void probed(long hits, long misses, long videos) {}

  /** Names were read and items judged in so many folders of all. */
  default void checked(long folders, long total) {}

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
