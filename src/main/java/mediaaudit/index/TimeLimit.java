package mediaaudit.index;

import java.time.Duration;

/**
 * Ends a question that takes too long: it is cancelled, and where H2 does not notice that (some of
 * its functions never look, and constants are worked out before there is a statement to cancel),
 * the whole program ends.
 */
final class TimeLimit {
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Thread watchdog;

  private TimeLimit(Thread watchdog) {
    this.watchdog = watchdog;
  }

  /**
   * Watches until this is ended.
   *
   * @param time zero for no limit
   * @param cancel asks the database to end the question
   * @param stuck ends the program
   */
  static TimeLimit of(Duration time, Runnable cancel, Runnable stuck) {
    Thread watchdog = new Thread(() -> watch(time, cancel, stuck), "query time limit");
    watchdog.setDaemon(true);
    if (!time.isZero()) {
      watchdog.start();
    }
    return new TimeLimit(watchdog);
  }

  private static void watch(Duration time, Runnable cancel, Runnable stuck) {
    try {
      Thread.sleep(time.toMillis());
      cancel.run();
      Thread.sleep(GRACE.toMillis());
      stuck.run();
    } catch (InterruptedException ignored) {
      // The question ended in time; this thread touches nothing of the database any more.
    }
  }

  /** The question has ended. */
  void end() {
    watchdog.interrupt();
  }
}
