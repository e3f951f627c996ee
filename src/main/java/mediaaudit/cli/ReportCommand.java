package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.RootRow;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Nanos;
import mediaaudit.model.UserError;
import mediaaudit.report.JsonSchema;
import mediaaudit.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Exports what the index holds; no disk is walked. */
@Command(
    name = "report",
    description = {
      "Writes reports of what the index holds, without scanning.",
      "Without a file: to standard output, as html unless --format says otherwise; on a terminal,"
          + " as markdown."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit report -o audit.html -o audit.sarif",
      "  media-audit report --format markdown --since-scan last --problems-only",
      "  media-audit report --csv-of videos > videos.csv"
    })
final class ReportCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Spec CommandSpec spec;

  @Mixin ReportOutput output = new ReportOutput();

  @Mixin ReportSelection selection = new ReportSelection();

  @Option(
      names = "--root",
      paramLabel = "ROOT",
      description = "Only this library root, by its path or name (repeatable).")
  List<String> roots = new ArrayList<>();

  @Option(
      names = "--schema",
      description = "Write the JSON Schema of the JSON report instead, to the FILE of -o if named.")
  boolean schema;

  @Override
  public Integer call() throws IOException {
    if (schema) {
      requireSchemaAlone();
      writeSchema();
      return ExitCode.OK.code();
    }
    selection.check();
    ReportFiles files = files();
    files.requireWritable();
    files.write(
        program,
        selection,
        program.index(),
        index -> index.audit(MediaAudit.version(), Nanos.now(), chosen(index.roots().all())));
    return ExitCode.OK.code();
  }

  /** Only a file for it may be named: what shapes reports shapes no schema. */
  private void requireSchemaAlone() {
    spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> !option.inherited())
        .map(option -> List.of(option.names()))
        .filter(names -> !names.contains("--schema") && !names.contains("-o"))
        .findFirst()
        .ifPresent(
            names -> {
              throw new UserError(
                  ExitCode.USAGE,
                  names.get(names.size() - 1)
                      + ": --schema writes no report; leave one out, and name a file for the schema"
                      + " with -o");
            });
  }

  private void writeSchema() throws IOException {
    String text = JsonSchema.text().strip();
    for (Path file : output.files.isEmpty() ? List.of(ReportFiles.STANDARD_OUTPUT) : output.files) {
      if (Descriptor.isStandardOutput(file)) {
        program.console().print(text);
      } else {
        OutputFile.write(file, out -> out.write(text + "\n"));
        program.notices().accept("wrote " + file);
      }
    }
  }

  private ReportFiles files() {
    if (output.isSilent()) {
      return new ReportFiles(
          List.of(new ReportFiles.Target(usualFormat(), ReportFiles.STANDARD_OUTPUT)));
    }
    return selection.requireCsv(ReportFiles.of(output));
  }

  /** A person gets what can be read where it comes. */
  private ReportFormat usualFormat() {
    if (selection.csvOf != null) {
      return ReportFormat.CSV;
    }
    return program.console().outIsTerminal() ? ReportFormat.MARKDOWN : ReportFormat.HTML;
  }

  private List<RootRow> chosen(List<RootRow> known) {
    return roots.isEmpty()
        ? known
        : roots.stream().map(root -> RootRow.find(known, root)).distinct().toList();
  }
}
