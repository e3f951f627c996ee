package mediaaudit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mediaaudit.index.Restore;
import mediaaudit.model.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts the index of a backup in its place. */
@Command(
    name = "restore",
    description = {
      "Puts the index of a backup in the place of the one that is there, once all of it is checked.",
      "What stood there is kept beside it. Backups of older releases are upgraded."
    },
    footer = {"", "Example:", "  media-audit restore index.backup"})
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "FILE", description = "Backup that media-audit backup wrote.")
  Path file;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() {
    Restore.Restored restored =
        new Restore(program.index(), wait.time, program.notices()).run(file);
    program.say(
        "restored %s of %s as of %s"
            .formatted(
                Words.count(restored.rows(), "row"),
                Words.count(restored.files(), "file"),
                restored.created()));
    restored.kept().ifPresent(kept -> program.say("the index that stood there is kept as " + kept));
    return ExitCode.OK.code();
  }
}
