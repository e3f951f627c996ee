package mediaaudit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Asks before something goes that does not come back. */
final class Consent {
  private final MediaAudit program;

  Consent(MediaAudit program) {
    this.program = program;
  }

  /**
   * Asks on a terminal.
   *
   * @param what would be done, such as "forget everything"
   * @throws UserError when the answer is no, or nobody can be asked
   */
  void require(String what) throws IOException {
    Console console = program.console();
    if (!console.errIsTerminal() || program.settings().batch()) {
      throw new UserError(
          ExitCode.USAGE, "this would " + what + "; add --force where nobody can be asked");
    }
    String question = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    console.err().print(Visible.line(question) + "? [y/N] ");
    console.err().flush();
    String answer =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw new UserError(ExitCode.REFUSED, "nothing was changed");
    }
  }
}
