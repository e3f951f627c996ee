package mediaaudit.cli;

import java.util.concurrent.Callable;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.scan.RootMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Follows a library root to another place. */
@Command(
    name = "move",
    description = {
      "Tells the index that a library root now stands elsewhere: a new mount point, a new disk.",
      "Move the folder first. Its rows are kept, and the next scan relies on them as far as sizes"
          + " and times are the same."
    },
    footer = {"", "Example:", "  media-audit roots move /mnt/old/Movies /media/Movies"})
final class RootsMoveCommand implements Callable<Integer> {
  @ParentCommand RootsCommand roots;

  @Parameters(index = "0", paramLabel = "OLD", description = "Path or name of a known root.")
  String from;

  @Parameters(index = "1", paramLabel = "NEW", description = "Folder where it stands now.")
  String to;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() {
    roots.requireNoFormat();
    MediaAudit program = roots.program;
    IndexFile file = program.index().requireThere("run scan first");
    String path = RootRow.absolute(to);
    RootRow moved;
    try (Index index = Index.write(file, "roots move", wait.time, program.notices())) {
      moved = RootRow.find(index.roots().all(), from);
      new RootMove(index, program.settings().scan().watchdog()).run(moved, path);
    }
    program.say("the root " + moved.name() + " is now at " + path + "; its rows are kept");
    if (program.settings().scan().namesRoot(moved.path())) {
      program.notices().accept("scan.root_paths of the configuration still names " + moved.path());
    }
    return ExitCode.OK.code();
  }
}
