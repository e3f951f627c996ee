package mediaaudit.scan;

import java.util.function.Supplier;
import mediaaudit.scan.CacheEvent.Operation;

/**
 * Tells a listener what is done with stored rows, and puts no words together for one who is deaf.
 */
final class CacheLog {
  private final ScanListener listener;

  CacheLog(ScanListener listener) {
    this.listener = listener;
  }

  void hit(Object path, String reason) {
    tell(Operation.HIT, path, () -> reason);
  }

  void hits(Object folder, long videos) {
    if (videos > 0) {
      tell(
          Operation.HIT,
          folder,
          () -> "unchanged folder, " + videos + (videos == 1 ? " video" : " videos"));
    }
  }

  void miss(Object path, String reason) {
    tell(Operation.MISS, path, () -> reason);
  }

  void damaged(Object path) {
    listener.warn("the index's row of " + path + " is damaged; it is looked into again");
  }

  void store(Object path, Supplier<String> reason) {
    tell(Operation.STORE, path, reason);
  }

  void invalidate(Object path, String reason) {
    tell(Operation.INVALIDATE, path, () -> reason);
  }

  private void tell(Operation operation, Object path, Supplier<String> reason) {
    if (listener.hearsCache()) {
      listener.cache(new CacheEvent(operation, path.toString(), reason.get()));
    }
  }
}
