package mediaaudit.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Threads;
import mediaaudit.model.UserError;

/**
 * Threads that take looks, several at a time; as many as are wanted or as the system allows. One
 * that hangs in a disk is left behind, and does not keep the process from ending.
 */
final class Workers implements AutoCloseable {
  private static final long POLL_MILLIS = 100;
  private static final Duration ENDING = Duration.ofSeconds(1);

  private final ConcurrentLinkedQueue<Look> open;
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private final Map<Look, Begun> began = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<Thread> leftBehind = new ArrayList<>();
  private final RootDisk disk;
  private final Duration longest;

  /**
   * How a look ended.
   *
   * @param outcome null when it failed
   */
  private record Ended(Look.Outcome outcome, Throwable failure) {}

  /** By whom and when a look was begun. */
  private record Begun(Thread thread, long nanos) {}

  /**
   * Starts.
   *
   * @param disk that they look into
   * @param longest how long one look may take
   */
  Workers(List<Look> looks, int wanted, ScanListener listener, RootDisk disk, Duration longest) {
    this.disk = disk;
    this.open = new ConcurrentLinkedQueue<>(looks);
    this.longest = longest;
    int most = Math.min(wanted, looks.size());
    while (threads.size() < most && start()) {
      // One more.
    }
    if (threads.size() < most) {
      listener.warn(
          "the system allows only "
              + threads.size()
              + " of "
              + most
              + " threads to look into videos (ulimit -u); it takes longer");
    }
  }

  private boolean start() {
    Optional<Thread> thread = Threads.daemon("probe", this::work);
    thread.ifPresent(threads::add);
    return thread.isPresent();
  }

  private void work() {
    for (Look look = open.poll(); look != null; look = open.poll()) {
      began.put(look, new Begun(Thread.currentThread(), System.nanoTime()));
      Ended end = take(look);
      if (began.remove(look) != null) {
        ended.add(end);
      }
    }
  }

  private static Ended take(Look look) {
    try {
      return new Ended(look.call(), null);
    } catch (InterruptedException | RuntimeException | Error e) {
      return new Ended(null, e);
    }
  }

  /**
   * The outcome of one more look; empty when none ended in a moment.
   *
   * @throws RootLost when the disk answers no more
   */
  Optional<Look.Outcome> next() {
    if (threads.stream().noneMatch(Thread::isAlive)) {
      work(open.poll());
    }
    Ended next = poll();
    if (next == null) {
      requireProgress();
      return Optional.empty();
    }
    if (next.failure() instanceof RuntimeException bug) {
      throw bug;
    } else if (next.failure() instanceof Error error) {
      throw error;
    } else if (next.failure() != null) {
      throw new IllegalStateException(next.failure());
    }
    return Optional.of(next.outcome());
  }

  /** How many outcomes can be had at once. */
  int waiting() {
    return ended.size();
  }

  /** Where no thread is left, the caller looks itself. */
  private void work(Look look) {
    if (look != null) {
      ended.add(take(look));
    }
  }

  private Ended poll() {
    try {
      return ended.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.INTERRUPTED, "interrupted", e);
    }
  }

  /** A file that hangs is left behind with its thread, unless all of its disk hangs. */
  private void requireProgress() {
    long now = System.nanoTime();
    began.forEach(
        (look, begun) -> {
          if (now - begun.nanos() > longest.toNanos()) {
            disk.requireAlive();
            leaveBehind(look);
          }
        });
  }

  private void leaveBehind(Look look) {
    Begun begun = began.remove(look);
    if (begun != null) {
      threads.remove(begun.thread());
      leftBehind.add(begun.thread());
      ended.add(new Ended(look.stalled(longest), null));
      start();
    }
  }

  /** Has one more look taken, which an earlier one called for. */
  void add(Look look) {
    open.add(look);
    threads.removeIf(thread -> !thread.isAlive());
    if (threads.isEmpty()) {
      start();
    }
  }

  /**
   * Ends all looks that can be ended, and gives them the time to end the programs that they run. No
   * thread of these touches the index.
   */
  @Override
  public void close() {
    open.clear();
    threads.addAll(leftBehind);
    threads.forEach(Thread::interrupt);
    long until = System.nanoTime() + ENDING.toNanos();
    for (Thread thread : threads) {
      join(thread, until - System.nanoTime());
    }
  }

  private static void join(Thread thread, long nanos) {
    try {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
