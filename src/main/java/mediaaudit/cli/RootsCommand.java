package mediaaudit.cli;

import java.util.concurrent.Callable;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The library roots that the index knows. */
@Command(
    name = "roots",
    description = {
      "Lists the library roots that the index knows, tells it that one has moved, or has it forget"
          + " one.",
      "No media file is touched."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit roots",
      "  media-audit roots move /mnt/old/Movies /media/Movies"
    },
    subcommands = {
      RootsListCommand.class,
      RootsMoveCommand.class,
      RootsForgetCommand.class,
      RootsTrustCommand.class
    })
final class RootsCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Spec CommandSpec spec;

  @Mixin FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    return RootsListCommand.list(program, format);
  }

  /** Refuses to choose how roots are listed where none is. */
  void requireNoFormat() {
    if (spec.commandLine().getParseResult().hasMatchedOption("--format")) {
      throw new UserError(
          ExitCode.USAGE, "--format: no root is listed; leave it out, or ask for roots list");
    }
  }
}
