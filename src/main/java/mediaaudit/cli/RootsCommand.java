package mediaaudit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
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

  /**
   * The root with this path or, where no root has it, with this name.
   *
   * @throws UserError when there is none
   */
  static RootRow find(List<RootRow> known, String root) {
    String path = absolute(root);
    return known.stream()
        .filter(row -> row.path().equals(path))
        .findFirst()
        .or(() -> known.stream().filter(row -> row.name().equals(root)).findFirst())
        .orElseThrow(() -> new UserError(ExitCode.USAGE, unknown(known, root)));
  }

  /** The path as roots have it. */
  static String absolute(String path) {
    try {
      return Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      throw new UserError(ExitCode.USAGE, "'" + path + "' is no path: " + e.getReason(), e);
    }
  }

  private static String unknown(List<RootRow> known, String root) {
    return known.isEmpty()
        ? "the index knows no library root; scan one first"
        : "the index knows no root "
            + root
            + "; it knows "
            + String.join(", ", known.stream().map(RootRow::path).toList());
  }
}
