package mediaaudit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/** Asks before something is forgotten, where somebody can be asked. */
final class Consent {
  private Consent() {}

  /**
   * Returns when the user agrees.
   *
   * @param command that asks
   * @param what it forgets
   * @throws UserError when the user does not agree, or nobody can be asked
   */
  static void require(MediaAudit program, String command, String what) throws IOException {
    Console console = program.console();
    if (!console.inIsTerminal() || !console.errIsTerminal() || program.settings().batch()) {
      throw new UserError(
          ExitCode.USAGE, command + " forgets " + what + "; add --force where nobody can be asked");
    }
    console.err().print("Forget " + Visible.line(what) + "? [y/N] ");
    console.err().flush();
    String answer =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw new UserError(ExitCode.REFUSED, "nothing was forgotten");
    }
  }
}
