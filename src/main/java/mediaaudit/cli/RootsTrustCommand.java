package mediaaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.scan.Checks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Has change times and inode numbers of a root compared again. */
@Command(
    name = "trust",
    description = {
      "Has change times and inode numbers of a root compared again, after a scan found that they"
          + " tell nothing there.",
      "The next scan takes those that it finds for granted; later ones compare."
    },
    footer = {"", "Example:", "  media-audit roots trust /media/Movies"})
final class RootsTrustCommand implements Callable<Integer> {
  @ParentCommand RootsCommand roots;

  @Parameters(paramLabel = "ROOT", description = "Path or name of a known root.")
  String root;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() throws IOException {
    roots.requireNoFormat();
    MediaAudit program = roots.program;
    IndexFile file = program.index().requireThere("run scan first");
    try (Index index = Index.write(file, "roots trust", wait.time, program.notices())) {
      RootRow known = RootRow.find(index.roots().all(), root);
      boolean distrusted = !index.roots().distrusted(known.id()).isEmpty();
      if (distrusted) {
        index.transact(() -> index.roots().distrust(known.id(), Checks.RELEARN));
      }
      program.say(
          known.path()
              + (distrusted
                  ? ": the next scan learns its change times and inode numbers anew"
                  : ": nothing of it is distrusted"));
    }
    return ExitCode.OK.code();
  }
}
