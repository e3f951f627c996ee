package mediaaudit.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mediaaudit.model.ExitCode;
import org.jline.utils.Signals;

/**
 * Ctrl-C or a request to end: the work in hand is told to stop, and the process waits a moment for
 * it to put its tools away, which a disk that hangs may never let it. Who asks a second time waits
 * for nothing.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1_200;
  private static final long LAST_WORD_MILLIS = 200;
  private static final List<String> REQUESTS = List.of("INT", "TERM", "HUP");

  private final Runnable lastWord;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean happened;
  private volatile boolean atWork;
  private volatile Runnable noMorePrograms = () -> {};

  private Interruption(Runnable lastWord) {
    this.lastWord = lastWord;
  }

  /**
   * Watches until closed.
   *
   * @param lastWord tells that the process ends, where the work does not come to tell it in time
   */
  static Interruption watch(Runnable lastWord) {
    Interruption interruption = new Interruption(lastWord);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /**
   * From here on there is something to put away; before, nothing is waited for.
   *
   * @param noMorePrograms lets no further program be started
   */
  void begin(Runnable noMorePrograms) {
    this.noMorePrograms = noMorePrograms;
    atWork = true;
  }

  /** Whether the user wants to end. */
  boolean happened() {
    return happened;
  }

  @Override
  public void close() {
    finished.countDown();
    if (!happened) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ignored) {
        // The process is ending already; the hook runs and finds the work finished.
      }
    }
  }

  private void interrupt() {
    happened = true;
    REQUESTS.forEach(signal -> Signals.register(signal, this::end));
    try {
      if (atWork && !finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        noMorePrograms.run();
        sayLastWord();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  /** A terminal that is stopped, or a pipe that nobody reads, takes no word. */
  private void sayLastWord() throws InterruptedException {
    Thread speaker = new Thread(lastWord, "last-word");
    speaker.setDaemon(true);
    speaker.start();
    speaker.join(LAST_WORD_MILLIS);
  }

  /** Ends as a kill would, which no stored row minds; no program that was started stays behind. */
  private void end() {
    noMorePrograms.run();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
  }
}
