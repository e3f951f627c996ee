package mediaaudit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.report.ReportFormat;
import picocli.CommandLine.Option;

/** Options that say where reports go, and in which formats. */
final class ReportOutput {
  @Option(
      names = {"-o", "--output", "--report"},
      paramLabel = "FILE",
      description =
          "Write a report; what FILE ends in tells the format, html if nothing. - is standard"
              + " output. Repeatable.")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "html, json, csv, markdown, junit, sarif or github: one for each FILE in their order, or"
              + " several for one FILE, to which each adds its ending.")
  List<ReportFormat> formats = new ArrayList<>();

  @Option(
      names = {"-j", "--json"},
      paramLabel = "FILE",
      description = "Write a JSON report; - is standard output.")
  Path json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write a CSV report; - is standard output.")
  Path csv;

  /** Whether no file is named and no format. */
  boolean isSilent() {
    return files.isEmpty() && formats.isEmpty() && json == null && csv == null;
  }

  /** What {@code -o} and {@code --format} ask for. */
  List<ReportFiles.Target> targets() {
    if (files.isEmpty() && !formats.isEmpty()) {
      return toFiles(List.of(ReportFiles.STANDARD_OUTPUT));
    }
    return toFiles(files);
  }

  private List<ReportFiles.Target> toFiles(List<Path> paths) {
    if (formats.isEmpty()) {
      return paths.stream().map(ReportFiles.Target::byName).toList();
    }
    if (formats.size() == paths.size()) {
      return IntStream.range(0, paths.size())
          .mapToObj(i -> inFormat(paths.get(i), formats.get(i)))
          .toList();
    }
    if (paths.size() == 1) {
      return formats.stream().map(format -> withEnding(paths.get(0), format)).toList();
    }
    throw new UserError(
        ExitCode.USAGE,
        "%s for %s: name one --format for each file in their order, or none and let the names tell"
            .formatted(Words.count(formats.size(), "format"), Words.count(paths.size(), "file")));
  }

  /** A file that tells another format by its name would be taken for one in that. */
  private static ReportFiles.Target inFormat(Path file, ReportFormat format) {
    ReportFormat.of(file.toString())
        .filter(told -> told != format)
        // Which is JSON as well.
        .filter(told -> told != ReportFormat.JSON || format != ReportFormat.SARIF)
        .ifPresent(
            told -> {
              throw new UserError(
                  ExitCode.USAGE,
                  "--format %s: the name of %s tells %s; name another file, or leave out --format"
                      .formatted(format.word(), file, told.word()));
            });
    return new ReportFiles.Target(format, file);
  }

  private static ReportFiles.Target withEnding(Path file, ReportFormat format) {
    if (Descriptor.isStandardOutput(file)) {
      throw ReportFiles.tooManyOnStandardOutput();
    }
    return new ReportFiles.Target(format, Path.of(file + "." + format.extension()));
  }
}
