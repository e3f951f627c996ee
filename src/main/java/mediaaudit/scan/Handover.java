package mediaaudit.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/**
 * Has a walk done on threads of its own, which hand what they find to the calling thread. A disk
 * that hangs stops the walk only: the caller leaves it behind and goes on.
 */
final class Handover {
  private static final int CAPACITY = 1024;

  /** The caller is woken for so many at once: waking costs more than most of what it does then. */
  private static final int BATCH = 64;

  private static final long POLL_MILLIS = 20;

  private final Watchdog watchdog;
  private final BooleanSupplier stopped;
  private final AtomicLong steps = new AtomicLong();
  private List<Runnable> news = new ArrayList<>();
  private boolean alone;
  private Throwable failure;
  private boolean ended;
  private volatile boolean abandoned;

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
    steps.incrementAndGet();
  }

  /** Whether nobody waits for the walk any more. */
  boolean isAbandoned() {
    return abandoned || stopped.getAsBoolean();
  }

  /** Has the calling thread do this; called by the walk. */
  synchronized void give(Runnable found) {
    if (alone) {
      found.run();
      return;
    }
    try {
      while (news.size() >= CAPACITY && !isAbandoned()) {
        wait(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    news.add(found);
    if (news.size() >= BATCH) {
      notifyAll();
    }
  }

  /** As {@link #run(Walk, Runnable)}, with nothing else to do. */
  void run(Walk walk) throws IOException {
    run(walk, () -> {});
  }

  /**
   * Has the walk done; by the calling thread itself where the system allows no further one.
   *
   * @param first what the calling thread does before it hears what is found
   * @throws Watchdog.Stalled when the disk answers no more
   * @throws IOException what the walk throws
   */
  void run(Walk walk, Runnable first) throws IOException {
    Thread walker = new Thread(() -> walk(walk), "walk");
    walker.setDaemon(true);
    try {
      walker.start();
    } catch (OutOfMemoryError noThread) {
      alone = true;
      first.run();
      walk.run();
      return;
    }
    try {
      first.run();
      take();
    } finally {
      abandoned = true;
    }
    rethrow();
  }

  private void walk(Walk walk) {
    try {
      walk.run();
      end(null);
    } catch (IOException | RuntimeException | Error e) {
      end(e);
    }
  }

  private synchronized void end(Throwable e) {
    failure = e;
    ended = true;
    notifyAll();
  }

  private synchronized void rethrow() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }

  private void take() throws Watchdog.Stalled {
    long seen = steps.get();
    long since = System.nanoTime();
    while (!stopped.getAsBoolean()) {
      List<Runnable> found = next();
      if (found == null) {
        return;
      }
      found.forEach(Runnable::run);
      if (!found.isEmpty() || steps.get() != seen) {
        seen = steps.get();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > watchdog.patience().toNanos()) {
        throw new Watchdog.Stalled(watchdog.patience());
      }
    }
  }

  /** What was found since; null once there is no more. */
  private synchronized List<Runnable> next() {
    try {
      if (news.size() < BATCH && !ended) {
        wait(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.INTERRUPTED, "interrupted", e);
    }
    List<Runnable> found = news;
    news = new ArrayList<>();
    notifyAll();
    return found.isEmpty() && ended ? null : found;
  }
}
