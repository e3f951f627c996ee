package mediaaudit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Near;
import mediaaudit.model.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows how a command is used, or a command of a command: {@code help roots move}. */
@Command(
    name = "help",
    description = "Shows how a command is used.",
    footer = {"", "Example:", "  media-audit help roots move"})
final class HelpCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      completionCandidates = Candidates.CommandNames.class,
      arity = "0..*",
      description = "The command (default: media-audit itself).")
  List<String> names = List.of();

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine().getParent();
    for (String name : names) {
      command = find(command, name);
    }
    program.console().print(command.getUsageMessage(program.ansi()).stripTrailing());
    return ExitCode.OK.code();
  }

  private static CommandLine find(CommandLine command, String name) {
    CommandLine found = command.getSubcommands().get(name);
    if (found == null) {
      throw new UserError(
          ExitCode.USAGE,
          command.getSubcommands().isEmpty()
              ? command.getCommandSpec().qualifiedName() + " has no commands of its own"
              : "unknown command '"
                  + name
                  + "'; "
                  + Near.to(name, command.getSubcommands().keySet()));
    }
    return found;
  }
}
