package mediaaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.Clearing;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Forgets a library root. */
@Command(
    name = "forget",
    description = {
      "Forgets a library root and all rows below it; the media stay.",
      "It comes back with the next scan that names it."
    },
    footer = {"", "Example:", "  media-audit roots forget /media/Old"})
final class RootsForgetCommand implements Callable<Integer> {
  @ParentCommand RootsCommand roots;

  @Parameters(paramLabel = "ROOT", description = "Path or name of a known root.")
  String root;

  @Option(
      names = {"-f", "--force"},
      description = "Do not ask.")
  boolean force;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() throws IOException {
    roots.requireNoFormat();
    MediaAudit program = roots.program;
    IndexFile file = program.index().requireThere("run scan first");
    if (!force) {
      Consent.require(program, "roots forget", "all rows of the root " + known(file).path());
    }
    try (Index index = Index.write(file, "roots forget", wait.time, program.notices())) {
      RootRow known = RootRow.find(index.roots().all(), root);
      index.compactOnCloseIfPossible();
      long files = new Clearing(index).below(List.of(known.path()));
      program.say("forgot the root " + known.path() + ": " + Words.count(files, "file"));
    }
    return ExitCode.OK.code();
  }

  private RootRow known(IndexFile file) {
    try (Index index = Index.read(file, roots.program.notices())) {
      return RootRow.find(index.roots().all(), root);
    }
  }
}
