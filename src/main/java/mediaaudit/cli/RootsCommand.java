package mediaaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

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

  @Mixin FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    return RootsListCommand.list(program, format);
  }
}
