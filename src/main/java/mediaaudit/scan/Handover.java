package mediaaudit.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Threads;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;

/**
 * Has a walk done on threads of its own, which hand what they find to the calling thread. A disk
 * that hangs stops the walk only: the caller leaves it behind and goes on.
 *
 * @param <R> who hears of it
 */
final class Handover<R> {
  /** How many files and folders wait to be heard of before the walk waits itself. */
  private static final int CAPACITY = 1 << 13;

  /** The caller is woken for so many at once: waking costs more than most of what it does then. */
  private static final int BATCH = 64;

  private static final long POLL_MILLIS = 20;

  private final Duration patience;
  private final BooleanSupplier stopped;
  private final AtomicLong steps = new AtomicLong();
  private List<Consumer<R>> news = new ArrayList<>();
  private int waiting;
  private R listener;
  private boolean started;
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
   * @param patience how long the disk may take to answer
   * @param stopped whether the caller wants it to end
   */
  Handover(Duration patience, BooleanSupplier stopped) {
    this.patience = patience;
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

  /**
   * Has the thread that listens hear of this; called by the walk.
   *
   * @param size how many files and folders it is about
   */
  synchronized void give(int size, Consumer<R> found) {
    if (listener != null) {
      found.accept(listener);
      return;
    }
    try {
      while (waiting >= CAPACITY && !isAbandoned()) {
        wait(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    news.add(found);
    waiting += size;
    if (news.size() >= BATCH) {
      notifyAll();
    }
  }

  /** Begins the walk, unless the system allows no further thread; once. */
  boolean start(Walk walk) {
    // Without one, the calling thread walks itself.
    started = Threads.daemon("walk", () -> walk(walk)).isPresent();
    return started;
  }

  /** Lets the walk go: nobody is going to hear of it. */
  void abandon() {
    abandoned = true;
  }

  /** As {@link #run(Walk, Object, Runnable)}, with nothing else to do. */
  void run(Walk walk, R hearing) throws IOException {
    run(walk, hearing, () -> {});
  }

  /**
   * Has the walk done unless it was begun before; by the calling thread itself where the system
   * allows no further one.
   *
   * @param hearing told what is found, by the calling thread
   * @param first what the calling thread does before
   * @throws Watchdog.Stalled when the disk answers no more
   * @throws IOException what the walk throws
   */
  void run(Walk walk, R hearing, Runnable first) throws IOException {
    if (!started && !start(walk)) {
      listener = hearing;
      first.run();
      walk.run();
      return;
    }
    try {
      first.run();
      take(hearing);
    } finally {
      abandon();
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

  private void take(R hearing) throws Watchdog.Stalled {
    long seen = steps.get();
    long since = System.nanoTime();
    while (!stopped.getAsBoolean()) {
      List<Consumer<R>> found = next();
      if (found == null) {
        return;
      }
      found.forEach(each -> each.accept(hearing));
      if (!found.isEmpty() || steps.get() != seen) {
        seen = steps.get();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > patience.toNanos()) {
        throw new Watchdog.Stalled(patience);
      }
    }
  }

  /** What was found since; null once there is no more. */
  private synchronized List<Consumer<R>> next() {
    try {
      if (news.size() < BATCH && !ended) {
        wait(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.INTERRUPTED, "interrupted", e);
    }
    List<Consumer<R>> found = news;
    news = new ArrayList<>();
    waiting = 0;
    notifyAll();
    return found.isEmpty() && ended ? null : found;
  }
}
