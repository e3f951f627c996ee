package mediaaudit.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;
import mediaaudit.scan.ScanOptions;
import mediaaudit.scan.WalkOptions;
import picocli.CommandLine.Option;

/**
 * How libraries are scanned, where the command line says so; else the configuration does, whose
 * values an object without any option gives.
 */
final class ScanChoices {
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
      description =
          "Look only at what matches, or lies in a folder that does, and forget the rest"
              + " (repeatable).")
  List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out and forget what matches, with all below it (repeatable).")
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

  @Option(
      names = "--allow-mass-delete",
      description = "Believe that many files, or all of a root, are gone.")
  boolean allowMassDelete;

  /**
   * What a scan shall do.
   *
   * @throws UserError when a value is none of its option's
   */
  ScanOptions options(MediaAudit program) {
    Settings settings = program.settings();
    Optional<Ffprobe> ffprobe = settings.probe().program();
    ProberChain.Mode mode = settings.probe().mode(probe);
    return new ScanOptions(
        MediaAudit.version(),
        settings.scan().include(checked("--include", include, ScanOptions::requireGlob)),
        settings.scan().exclude(checked("--exclude", exclude, ScanOptions::requireGlob)),
        walk(settings),
        settings.scan().workers(valid("--workers", workers)),
        settings.cache().checks(settings.scan().watchdog()),
        settings.cache().racyWindow(),
        settings.cache().ttl(),
        settings.cache().selfAudit(),
        noCache,
        allowMassDelete,
        settings.scan().stallTimeout(),
        whyUnprobed(mode, ffprobe.isPresent()),
        ProberChain.of(mode, ffprobe),
        settings.scan().libraryTypes(),
        artwork(program),
        settings.rules(validCodecs()));
  }

  private static Optional<String> whyUnprobed(ProberChain.Mode mode, boolean found) {
    return switch (mode) {
      case NONE -> Optional.empty();
      case BUILTIN -> Optional.of("only the built-in prober was to look; leave probe.mode at auto");
      case AUTO, FFPROBE ->
          Optional.of(
              found
                  ? "ffprobe was not used when their root was scanned; scan it again"
                  : "ffprobe not found; install ffmpeg");
    };
  }

  /** Sentences about patterns that may not be meant as they are. */
  List<String> oddities(ScanOptions options) {
    return Stream.concat(
            oddities("include", include.isEmpty(), options.include()),
            oddities("exclude", exclude.isEmpty(), options.exclude()))
        .toList();
  }

  private static Stream<String> oddities(String what, boolean configured, List<String> globs) {
    String where = configured ? "scan." + what + "_patterns" : "--" + what;
    return globs.stream()
        .flatMap(glob -> ScanOptions.oddity(glob).stream())
        .map(oddity -> where + ": " + oddity);
  }

  private ArtworkPatterns artwork(MediaAudit program) {
    Settings settings = program.settings();
    ArtworkPatterns artwork = Profiles.patterns(validProfiles(settings));
    List<ConfigFile.Patterns> custom = new ArrayList<>(settings.scan().patterns());
    if (patterns != null) {
      custom.add(new ConfigReader(program.environment()).readPatterns(patterns));
    }
    for (ConfigFile.Patterns each : custom) {
      artwork = artwork.with(each.byKind(), each.extend());
    }
    return artwork;
  }

  private List<String> validProfiles(Settings settings) {
    return words("--profiles", settings.scan().profiles(profiles), Profiles::require);
  }

  private List<String> validCodecs() {
    return words("--allow-codecs", codecs, name -> ConfigValue.Codec.of(name).name());
  }

  private WalkOptions walk(Settings settings) {
    return new WalkOptions(
        settings.scan().ioThreads(valid("--io-threads", ioThreads)),
        settings.scan().trustFolderMtime(trustFolderMtime),
        settings.scan().fullCheckEvery());
  }

  private static Integer valid(String option, Integer number) {
    return number == null
        ? null
        : checked(option, List.of(number), n -> new ConfigValue.Workers(n).number()).get(0);
  }

  /** Values of an option that takes several, and so also folders behind them. */
  private static <R> List<R> words(String option, List<String> words, Function<String, R> check) {
    return checked(
        option,
        words,
        word -> {
          try {
            return check.apply(word);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + wayOut(word), e);
          }
        });
  }

  private static String wayOut(String word) {
    return word.contains("/") || new File(word).isDirectory() ? " (put -- before the folders)" : "";
  }

  private static <T, R> List<R> checked(String option, List<T> values, Function<T, R> check) {
    try {
      return values.stream().map(check).toList();
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, option + ": " + e.getMessage(), e);
    }
  }
}
