package mediaaudit.cli;

import java.time.Duration;

/** Does something again and again until closed. */
final class Ticker implements AutoCloseable {
  private final Thread thread;
  private boolean closed;

  private Ticker(Duration every, Runnable work) {
    this.thread = new Thread(() -> run(every.toMillis(), work), "progress");
    thread.setDaemon(true);
  }

  /** Begins; the first time comes after this time has gone by. */
  static Ticker start(Duration every, Runnable work) {
    Ticker ticker = new Ticker(every, work);
    try {
      ticker.thread.start();
    } catch (OutOfMemoryError noThread) {
      // The work goes on, and nobody is told how far it is.
    }
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
