package mediaaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.Backup;
import mediaaudit.index.BackupFolder;
import mediaaudit.index.IndexFile;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the index into one small file. */
@Command(
    name = "backup",
    description = {
      "Writes the index into one small file that restore checks and reads, also while a scan runs.",
      "In a folder the backup is named by the time: media-audit-20260131T180000000Z.backup."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit backup index.backup",
      "  media-audit backup --keep 7 /backups/media-audit"
    })
final class BackupCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "FILE", description = "File to write, or a folder to write one in.")
  Path target;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "Remove all but N backups of the folder, once this one is whole: it stays, and the newest"
              + " of the others.")
  Integer keep;

  @Option(
      names = {"-f", "--force"},
      description = "Replace a file that is there.")
  boolean force;

  @Override
  public Integer call() {
    boolean folder = Files.isDirectory(target);
    if (keep != null && (!folder || keep < 1)) {
      throw new UserError(
          ExitCode.USAGE,
          folder
              ? "--keep takes a number from 1 on"
              : "--keep is for a folder, and " + target + " is none; make it or leave --keep out");
    }
    Path file = folder ? target.resolve(BackupFolder.name(Instant.now())) : target;
    requireFree(file);
    IndexFile index = program.index();
    Backup.Written written = new Backup(index, MediaAudit.version()).write(OutputFile.target(file));
    program.say(
        "wrote %s: %s of %s, %s"
            .formatted(
                file,
                Words.count(written.rows(), "row"),
                Words.count(written.files(), "file"),
                Words.bytes(written.bytes())));
    if (keep != null) {
      removeOlder(new BackupFolder(target), file);
    }
    return ExitCode.OK.code();
  }

  private void removeOlder(BackupFolder folder, Path written) {
    List<Path> later = folder.later(written);
    if (!later.isEmpty()) {
      program
          .notices()
          .accept(
              Words.count(later.size(), "backup")
                  + " in "
                  + target
                  + (later.size() == 1 ? " is" : " are")
                  + " dated in the future, such as "
                  + later.get(0).getFileName()
                  + "; set the clock right, or remove what it dated wrong");
    }
    folder.keep(written, keep).forEach(old -> program.say("removed " + old));
  }

  private void requireFree(Path file) {
    if (file.toString().equals("-")) {
      throw new UserError(
          ExitCode.USAGE, "a backup is checked once it is written: name a file, not -");
    }
    OutputFile.requireWritable(file);
    Path parent = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(parent)) {
      throw new UserError(
          ExitCode.USAGE, "cannot write " + file + ": there is no folder " + parent + "; make it");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserError(ExitCode.USAGE, "cannot write " + file + ": it is no file; name another");
    }
    if (Files.exists(file) && !force) {
      throw new UserError(
          ExitCode.USAGE, file + " is there already; name another, or replace it with --force");
    }
  }
}
