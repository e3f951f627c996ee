package mediaaudit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Memory;

/**
 * The end of a program that has not even the memory to say so: all that it takes is made ready
 * beforehand. Without it a thread would end, and the program with the exit code of a success, or
 * wait for that thread for ever.
 */
final class LastWords implements Thread.UncaughtExceptionHandler {
  private final byte[] sentence =
      ("media-audit: error: " + Memory.USED_UP + "\n").getBytes(StandardCharsets.UTF_8);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final int exitCode = ExitCode.RESOURCE.code();
  private volatile boolean said;

  /** From here on the end tells nothing more: the program has said what there was to say. */
  void areSaid() {
    said = true;
  }

  /**
   * Says so and ends at once, as if killed: what is stored stays, and no other thread goes on.
   * Threads that lack memory together say it once.
   */
  synchronized void sayAndEnd() {
    try {
      if (!said) {
        err.write(sentence);
      }
    } catch (IOException | OutOfMemoryError ignored) {
      // Nobody is there to hear it; the exit code tells it too.
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Any thread may be the one that meets the lack; of other failures the trace is shown. */
  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      sayAndEnd();
    }
    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
    failure.printStackTrace();
  }
}
