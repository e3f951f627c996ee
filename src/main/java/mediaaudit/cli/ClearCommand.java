package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.Clearing;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Forgets what is known, so that the next scan looks afresh. */
@Command(
    name = "clear",
    description = {
      "Forgets everything in the index, or what stands below the paths given.",
      "The next scan looks at it afresh. No media file is touched."
    },
    footer = {"", "Example:", "  media-audit clear '/media/Movies/Heat (1995)'"})
final class ClearCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Folders or files below a library root (default: everything).")
  List<Path> paths = List.of();

  @Option(
      names = {"-f", "--force"},
      description = "Do not ask.")
  boolean force;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() throws IOException {
    IndexFile file = program.index();
    if (!file.exists()) {
      program.console().print("there is no index at " + file + "; nothing to clear");
      return ExitCode.OK.code();
    }
    if (!force) {
      String what = paths.isEmpty() ? "everything in " + file : "what stands below " + paths;
      new Consent(program).require("forget " + what);
    }
    int files = clear(file);
    program.console().print("cleared the rows of " + Words.count(files, "file"));
    return ExitCode.OK.code();
  }

  private int clear(IndexFile file) {
    try (Index index = Index.write(file, "clear", wait.time, program.notices())) {
      index.compactOnClose();
      return paths.isEmpty()
          ? Clearing.all(index)
          : Clearing.below(
              index,
              paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList());
    }
  }
}
