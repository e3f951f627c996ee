package mediaaudit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.Prune;
import mediaaudit.index.StaleFile;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Nanos;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Removes rows of what is gone. */
@Command(
    name = "prune",
    description = {
      "Removes rows of files that are gone.",
      "A missing file is as old as the scan that missed it; a present one as old as the last"
          + " complete scan of its library root. Criteria add up."
    },
    footer = {"", "Example:", "  media-audit prune --older-than 30d --dry-run"})
final class PruneCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      description = "Only rows at least this old: 30d, 2w, 12h (m is minutes).")
  Duration olderThan;

  @Option(names = "--missing", description = "Only files that the last scan did not find.")
  boolean missing;

  @Option(names = "--root", paramLabel = "DIR", description = "Only this library root.")
  Path root;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Tell what would go, and leave it.")
  boolean dryRun;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() {
    if (olderThan == null && !missing) {
      throw new UserError(
          ExitCode.USAGE, "prune needs a criterion: --older-than AGE, --missing, or both");
    }
    IndexFile file = program.index();
    if (!file.exists()) {
      throw new UserError(ExitCode.RESOURCE, "no index at " + file + "; there is nothing to prune");
    }
    long before = file.sizeBytes();
    Prune.Plan plan = prune(file);
    tell(plan, before, file.sizeBytes());
    return ExitCode.OK.code();
  }

  private Prune.Plan prune(IndexFile file) {
    long age = olderThan == null ? 0 : olderThan.toNanos();
    String only = root == null ? null : root.toAbsolutePath().normalize().toString();
    try (Index index = Index.write(file, "prune", wait.time, program.notices())) {
      Prune.Plan plan = new Prune(Nanos.now() - age, missing, only).plan(index);
      if (!dryRun && !plan.isEmpty()) {
        Prune.run(index, plan);
        index.compactOnClose();
      }
      return plan;
    }
  }

  private void tell(Prune.Plan plan, long before, long after) {
    Console console = program.console();
    if (dryRun || program.isVerbose()) {
      plan.files().forEach(file -> console.print(Visible.line(file.path())));
    }
    long bytes = plan.files().stream().mapToLong(StaleFile::sizeBytes).sum();
    String what =
        Words.count(plan.files().size(), "file")
            + " ("
            + Words.bytes(bytes)
            + " of media) and "
            + Words.count(plan.folders().size(), "folder");
    String sizes =
        plan.isEmpty() ? "" : "; index " + Words.bytes(before) + " -> " + Words.bytes(after);
    console.print(
        dryRun ? "would remove the rows of " + what : "removed the rows of " + what + sizes);
  }
}
