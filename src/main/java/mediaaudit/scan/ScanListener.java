package mediaaudit.scan;

/** Hears how far a scan is, and says when to stop. */
public interface ScanListener {
  /** Nobody listens and nobody stops. */
  ScanListener SILENCE =
      new ScanListener() {
        @Override
        public void walked(long folders, long files) {}

        @Override
        public void probed(long done, long total) {}

        @Override
        public void reading() {}

        @Override
        public void note(String sentence) {}

        @Override
        public void warn(String sentence) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /** A folder was listed. */
  void walked(long folders, long files);

  /** A video was looked at; {@code total} of them must be. */
  void probed(long done, long total);

  /** Names are being read and items judged. */
  void reading();

  /** Something was passed over, and why. */
  void note(String sentence);

  /** Something the user should know. */
  void warn(String sentence);

  /** Whether {@link #cache} is to be told; it costs nothing else. */
  default boolean hearsCache() {
    return false;
  }

  /** Stored rows were used, found wanting, written or given up. */
  default void cache(CacheEvent event) {}

  /** Whether the user wants the scan to end. */
  boolean stopped();
}
