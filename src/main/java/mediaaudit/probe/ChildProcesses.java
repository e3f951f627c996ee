package mediaaudit.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that may misbehave: hang, flood, crash, ignore signals, leave children behind.
 *
 * <p>One thread looks after a program and never blocks on a pipe: it takes what lies ready in both
 * and sleeps until the program ends or a few milliseconds have gone. So neither a full pipe nor a
 * grandchild that keeps one open can hold it.
 */
final class ChildProcesses {
  private static final int POLL_MILLIS = 5;
  private static final int FIRST_CODE_OF_NO_PROGRAM = 126;
  private static final int SIGNAL = 128;

  private final Limits limits;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  ChildProcesses(Limits limits) {
    this.limits = limits;
  }

  /** How long one may run. */
  Duration timeout() {
    return limits.timeout();
  }

  /**
   * How much a program may take.
   *
   * @param outputBytes of standard output; a program that writes more is killed
   * @param errorBytes of standard error; what comes beyond is read and dropped
   */
  record Limits(Duration timeout, int outputBytes, int errorBytes) {}

  /** How a program ended, and what it wrote. */
  record Outcome(int exitCode, byte[] output, byte[] errors) {
    /** Whether a signal killed it, the system did so, or it never started. */
    boolean crashed() {
      return exitCode < 0 || exitCode >= FIRST_CODE_OF_NO_PROGRAM;
    }

    /** The end in words: {@code was killed by signal 11}. */
    String ending() {
      return exitCode > SIGNAL && exitCode <= SIGNAL + 64
          ? "was killed by signal " + (exitCode - SIGNAL)
          : "ended with exit code " + exitCode;
    }
  }

  /**
   * Runs a program to its end, with nothing to read and only this environment.
   *
   * @throws IOException when it cannot be started, takes too long, or writes too much; the whole
   *     tree below it is killed then
   */
  Outcome run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Process process = start(command, environment);
    running.add(process);
    try {
      if (stopped) {
        throw new IOException("stopped");
      }
      return watch(process);
    } finally {
      end(process);
      running.remove(process);
    }
  }

  /** Whether {@link #kill} was called. */
  boolean stopped() {
    return stopped;
  }

  /** Kills all that runs; whatever is started later is killed at once. */
  void kill() {
    stopped = true;
    running.forEach(ChildProcesses::killTree);
  }

  private static Process start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private Outcome watch(Process process) throws IOException, InterruptedException {
    Capture output = new Capture(process.getInputStream(), limits.outputBytes());
    Capture errors = new Capture(process.getErrorStream(), limits.errorBytes());
    long start = System.nanoTime();
    boolean ended;
    do {
      // What it wrote before its end lies in the pipes when the end is seen: wait, then read.
      ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      output.takeWhatLiesReady();
      errors.takeWhatLiesReady();
      if (output.overflowed()) {
        throw new IOException("answer is larger than " + (limits.outputBytes() >> 20) + " MiB");
      }
      if (!ended && System.nanoTime() - start > limits.timeout().toNanos()) {
        throw new IOException("no answer within " + seconds(limits.timeout()) + " s");
      }
    } while (!ended);
    return new Outcome(process.exitValue(), output.bytes(), errors.bytes());
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private static void end(Process process) {
    if (process.isAlive()) {
      killTree(process);
    }
    for (InputStream pipe : List.of(process.getInputStream(), process.getErrorStream())) {
      try {
        pipe.close();
      } catch (IOException ignored) {
        // Nothing more is wanted from it.
      }
    }
  }

  /** Once the parent is gone nobody knows its children: they are listed first. */
  private static void killTree(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  /** Takes bytes from a pipe without ever waiting for them. */
  private static final class Capture {
    private static final int STEP_BYTES = 1 << 16;

    private final InputStream pipe;
    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean overflowed;

    Capture(InputStream pipe, int limit) {
      this.pipe = pipe;
      this.limit = limit;
    }

    void takeWhatLiesReady() throws IOException {
      for (int ready = pipe.available(), taken = 0; ready > 0 && taken < limit; ) {
        byte[] bytes = pipe.readNBytes(Math.min(ready, STEP_BYTES));
        int room = Math.min(bytes.length, limit - kept.size());
        kept.write(bytes, 0, room);
        overflowed |= room < bytes.length;
        taken += bytes.length;
        ready = pipe.available();
      }
    }

    boolean overflowed() {
      return overflowed;
    }

    byte[] bytes() {
      return kept.toByteArray();
    }
  }
}
