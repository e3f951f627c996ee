package mediaaudit.scan;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/**
 * Has a walk done on a thread of its own, which hands what it finds to the calling thread. A disk
 * that hangs stops the walk only: the caller leaves it behind and goes on.
 */
final class Handover {
  private static final int CAPACITY = 256;
  private static final long POLL_MILLIS = 100;

  private final BlockingQueue<Runnable> news = new ArrayBlockingQueue<>(CAPACITY);
  private final Watchdog watchdog;
  private final BooleanSupplier stopped;
  private Thread walker;
  private Throwable failure;
  private volatile boolean abandoned;
  private volatile boolean ended;
  private volatile long steps;

  /** The walk. */
  interface Walk {
    void run() throws IOException;
  }

  /**
   * Nothing was walked yet.
   *
   * @param stopped whether the caller wants it to end
   */
  Handover(Watchdog watchdog, BooleanSupplier stopped) {
    this.watchdog = watchdog;
    this.stopped = stopped;
  }

  /** Tells that the disk is being asked once more; called by the walk. */
  void step() {
    // Only the walk writes, so nothing is lost between reading and writing.
    long next = steps + 1;
    steps = next;
  }

  /** Whether nobody waits for the walk any more. */
  boolean isAbandoned() {
    return abandoned || stopped.getAsBoolean();
  }

  /** Has the calling thread do this; called by the walk. */
  void give(Runnable found) {
    if (Thread.currentThread() != walker) {
      found.run();
      return;
    }
    try {
      while (!isAbandoned() && !news.offer(found, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        // The caller is busy, or has gone.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Has the walk done; by the calling thread itself where the system allows no further one.
   *
   * @throws Watchdog.Stalled when the disk answers no more
   * @throws IOException what the walk throws
   */
  void run(Walk walk) throws IOException {
    walker = new Thread(() -> walk(walk), "walk");
    walker.setDaemon(true);
    try {
      walker.start();
    } catch (OutOfMemoryError noThread) {
      walker = null;
      walk.run();
      return;
    }
    try {
      take();
    } finally {
      abandoned = true;
    }
    if (!ended) {
      return;
    }
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }

  private void walk(Walk walk) {
    try {
      walk.run();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    } finally {
      ended = true;
      // Wakes the caller, who would wait a little for more.
      give(() -> {});
    }
  }

  private void take() throws Watchdog.Stalled {
    long seen = steps;
    long since = System.nanoTime();
    while (!stopped.getAsBoolean()) {
      boolean last = ended;
      Runnable found = last ? news.poll() : next();
      if (found != null) {
        found.run();
      } else if (last) {
        return;
      }
      if (found != null || steps != seen) {
        seen = steps;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > watchdog.patience().toNanos()) {
        throw new Watchdog.Stalled(watchdog.patience());
      }
    }
  }

  private Runnable next() {
    try {
      return news.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.INTERRUPTED, "interrupted", e);
    }
  }
}
