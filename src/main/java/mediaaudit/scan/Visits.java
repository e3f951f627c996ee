package mediaaudit.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mediaaudit.model.Threads;

/**
 * Has several threads visit what visits find, until nothing is left or one fails. A single thread
 * goes depth first, in order.
 */
final class Visits<T> {
  private final Function<T, List<T>> visitor;
  private final Deque<T> pending = new ArrayDeque<>();
  private int underWay;
  private Throwable failure;

  /**
   * Nothing was visited yet.
   *
   * @param visitor visits one, and tells what it found; none when all shall end
   */
  Visits(Function<T, List<T>> visitor) {
    this.visitor = visitor;
  }

  /**
   * Visits this and all that is found, with the calling thread and others, or as many there are.
   */
  void run(T first, int threads) {
    pending.push(first);
    List<Thread> others = new ArrayList<>();
    for (int number = 2; number <= threads; number++) {
      Optional<Thread> other = Threads.daemon("walk-" + number, this::work);
      if (other.isEmpty()) {
        break;
      }
      others.add(other.get());
    }
    work();
    others.forEach(Visits::await);
    if (failure instanceof Error e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    }
  }

  private void work() {
    try {
      for (T next = take(); next != null; next = take()) {
        add(visitor.apply(next));
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** The next one; null when there is none and none can come any more. */
  private synchronized T take() {
    while (pending.isEmpty() && underWay > 0 && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    if (pending.isEmpty() || failure != null) {
      return null;
    }
    underWay++;
    return pending.pop();
  }

  private synchronized void add(List<T> found) {
    for (int i = found.size() - 1; i >= 0; i--) {
      pending.push(found.get(i));
    }
    underWay--;
    notifyAll();
  }

  private synchronized void fail(Throwable e) {
    failure = failure == null ? e : failure;
    notifyAll();
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
