package mediaaudit;

import java.util.Locale;
import mediaaudit.cli.Console;
import mediaaudit.cli.MediaAudit;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] args) {
    // Codes and numbers in files are the same everywhere, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    Console console = Console.ofProcess();
    int exitCode = MediaAudit.run(args, console, System.getenv());
    console.flush();
    System.exit(exitCode);
  }
}
