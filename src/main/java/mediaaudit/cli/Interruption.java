package mediaaudit.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mediaaudit.model.ExitCode;
import org.jline.utils.Signals;

/**
 * Ctrl-C or a request to end: the work in hand is told to stop, and the process waits for it to put
 * its tools away. Who asks a second time waits for nothing.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;
  private static final List<String> REQUESTS = List.of("INT", "TERM", "HUP");

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean happened;
  private volatile boolean atWork;
  private volatile Runnable noMorePrograms = () -> {};

  private Interruption() {}

  /** Watches until closed. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
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
      if (atWork) {
        finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends as a kill would, which no stored row minds; no program that was started stays behind. */
  private void end() {
    noMorePrograms.run();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
  }
}
