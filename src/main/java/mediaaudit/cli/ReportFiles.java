package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.Audit;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.report.Report;
import mediaaudit.report.ReportFormat;
import mediaaudit.report.ReportOptions;
import mediaaudit.rule.Rules;

/** The reports that a command writes, all of the same rows. */
record ReportFiles(List<Target> targets) {
  static final Path STANDARD_OUTPUT = Path.of("-");

  /**
   * One report.
   *
   * @param file {@link #STANDARD_OUTPUT} for that
   */
  record Target(ReportFormat format, Path file) {
    Target {
      file = Descriptor.isStandardOutput(file) ? STANDARD_OUTPUT : file;
    }

    /** A file whose name tells the format; HTML where it tells none. */
    static Target byName(Path file) {
      return new Target(ReportFormat.of(file.toString()).orElse(ReportFormat.HTML), file);
    }

    /** Whether it goes to standard output. */
    boolean isPrinted() {
      return file.equals(STANDARD_OUTPUT);
    }

    /** The file, and the format where the name does not tell it. */
    @Override
    public String toString() {
      return equals(byName(file)) && ReportFormat.of(file.toString()).isPresent()
          ? file.toString()
          : file + " as " + format.word();
    }
  }

  /**
   * Those that options or, where these are silent, the configuration ask for.
   *
   * @throws UserError when two of different formats have the same file
   */
  static ReportFiles of(ReportOutput options, Settings settings) {
    List<Target> targets = new ArrayList<>(options.targets());
    if (targets.isEmpty() && settings.report().html() != null) {
      targets.add(Target.byName(settings.report().html()));
    }
    add(targets, ReportFormat.JSON, options.json == null ? settings.report().json() : options.json);
    add(targets, ReportFormat.CSV, options.csv == null ? settings.report().csv() : options.csv);
    return new ReportFiles(targets);
  }

  /** Those that options ask for. */
  static ReportFiles of(ReportOutput options) {
    List<Target> targets = new ArrayList<>(options.targets());
    add(targets, ReportFormat.JSON, options.json);
    add(targets, ReportFormat.CSV, options.csv);
    return new ReportFiles(targets);
  }

  private static void add(List<Target> targets, ReportFormat format, Path file) {
    if (file != null) {
      targets.add(new Target(format, file));
    }
  }

  ReportFiles {
    Set<String> named = new HashSet<>();
    targets = targets.stream().filter(it -> named.add(it.format() + " " + it.file())).toList();
    Set<Path> files = new HashSet<>();
    for (Target target : targets) {
      if (!files.add(target.file().toAbsolutePath().normalize())) {
        throw target.isPrinted()
            ? tooManyOnStandardOutput()
            : new UserError(
                ExitCode.USAGE, "two reports would go to " + target.file() + "; name another");
      }
    }
  }

  static UserError tooManyOnStandardOutput() {
    return new UserError(
        ExitCode.USAGE, "standard output takes one report; name a file for each other with -o");
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Whether one of them takes standard output, where nothing else may stand then. */
  boolean takesStandardOutput() {
    return targets.stream().anyMatch(Target::isPrinted);
  }

  boolean has(ReportFormat format) {
    return targets.stream().anyMatch(target -> target.format() == format);
  }

  /** The first HTML file. */
  Optional<Path> html() {
    return targets.stream()
        .filter(target -> target.format() == ReportFormat.HTML)
        .filter(target -> !target.isPrinted())
        .map(Target::file)
        .findFirst();
  }

  /**
   * Checks that all of them can be written, before work is put into them.
   *
   * @throws UserError when one cannot
   */
  void requireWritable() {
    targets.stream()
        .filter(target -> !target.isPrinted())
        .map(Target::file)
        .forEach(OutputFile::requireWritable);
  }

  /**
   * Writes them, whatever becomes of the others, and keeps the small pictures that were made.
   *
   * @param reading what they tell, out of the open index
   * @throws UserError the first that was met, when files cannot be written
   */
  void write(
      MediaAudit program, ReportSelection selection, IndexFile file, Function<Index, Audit> reading)
      throws IOException {
    Settings settings = program.settings();
    long budget =
        has(ReportFormat.HTML) ? settings.report().thumbnailBytes(selection.noThumbnails) : 0;
    Posters posters;
    List<UserError> failures;
    try (Index index = Posters.open(file, budget, program.notices())) {
      posters = new Posters(index, budget, settings.scan().stallTimeout(), program.notices());
      Audit audit = reading.apply(index);
      long scan = audit.scan().number();
      ReportOptions options = selection.options(settings, scan, index.scans().endedBefore(scan));
      failures = write(Report.of(audit, posters, options, Rules.infos()), program);
    }
    posters.keep(file);
    if (!failures.isEmpty()) {
      tellAllButFirst(failures, program.console());
      throw failures.get(0);
    }
  }

  /** Standard output comes last, since its reader may leave early. */
  private List<UserError> write(Report report, MediaAudit program) throws IOException {
    List<UserError> failures = new ArrayList<>();
    targets.stream()
        .map(Target::format)
        .distinct()
        .flatMap(format -> format.leftOut(report).stream())
        .forEach(program.notices());
    for (Target target : targets) {
      if (!target.isPrinted()) {
        try {
          write(report, target);
          program.notices().accept("wrote " + target);
        } catch (UserError e) {
          failures.add(e);
        }
      }
    }
    for (Target target : targets) {
      if (target.isPrinted()) {
        print(report, target.format(), program.console());
      }
    }
    return failures;
  }

  /** A reader that has seen enough changes nothing of how the command ends. */
  private static void print(Report report, ReportFormat format, Console console)
      throws IOException {
    try {
      format.write(report, console.visibleOut());
    } catch (IOException e) {
      if (!Console.isClosedPipe(e)) {
        throw e;
      }
    }
  }

  private static void tellAllButFirst(List<UserError> failures, Console console) {
    failures.stream().skip(1).forEach(failure -> console.tell("error: " + failure.getMessage()));
  }

  private static void write(Report report, Target target) {
    OutputFile.write(
        target.file(),
        out -> {
          out.write(target.format().mark());
          target.format().write(report, out);
        });
  }
}
