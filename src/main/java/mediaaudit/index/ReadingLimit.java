package mediaaudit.index;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * Ends the wait for work that a damaged file makes endless. The work itself goes on, on a thread
 * that keeps no process alive: whoever reads a database must not be interrupted.
 *
 * @param limit longest time for one piece of work
 */
record ReadingLimit(Duration limit) {
  private static final Duration LEAST = Duration.ofSeconds(10);
  private static final long BYTES_A_SECOND = 1_000_000;

  /** Work that did not end in time. */
  static final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TookTooLong(Duration limit) {
      super("reading it does not end within " + limit.toSeconds() + " s");
    }
  }

  /** One that leaves much more time than reading a whole file of this size takes. */
  static ReadingLimit of(IndexFile file) {
    long bytes = file.exists() ? file.path().toFile().length() : 0;
    return new ReadingLimit(LEAST.plusSeconds(bytes / BYTES_A_SECOND));
  }

  /**
   * Does this work.
   *
   * @throws TookTooLong when it did not end in time
   */
  <T> T watch(Callable<T> work) throws SQLException, IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "watched");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new TookTooLong(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.INTERRUPTED, "interrupted");
    } catch (ExecutionException e) {
      return rethrow(e.getCause());
    }
  }

  private static <T> T rethrow(Throwable failure) throws SQLException, IOException {
    if (failure instanceof SQLException sql) {
      throw sql;
    }
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
  }
}
