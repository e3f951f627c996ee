package mediaaudit.cli;

import java.time.Duration;
import mediaaudit.model.Threads;

/** Does something again and again until closed. */
final class Ticker implements AutoCloseable {
  private boolean closed;

  private Ticker() {}

  /** Begins; the first time comes after this time has gone by. */
  static Ticker start(Duration every, Runnable work) {
    Ticker ticker = new Ticker();
    // Without a thread the work goes on, and nobody is told how far it is.
    Threads.daemon("progress", () -> ticker.run(every.toMillis(), work));
    return ticker;
  }

  private synchronized void run(long millis, Runnable work) {
    try {
      wait(millis);
      while (!closed) {
        work.run();
        wait(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing is done any more when this returns. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
