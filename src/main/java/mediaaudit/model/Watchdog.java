package mediaaudit.model;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Keeps a disk that hangs from holding up whoever asks it: each call runs on a thread of its own,
 * which is left behind when no answer comes. Such threads do not keep the process from ending.
 */
public final class Watchdog {
  /** How long a disk may take where nobody says otherwise. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

  /** It looks so many times while its patience lasts whether there is progress. */
  private static final int SLICES = 8;

  private final Duration patience;
  private final ExecutorService threads = Executors.newCachedThreadPool(Watchdog::daemon);

  /** One question to a disk. */
  public interface Call<T> {
    T run() throws IOException;
  }

  /** The disk did not answer in time. */
  public static final class Stalled extends IOException {
    private static final long serialVersionUID = 1;

    /** A disk that did not answer for so long. */
    public Stalled(Duration patience) {
      super("it hangs: no answer for " + words(patience));
    }

    private static String words(Duration patience) {
      return patience.toMillis() % 1000 == 0
          ? patience.toSeconds() + " s"
          : patience.toMillis() + " ms";
    }
  }

  /** One that waits so long for each answer. */
  public Watchdog(Duration patience) {
    this.patience = patience;
  }

  /** How long it waits. */
  public Duration patience() {
    return patience;
  }

  /**
   * What the disk answers. Where the system allows no further thread, the caller waits itself.
   *
   * @throws Stalled when it does not
   * @throws IOException what the call throws
   */
  public <T> T call(Call<T> call) throws IOException {
    Future<T> answer;
    try {
      answer = threads.submit(call::run);
    } catch (OutOfMemoryError noThread) {
      return call.run();
    }
    return answer(answer, () -> 0);
  }

  /**
   * An answer that was asked for before, by a thread that may have others to give first.
   *
   * @param steps how much the disk has answered since; as long as that grows, it does not hang
   * @throws Stalled when nothing comes
   * @throws IOException what the call throws
   */
  public <T> T answer(Future<T> asked, LongSupplier steps) throws IOException {
    long seen = steps.getAsLong();
    long since = System.nanoTime();
    while (true) {
      try {
        return asked.get(patience.toNanos() / SLICES, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (steps.getAsLong() != seen) {
          seen = steps.getAsLong();
          since = System.nanoTime();
        } else if (System.nanoTime() - since >= patience.toNanos()) {
          throw new Stalled(patience);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UserError(ExitCode.INTERRUPTED, "interrupted", e);
      } catch (ExecutionException e) {
        throw rethrown(e.getCause());
      }
    }
  }

  private static IOException rethrown(Throwable cause) {
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return (IOException) cause;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "disk");
    thread.setDaemon(true);
    return thread;
  }
}
