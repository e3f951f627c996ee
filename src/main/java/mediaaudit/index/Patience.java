package mediaaudit.index;

import java.time.Duration;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Waits for something that others hold, for a limited time. */
final class Patience {
  private static final Duration RETRY = Duration.ofMillis(100);

  private final long deadline;

  Patience(Duration wait) {
    this.deadline = System.nanoTime() + wait.toNanos();
  }

  /** Waits a moment; false, at once, when the time is over. */
  boolean waits() {
    if (System.nanoTime() >= deadline) {
      return false;
    }
    try {
      Thread.sleep(RETRY.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.INTERRUPTED, "interrupted");
    }
  }
}
