package mediaaudit.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import mediaaudit.model.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes what lets a shell complete commands, options and values. */
@Command(
    name = "completion",
    description = "Writes a script with which a shell completes commands, options and values.",
    footer = {
      "",
      "Examples:",
      "  source <(media-audit completion bash)",
      "  media-audit completion zsh > ~/.zfunc/_media-audit",
      "  media-audit completion fish > ~/.config/fish/completions/media-audit.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells, with the names of their files in the distribution. */
  enum Shell {
    BASH("bash-completion/completions/media-audit", BashCompletion::script),
    ZSH("zsh/site-functions/_media-audit", ZshCompletion::script),
    FISH("fish/vendor_completions.d/media-audit.fish", FishCompletion::script);

    final String file;
    private final Function<Completed, String> form;

    Shell(String file, Function<Completed, String> form) {
      this.file = file;
      this.form = form;
    }

    /** The script for all commands of the program. */
    String script(CommandLine program) {
      return form.apply(Completed.of(program));
    }
  }

  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "SHELL", arity = "1", description = "bash, zsh or fish.")
  Shell shell;

  @Override
  public Integer call() {
    CommandLine whole = MediaAudit.commandLine(program.console(), program.environment());
    program.console().print(shell.script(whole).stripTrailing());
    return ExitCode.OK.code();
  }
}
