package mediaaudit.index;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mediaaudit.model.Threads;

/**
 * Work that is done beside other work, in a thread of its own; at once where the system allows no
 * further thread.
 */
final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(Callable<T> work) {
    this.task = new FutureTask<>(work);
  }

  /**
   * Begins it.
   *
   * @param name of the thread
   */
  static <T> Beside<T> begin(String name, Callable<T> work) {
    Beside<T> beside = new Beside<>(work);
    if (Threads.daemon(name, beside.task).isEmpty()) {
      beside.task.run();
    }
    return beside;
  }

  /** Waits for what comes of it; what it throws is thrown here. */
  T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end, whatever comes of it. */
  void settle() {
    try {
      task.get();
    } catch (ExecutionException ignored) {
      // Told to whoever asks for what came of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
