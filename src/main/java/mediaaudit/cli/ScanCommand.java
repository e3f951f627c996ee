package mediaaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mediaaudit.index.AutoPrune;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.Audit;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Findings;
import mediaaudit.model.Nanos;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;
import mediaaudit.model.TemporaryFolder;
import mediaaudit.model.UserError;
import mediaaudit.probe.ProberChain;
import mediaaudit.scan.EarlyListings;
import mediaaudit.scan.RootChoice;
import mediaaudit.scan.Scan;
import mediaaudit.scan.ScanOptions;
import mediaaudit.scan.ScanResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings the index up to date with the disk, says what is wrong, and writes reports. */
@Command(
    name = "scan",
    description = {
      "Scans library folders and tells what is wrong in them.",
      "Looks only at what changed since the last scan. Without a folder: those of the"
          + " configuration, else those of the last scans."
    },
    footer = {"", "Example:", "  media-audit scan /media/Movies /media/TV --report audit.html"})
final class ScanCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  private final AtomicBoolean interruptionTold = new AtomicBoolean();

  @Parameters(paramLabel = "ROOT", arity = "0..*", description = "Library folders.")
  List<Path> roots = new ArrayList<>();

  @Option(
      names = {"-r", "--roots"},
      paramLabel = "ROOT",
      arity = "1..*",
      description = "Library folders, as before.")
  List<Path> moreRoots = new ArrayList<>();

  @Mixin ScanChoices choices = new ScanChoices();

  @Mixin ReportOutput output = new ReportOutput();

  @Mixin ReportSelection selection = new ReportSelection();

  @Option(
      names = {"-O", "--open"},
      description = "Open the HTML report in the browser.")
  boolean open;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with exit code 1 from this severity on: error, warning (the default); never does"
              + " not.")
  FailOn failOn = FailOn.WARNING;

  @Mixin WaitOption wait = new WaitOption();

  private ReportFiles files;

  @Override
  public Integer call() throws IOException {
    Settings settings = program.settings();
    settings.unmet().forEach(program.notices());
    settings.probe().doubtfulProgram().ifPresent(program.notices());
    ScanOptions options = choices.options(program);
    choices.oddities(options).forEach(program.notices());
    selection.check();
    files = reportFiles(settings);
    selection.requireReport(files);
    if (open && files.html().isEmpty()) {
      throw new UserError(
          ExitCode.USAGE, "--open: no HTML report is written; add --report FILE.html");
    }
    files.requireWritable();
    TemporaryFolder.deleteStale();
    if (settings.scan().cacheEnabled()) {
      IndexFile index = program.index();
      if (!Files.exists(index.path())) {
        FileSystem.doubt(index.folder()).ifPresent(program.notices());
      }
      return scan(index, options);
    }
    if (program.options.index != null) {
      program
          .notices()
          .accept(
              "--index has no effect: scan.cache_enabled is false, and this scan keeps nothing");
    }
    Path temporary = TemporaryFolder.make("the index of this scan", "set scan.cache_enabled: true");
    IndexFile index = IndexFile.in(temporary);
    try {
      return scan(index, options);
    } catch (RuntimeException e) {
      throw Index.explain(e, index);
    } finally {
      TemporaryFolder.delete(temporary);
    }
  }

  private int scan(IndexFile file, ScanOptions options) throws IOException {
    Settings settings = program.settings();
    List<RootChoice> named =
        settings.scan().roots(Stream.concat(roots.stream(), moreRoots.stream()).toList());
    ScanResult result;
    Optional<Severity> worst;
    Findings findings;
    Optional<Audit> audit;
    int columns;
    try (Interruption interruption = Interruption.watch(this::tellInterrupted)) {
      try (ScanProgress progress = new ScanProgress(program, interruption);
          EarlyListings early = new EarlyListings(named, options, progress);
          Index index = Index.write(file, "scan", wait.time, program.notices(), early::start)) {
        interruption.begin(() -> end(options.chain(), progress));
        selection.checkBeforeScan(() -> index.scans().newest().map(ScanSummary::number).orElse(0L));
        result = new Scan(index, options, progress, early).run(named);
        Map<Severity, Long> issues = index.issueCounts(result.summary(), result.roots());
        worst = issues.keySet().stream().max(Comparator.naturalOrder());
        findings =
            program.options.quiet
                ? Findings.NONE
                : index.findings(result.roots(), issues, ScanPrinter.shown(program));
        audit =
            files.isEmpty() || interruption.happened() || result.roots().isEmpty()
                ? Optional.empty()
                : audit(index, result);
        if (!interruption.happened()) {
          if (result.summary().misses() > 0 || result.reread()) {
            index.compactOnCloseIfSparse(file);
          }
          autoPrune(settings.cache().autoPrune(), index, progress::warn);
        }
        columns = progress.columns();
      }
      if (interruption.happened()) {
        return endInterrupted(result, findings, columns);
      }
    }
    try {
      if (!result.roots().isEmpty()) {
        report(file, result, findings, audit, columns);
      }
    } finally {
      Stream.concat(result.refusals().stream(), result.contradictions().stream())
          .forEach(why -> program.console().tell("error: " + why));
    }
    return exitCode(result, worst);
  }

  private static Optional<Audit> audit(Index index, ScanResult result) {
    return Optional.of(index.audit(MediaAudit.version(), Nanos.now(), result.roots()));
  }

  /** Nothing is started any more, and the terminal is left as it was. */
  private static void end(ProberChain chain, ScanProgress progress) {
    chain.kill();
    progress.leave();
  }

  /** What goes wrong here makes no scan fail. */
  private void autoPrune(Duration age, Index index, Consumer<String> notices) {
    if (age.isZero()) {
      return;
    }
    try {
      long files = AutoPrune.run(index, age, program.settings().scan().stallTimeout());
      if (files > 0) {
        index.compactOnCloseIfPossible();
        notices.accept(
            "removed the rows of "
                + Words.count(files, "file")
                + " missing for as long as cache.auto_prune says");
      }
    } catch (RuntimeException e) {
      notices.accept("cache.auto_prune did not succeed: " + e.getMessage());
    }
  }

  private void report(
      IndexFile file, ScanResult result, Findings findings, Optional<Audit> audit, int columns)
      throws IOException {
    try {
      if (audit.isPresent()) {
        writeReports(file, audit.get());
      }
    } finally {
      print(result, findings, columns);
    }
  }

  /** A reader that has seen enough changes nothing of how the scan ended. */
  private void print(ScanResult result, Findings findings, int columns) {
    if (program.options.quiet || files.takesStandardOutput()) {
      return;
    }
    try {
      new ScanPrinter(program, columns).print(result, findings);
    } catch (UncheckedIOException e) {
      if (!Console.isClosedPipe(e)) {
        throw e;
      }
    }
  }

  /** The process ends as soon as this returns. */
  private int endInterrupted(ScanResult result, Findings findings, int columns) {
    print(result, findings, columns);
    tellInterrupted();
    program.console().flush();
    return ExitCode.INTERRUPTED.code();
  }

  /** Once, whether the work comes to its end or is ended. */
  private void tellInterrupted() {
    if (!interruptionTold.getAndSet(true)) {
      program.console().tell("interrupted; what was looked at is kept for the next scan");
    }
  }

  private ReportFiles reportFiles(Settings settings) {
    return selection.requireCsv(ReportFiles.of(output, settings));
  }

  private void writeReports(IndexFile file, Audit audit) throws IOException {
    files.write(program, selection, file, index -> audit);
    if (program.settings().report().opens(open)) {
      files.html().ifPresent(html -> Browser.open(html, program.notices()));
    } else if (open) {
      program.notices().accept("the report is not opened: " + Sources.BATCH_MODE + " is set");
    }
  }

  private int exitCode(ScanResult result, Optional<Severity> worst) {
    if (!result.refusals().isEmpty()) {
      return ExitCode.REFUSED.code();
    }
    if (!result.contradictions().isEmpty()) {
      return ExitCode.RESOURCE.code();
    }
    return (failOn.fails(worst) ? ExitCode.ISSUES : ExitCode.OK).code();
  }
}
