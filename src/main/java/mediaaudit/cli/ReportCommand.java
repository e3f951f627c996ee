package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mediaaudit.index.Index;
import mediaaudit.model.Audit;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Nanos;
import mediaaudit.report.ReportFormat;
import mediaaudit.report.ReportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Exports what the index holds; no disk is walked. */
@Command(
    name = "report",
    description = "Writes a report of the last scan, without scanning.",
    footer = {"", "Example:", "  media-audit report --format json -o audit.json"})
final class ReportCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "html, json or csv (default: what FILE ends in, else html).")
  ReportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write; - or none writes to standard output.")
  Path output;

  @Option(names = "--problems-only", description = "Leave out what has no issue.")
  boolean problemsOnly;

  @Override
  public Integer call() throws IOException {
    ReportOptions options = program.settings().reportOptions(problemsOnly);
    try (Index index = Index.read(program.index(), program.notices())) {
      Audit audit = index.audit(MediaAudit.version(), Nanos.now(), index.roots().all());
      if (output == null || output.toString().equals("-")) {
        chosen().write(audit, index.itemFiles(), options, program.console().visibleOut());
      } else {
        OutputFile.write(output, out -> chosen().write(audit, index.itemFiles(), options, out));
      }
    }
    return ExitCode.OK.code();
  }

  private ReportFormat chosen() {
    if (format != null) {
      return format;
    }
    String name = output == null ? "" : output.toString();
    for (ReportFormat each : ReportFormat.values()) {
      if (name.endsWith("." + each.extension())) {
        return each;
      }
    }
    return ReportFormat.HTML;
  }
}
