package mediaaudit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mediaaudit.index.Checkup;
import mediaaudit.index.IndexFile;
import mediaaudit.index.Salvage;
import mediaaudit.index.SchemaChange;
import mediaaudit.model.Diagnosis;
import mediaaudit.model.Diagnosis.Health;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Examines the index and what it needs, and saves what can be read of a damaged one. */
@Command(
    name = "doctor",
    description = {
      "Examines the index, its folder, the configuration, ffprobe and the library roots; one line"
          + " a check, with the way out of what is wrong. It changes nothing without --repair.",
      "The exit code is 0 when all is well, 1 with warnings, and that of the worst error else:"
          + " 5 for a damaged index."
    },
    footer = {"", "Example:", "  media-audit doctor --deep"})
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Option(names = "--deep", description = "Read every row, and through every index.")
  boolean deep;

  @Option(
      names = "--history",
      description = "Show the migrations that the index went through instead.")
  boolean history;

  @Option(
      names = "--repair",
      description =
          "Save the readable rows of a damaged index into a fresh one; the damaged file is kept.")
  boolean repair;

  @Option(
      names = {"-f", "--force"},
      description = "Repair an index in which no damage was found, too.")
  boolean force;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with exit code 1 from this severity on: warning (the default); error and never do"
              + " not end so for warnings.")
  FailOn failOn = FailOn.WARNING;

  @Mixin FormatOption format = new FormatOption();

  @Mixin WaitOption wait = new WaitOption();

  /** A check in JSON. */
  record Check(String check, String health, String message) {
    static Check of(Diagnosis diagnosis) {
      return new Check(diagnosis.check(), diagnosis.health().word(), diagnosis.sentence());
    }
  }

  /** All checks in JSON. */
  record Checks(int schemaVersion, String health, List<Check> checks) {}

  /** What an index went through, in JSON. */
  record History(int schemaVersion, List<SchemaChange> migrations) {}

  /** What was saved, in JSON. */
  record Repair(
      int schemaVersion, String damagedFile, Long rowsBefore, List<Salvage.Table> tables) {}

  @Override
  public Integer call() {
    if (history && (repair || deep)) {
      throw new UserError(
          ExitCode.USAGE, "--history tells what was; leave it out to examine or repair");
    }
    Surroundings surroundings = new Surroundings(program);
    IndexFile file = surroundings.index();
    if (history) {
      return tellHistory(file);
    }
    if (repair) {
      return repair(file);
    }
    List<Diagnosis> found = new ArrayList<>(Checkup.run(file, deep));
    boolean readable = Checkup.isReadable(found);
    found.addAll(surroundings.examine(readable));
    tell(found);
    return exitCode(found);
  }

  private int tellHistory(IndexFile file) {
    file.requireThere("run scan first");
    List<SchemaChange> changes = Checkup.history(file);
    if (format.isJson()) {
      program.console().printJson(JsonText.of(new History(1, changes)));
      return ExitCode.OK.code();
    }
    Table table = new Table(List.of("version", "description", "when"));
    changes.forEach(
        change -> table.add(List.of(change.version(), change.description(), change.installedOn())));
    table.folded(program.console().tableWidth()).forEach(program.console()::print);
    return ExitCode.OK.code();
  }

  private int repair(IndexFile file) {
    List<Diagnosis> found = Checkup.run(file, true);
    boolean damaged = found.stream().anyMatch(each -> each.health() == Health.ERROR);
    if (!file.exists() || !damaged && !force) {
      return tellNothingToRepair(file);
    }
    Salvage.Result result = Salvage.run(file, damaged, wait.time, program.notices());
    if (format.isJson()) {
      program
          .console()
          .printJson(JsonText.of(new Repair(1, result.aside(), result.sealed(), result.tables())));
    } else {
      print(result);
    }
    boolean lost = result.isSomethingLost() && failsOnWarnings();
    return (lost ? ExitCode.ISSUES : ExitCode.OK).code();
  }

  private int tellNothingToRepair(IndexFile file) {
    if (format.isJson()) {
      program.console().printJson(JsonText.of(new Repair(1, null, null, List.of())));
    } else {
      String why = file.exists() ? "no damage found in " : "there is no index at ";
      program.console().print(why + file + "; nothing to repair");
    }
    return ExitCode.OK.code();
  }

  private void print(Salvage.Result result) {
    Table table = new Table(List.of("table", "rows saved", "rows lost"));
    result
        .tables()
        .forEach(
            each ->
                table.add(
                    Arrays.asList(
                        each.name(), each.saved(), each.lost() == null ? "unknown" : each.lost())));
    if (!result.tables().isEmpty()) {
      table.folded(program.console().tableWidth()).forEach(program.console()::print);
      program.console().print("");
    }
    if (result.isSomethingLost() && result.sealed() != null) {
      program
          .console()
          .print(
              Words.count(result.sealed(), "row")
                  + " stood in all tables when the file was closed last");
    }
    program.console().print("the damaged file is kept as " + Visible.line(result.aside()));
    program
        .console()
        .print(
            result.isSomethingSaved()
                ? "scan next: it compares every row with the disk"
                : "no row could be read; restore a backup, or scan your folders anew");
  }

  private void tell(List<Diagnosis> found) {
    if (format.isJson()) {
      List<Check> checks = found.stream().map(Check::of).toList();
      program.console().printJson(JsonText.of(new Checks(1, worst(found).word(), checks)));
      return;
    }
    int width = found.stream().mapToInt(each -> each.check().length()).max().orElse(0);
    SeverityLines lines = new SeverityLines(program, program.console().width());
    found.forEach(
        each ->
            lines.print(
                each.health().word(),
                Width.pad(each.check(), width) + "  ",
                Visible.line(each.sentence())));
  }

  private static Health worst(List<Diagnosis> found) {
    return found.stream().map(Diagnosis::health).max(Comparator.naturalOrder()).orElse(Health.OK);
  }

  private boolean failsOnWarnings() {
    return failOn.fails(Optional.of(Severity.WARNING));
  }

  private int exitCode(List<Diagnosis> found) {
    if (worst(found) == Health.WARNING) {
      return (failsOnWarnings() ? ExitCode.ISSUES : ExitCode.OK).code();
    }
    return found.stream()
        .filter(each -> each.health() != Health.WARNING)
        .mapToInt(each -> each.exitCode().code())
        .max()
        .orElse(0);
  }
}
