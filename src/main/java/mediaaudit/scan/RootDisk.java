package mediaaudit.scan;

import java.io.IOException;
import java.nio.file.Path;
import mediaaudit.model.Watchdog;

/** Where a library root stands: it may be unmounted, die or hang at any moment. */
final class RootDisk {
  private final Path root;
  private final Watchdog watchdog;

  RootDisk(Path root, Watchdog watchdog) {
    this.root = root;
    this.watchdog = watchdog;
  }

  Watchdog watchdog() {
    return watchdog;
  }

  /**
   * Answers a question about something in the root.
   *
   * @throws IOException when that alone cannot be read
   * @throws RootLost when the whole root cannot
   */
  <T> T call(Watchdog.Call<T> call) throws IOException {
    try {
      return watchdog.call(call);
    } catch (Watchdog.Stalled e) {
      throw new RootLost(e.getMessage(), e);
    } catch (IOException e) {
      requireAlive();
      throw e;
    }
  }

  /**
   * Takes one look at the root.
   *
   * @throws RootLost when it is not there any more
   */
  void requireAlive() {
    try {
      watchdog.call(() -> Stat.following(root));
    } catch (IOException e) {
      throw new RootLost(Reason.of(e, root), e);
    }
  }
}
