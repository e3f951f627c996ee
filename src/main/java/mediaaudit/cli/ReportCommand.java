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
import mediaaudit.report.CsvContent;
import mediaaudit.report.JsonSchema;
import mediaaudit.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Exports what the index holds; no disk is walked. */
@Command(
    name = "report",
    description = {
      "Writes reports of what the index holds, without scanning.",
      "Without a file: to standard output, as html unless --format says otherwise."
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

  @Mixin ReportOutput output = new ReportOutput();

  @Mixin ReportSelection selection = new ReportSelection();

  @Option(
      names = "--root",
      paramLabel = "ROOT",
      description = "Only this library root, by its path or name (repeatable).")
  List<String> roots = new ArrayList<>();

  @Option(names = "--schema", description = "Print the JSON Schema of the JSON report instead.")
  boolean schema;

  @Override
  public Integer call() throws IOException {
    if (schema) {
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

  private void writeSchema() throws IOException {
    String text = JsonSchema.text().strip();
    if (output.files.stream().allMatch(Descriptor::isStandardOutput)) {
      program.console().print(text);
    }
    for (Path file : output.files) {
      if (!Descriptor.isStandardOutput(file)) {
        OutputFile.write(file, out -> out.write(text + "\n"));
        program.notices().accept("wrote " + file);
      }
    }
  }

  private ReportFiles files() {
    if (output.isSilent()) {
      ReportFormat format = selection.csvOf == null ? ReportFormat.HTML : ReportFormat.CSV;
      return new ReportFiles(List.of(new ReportFiles.Target(format, ReportFiles.STANDARD_OUTPUT)));
    }
    return requireCsv(ReportFiles.of(output), selection.csvOf);
  }

  /** Refuses to choose what CSV holds where none is written. */
  static ReportFiles requireCsv(ReportFiles files, CsvContent csvOf) {
    if (csvOf != null && !files.has(ReportFormat.CSV)) {
      throw new UserError(ExitCode.USAGE, "--csv-of: no CSV is written; add --csv FILE");
    }
    return files;
  }

  private List<RootRow> chosen(List<RootRow> known) {
    return roots.isEmpty()
        ? known
        : roots.stream().map(root -> RootsCommand.find(known, root)).distinct().toList();
  }
}
