package mediaaudit.index;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Ends a statement that takes too long: it is cancelled, and where H2 does not notice that (some of
 * its functions never look), the whole program ends.
 */
final class TimeLimit {
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Thread watchdog;

  private TimeLimit(Thread watchdog) {
    this.watchdog = watchdog;
  }

  /**
   * Watches over the statement until this is ended.
   *
   * @param time zero for no limit
   * @param stuck ends the program
   */
  static TimeLimit on(Statement statement, Duration time, Runnable stuck) {
    Thread watchdog = new Thread(() -> watch(statement, time, stuck), "query time limit");
    watchdog.setDaemon(true);
    if (!time.isZero()) {
      watchdog.start();
    }
    return new TimeLimit(watchdog);
  }

  private static void watch(Statement statement, Duration time, Runnable stuck) {
    try {
      Thread.sleep(time.toMillis());
      statement.cancel();
      Thread.sleep(GRACE.toMillis());
      stuck.run();
    } catch (InterruptedException ignored) {
      // The statement ended in time; this thread touches nothing of the database any more.
    } catch (SQLException e) {
      stuck.run();
    }
  }

  /** The statement has ended. */
  void end() {
    watchdog.interrupt();
  }
}
