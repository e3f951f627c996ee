package mediaaudit;

import java.util.Locale;
import mediaaudit.cli.Console;
import mediaaudit.cli.MediaAudit;
import mediaaudit.model.Threads;

/** Starts the program. */
public final class Main {
  private static final LastWords LAST_WORDS = new LastWords();

  private Main() {}

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] args) {
    prepare();
    try {
      thread(args).start();
    } catch (OutOfMemoryError noThread) {
      // What does not nest deeply needs no larger stack than this thread's own.
      run(args);
    }
  }

  /** A class by itself, since an archive of classes lacks what Java makes of a lambda here. */
  private static final class DeepThread extends Thread {
    private final String[] args;

    DeepThread(String[] args) {
      super(null, null, "main", Threads.DEEP_STACK_BYTES);
      this.args = args;
    }

    @Override
    public void run() {
      Main.run(args);
    }
  }

  /** A thread that runs the command line. */
  static Thread thread(String[] args) {
    return new DeepThread(args);
  }

  /** Sets what holds for the whole Java machine. */
  static void prepare() {
    // Codes and numbers in files are the same everywhere, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    restrictDatabase();
    Thread.setDefaultUncaughtExceptionHandler(LAST_WORDS);
  }

  /** Nothing that SQL, or a row, says makes a class load or an object come to life. */
  private static void restrictDatabase() {
    System.setProperty("h2.allowedClasses", "");
    System.setProperty("h2.bindAddress", "127.0.0.1");
    System.setProperty("jdk.serialFilter", "!*");
  }

  private static void run(String[] args) {
    try {
      int exitCode = MediaAudit.run(args, Console.ofProcess(), System.getenv());
      LAST_WORDS.areSaid();
      ClassArchive.makeIfWanted();
      System.exit(exitCode);
    } catch (OutOfMemoryError e) {
      LAST_WORDS.sayAndEnd();
    }
  }
}
