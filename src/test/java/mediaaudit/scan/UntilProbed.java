package mediaaudit.scan;

/** Stops a scan after so many videos that were looked into, or needed no look. */
final class UntilProbed implements ScanListener {
  private final long most;
  private boolean stopped;

  UntilProbed(long most) {
    this.most = most;
  }

  @Override
  public void probed(long hits, long misses, long videos) {
    stopped = hits + misses >= most;
  }

  @Override
  public boolean stopped() {
    return stopped;
  }
}
