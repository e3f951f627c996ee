package mediaaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;
import mediaaudit.scan.Scan;
import mediaaudit.scan.ScanOptions;
import mediaaudit.scan.ScanResult;
import mediaaudit.scan.WalkOptions;
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
  /** From which severity on a scan ends with exit code 1. */
  enum FailOn {
    ERROR,
    WARNING,
    NEVER
  }

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

  @Option(
      names = {"-p", "--profiles"},
      paramLabel = "SERVER",
      arity = "1..*",
      split = ",",
      completionCandidates = Candidates.Servers.class,
      description = "Whose artwork names count: plex, jellyfin, emby, kodi, all (default: all).")
  List<String> profiles = new ArrayList<>();

  @Option(
      names = "--patterns",
      paramLabel = "FILE",
      description = "YAML file of artwork patterns that replace or extend the profiles'.")
  Path patterns;

  @Option(
      names = "--allow-codecs",
      paramLabel = "CODEC",
      arity = "1..*",
      split = ",",
      completionCandidates = Candidates.Codecs.class,
      description = "Video codecs that need no comment (default: hevc av1).")
  List<String> codecs = new ArrayList<>();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Look only at what matches, or lies in a folder that does (repeatable).")
  List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out what matches, with all below it (repeatable).")
  List<String> exclude = new ArrayList<>();

  @Option(
      names = {"-w", "--workers"},
      paramLabel = "N",
      description = "Videos looked into at a time, 1 to 64 (default: the processors, 4 at most).")
  Integer workers;

  @Option(
      names = "--io-threads",
      paramLabel = "N",
      description =
          "Folders listed, and NFO files read, at a time, 1 to 64 (default: the processors, 2 at"
              + " most); more may help on a network share.")
  Integer ioThreads;

  @Option(
      names = "--trust-folder-mtime",
      description =
          "Do not list folders whose own times are unchanged. Misses files that are overwritten in"
              + " place, until scan.full_check_every is over.")
  boolean trustFolderMtime;

  @Option(names = "--no-cache", description = "Look into every video afresh; the index is updated.")
  boolean noCache;

  @Option(
      names = "--probe",
      paramLabel = "MODE",
      description = "Who looks into videos: auto (the default), builtin, ffprobe, none.")
  ProberChain.Mode probe;

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

  @Option(
      names = "--allow-mass-delete",
      description = "Believe that many files, or all of a root, are gone.")
  boolean allowMassDelete;

  private ReportFiles files;

  @Override
  public Integer call() throws IOException {
    Settings settings = program.settings();
    settings.unmet().forEach(program.notices());
    settings.doubtfulProgram().ifPresent(program.notices());
    ScanOptions options = options(settings);
    selection.check();
    files = reportFiles(settings);
    selection.requireReport(files);
    if (open && files.html().isEmpty()) {
      throw new UserError(
          ExitCode.USAGE, "--open: no HTML report is written; add --report FILE.html");
    }
    files.requireWritable();
    TemporaryFolder.deleteStale();
    if (settings.cacheEnabled()) {
      return scan(program.index(), options);
    }
    Path temporary = temporaryFolder();
    IndexFile index = IndexFile.in(temporary);
    try {
      return scan(index, options);
    } catch (RuntimeException e) {
      throw Index.explain(e, index);
    } finally {
      TemporaryFolder.delete(temporary);
    }
  }

  private static Path temporaryFolder() {
    try {
      return TemporaryFolder.make();
    } catch (IOException e) {
      throw new UserError(
          ExitCode.RESOURCE,
          "cannot make a folder for the index of this scan in "
              + System.getProperty("java.io.tmpdir")
              + " ("
              + e.getMessage()
              + "); name another with MEDIA_AUDIT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER, or set"
              + " scan.cache_enabled: true",
          e);
    }
  }

  private int scan(IndexFile file, ScanOptions options) throws IOException {
    Settings settings = program.settings();
    List<Path> named = Stream.concat(roots.stream(), moreRoots.stream()).toList();
    ScanResult result;
    Optional<Severity> worst;
    Findings findings;
    Optional<Audit> audit;
    int columns;
    try (Interruption interruption = Interruption.watch(this::tellInterrupted)) {
      try (ScanProgress progress = new ScanProgress(program, interruption);
          Index index = Index.write(file, "scan", wait.time, program.notices())) {
        interruption.begin(() -> end(options.chain(), progress));
        selection.checkBeforeScan(() -> index.scans().newest().map(ScanSummary::number).orElse(0L));
        result = new Scan(index, options, progress).run(settings.roots(named));
        Map<Severity, Long> issues = index.issueCounts(result.summary(), result.roots());
        worst = issues.keySet().stream().max(Comparator.naturalOrder());
        findings =
            program.options.quiet
                ? Findings.NONE
                : index.findings(result.roots(), issues, ScanPrinter.shown(program));
        audit =
            files.isEmpty() || interruption.happened() ? Optional.empty() : audit(index, result);
        if (!interruption.happened()) {
          if (result.summary().misses() > 0 || result.reread()) {
            index.compactOnCloseIfSparse(file);
          }
          autoPrune(settings.autoPrune(), index, progress::warn);
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
      long files = AutoPrune.run(index, age, program.settings().stallTimeout());
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

  private ScanOptions options(Settings settings) {
    Optional<Ffprobe> ffprobe =
        Ffprobe.find(settings.ffprobe(), program.environment(), settings.probeTimeout());
    ProberChain.Mode mode = settings.probeMode(probe);
    return new ScanOptions(
        MediaAudit.version(),
        settings.include(checked("--include", include, ScanOptions::requireGlob)),
        settings.exclude(checked("--exclude", exclude, ScanOptions::requireGlob)),
        walk(settings),
        settings.workers(valid("--workers", workers)),
        settings.checks(),
        settings.racyWindow(),
        settings.ttl(),
        settings.selfAudit(),
        noCache,
        allowMassDelete,
        settings.stallTimeout(),
        ffprobe.isEmpty(),
        ProberChain.of(mode, ffprobe),
        settings.libraryTypes(),
        artwork(settings),
        settings.rules(validCodecs()));
  }

  private ArtworkPatterns artwork(Settings settings) {
    ArtworkPatterns artwork = Profiles.patterns(validProfiles(settings));
    List<ConfigFile.Patterns> custom = new ArrayList<>(settings.patterns());
    if (patterns != null) {
      custom.add(new ConfigReader().readPatterns(patterns));
    }
    for (ConfigFile.Patterns each : custom) {
      artwork = artwork.with(each.byKind(), each.extend());
    }
    return artwork;
  }

  private List<String> validProfiles(Settings settings) {
    return checked("--profiles", settings.profiles(profiles), Profiles::require);
  }

  private List<String> validCodecs() {
    return checked("--allow-codecs", codecs, name -> ConfigFile.Codec.of(name).name());
  }

  private WalkOptions walk(Settings settings) {
    return new WalkOptions(
        settings.ioThreads(valid("--io-threads", ioThreads)),
        settings.trustFolderMtime(trustFolderMtime),
        settings.fullCheckEvery());
  }

  private static Integer valid(String option, Integer number) {
    return number == null
        ? null
        : checked(option, List.of(number), n -> new ConfigFile.Workers(n).number()).get(0);
  }

  private static <T, R> List<R> checked(
      String option, List<T> values, java.util.function.Function<T, R> check) {
    try {
      return values.stream().map(check).toList();
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, option + ": " + e.getMessage(), e);
    }
  }

  private ReportFiles reportFiles(Settings settings) {
    return ReportCommand.requireCsv(ReportFiles.of(output, settings), selection.csvOf);
  }

  private void writeReports(IndexFile file, Audit audit) throws IOException {
    files.write(program, selection, file, index -> audit);
    if (program.settings().openReport(open)) {
      files.html().ifPresent(html -> Browser.open(html, program.notices()));
    }
  }

  private int exitCode(ScanResult result, Optional<Severity> worst) {
    if (!result.refusals().isEmpty()) {
      return ExitCode.REFUSED.code();
    }
    if (!result.contradictions().isEmpty()) {
      return ExitCode.RESOURCE.code();
    }
    boolean fails =
        switch (failOn) {
          case NEVER -> false;
          case ERROR -> worst.filter(Severity.ERROR::equals).isPresent();
          case WARNING -> worst.filter(severity -> severity != Severity.INFO).isPresent();
        };
    return fails ? ExitCode.ISSUES.code() : ExitCode.OK.code();
  }
}
