package mediaaudit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.index.CannedQuery;
import mediaaudit.index.IndexFile;
import mediaaudit.model.Category;
import mediaaudit.model.ExitCode;
import mediaaudit.model.LibraryType;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import mediaaudit.probe.ProberChain;
import mediaaudit.report.ReportOptions;
import mediaaudit.rule.RuleSettings;
import mediaaudit.scan.LibraryTypes;
import mediaaudit.scan.RootChoice;

/**
 * The values in force: an option wins over the environment, that over the configuration file, that
 * over the default. Options of a single command are passed in; null where the user gave none.
 */
final class Settings {
  private static final String PREFIX = "MEDIA_AUDIT_";
  private static final List<String> CODECS = List.of("hevc", "av1");
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration RACY_WINDOW = Duration.ofSeconds(2);
  private static final int USUAL_WORKERS = 4;

  private final ConfigFile file;
  private final Path base;
  private final Map<String, String> environment;
  private final Expansion expansion;

  private Settings(ConfigFile file, Path base, Map<String, String> environment) {
    this.file = file;
    this.base = base;
    this.environment = environment;
    this.expansion = new Expansion(environment);
  }

  /**
   * Reads the configuration.
   *
   * @param option path of the file; null when the user named none
   */
  static Settings read(Path option, Map<String, String> environment) {
    Path here = Path.of("").toAbsolutePath();
    return new UserFolders(environment)
        .config(option)
        .map(path -> new Settings(new ConfigReader().read(path), folder(path), environment))
        .orElseGet(() -> new Settings(ConfigFile.EMPTY, here, environment));
  }

  /** What the file asks for that this release does not do. */
  List<String> unmet() {
    List<String> unmet = new ArrayList<>();
    if (file.validationRules() != null) {
      unmet.add("validation_rules has no effect: no rule of this release uses these thresholds");
    }
    if (Boolean.TRUE.equals(file.report().showThumbnails())) {
      unmet.add("report.show_thumbnails has no effect: reports of this release show no thumbnails");
    }
    return unmet;
  }

  /** The index to use. */
  IndexFile index(Path option) {
    if (option != null) {
      return IndexFile.in(option);
    }
    return variable("CACHE_DIR")
        .map(text -> expansion.path(text, Path.of("")))
        .or(
            () ->
                Optional.ofNullable(file.scan().cacheDir()).map(text -> expansion.path(text, base)))
        .map(IndexFile::in)
        .orElseGet(() -> IndexFile.in(new UserFolders(environment).cache()));
  }

  /** The roots to scan; empty for those that the index knows. */
  List<RootChoice> roots(List<Path> options) {
    if (!options.isEmpty()) {
      return options.stream()
          .map(path -> new RootChoice(path.toAbsolutePath().normalize().toString(), null))
          .toList();
    }
    return orEmpty(file.scan().rootPaths()).stream()
        .map(root -> new RootChoice(expansion.path(root.path(), base).toString(), root.name()))
        .toList();
  }

  /** Whether the configuration names this library folder. */
  boolean namesRoot(String path) {
    return roots(List.of()).stream().anyMatch(root -> root.path().equals(path));
  }

  /** What the configured library folders hold; it counts also where options name the roots. */
  LibraryTypes libraryTypes() {
    Map<String, LibraryType> types = new HashMap<>();
    orEmpty(file.scan().rootPaths())
        .forEach(root -> types.put(expansion.path(root.path(), base).toString(), root.holds()));
    return new LibraryTypes(types);
  }

  List<String> include(List<String> options) {
    return options.isEmpty() ? texts(file.scan().includePatterns()) : options;
  }

  List<String> exclude(List<String> options) {
    return options.isEmpty() ? texts(file.scan().excludePatterns()) : options;
  }

  private static List<String> texts(List<ConfigFile.GlobText> globs) {
    return orEmpty(globs).stream().map(ConfigFile.GlobText::text).toList();
  }

  /** Names of artwork profiles. */
  List<String> profiles(List<String> options) {
    if (!options.isEmpty()) {
      return options;
    }
    List<String> names =
        orEmpty(file.scan().profiles()).stream().map(ConfigFile.ProfileName::name).toList();
    return names.isEmpty() ? List.of(Profiles.ALL) : names;
  }

  /** The user's artwork patterns, in the order in which they apply. */
  List<ConfigFile.Patterns> patterns() {
    List<ConfigFile.Patterns> patterns = new ArrayList<>();
    Optional.ofNullable(file.patterns()).ifPresent(patterns::add);
    Optional.ofNullable(file.scan().patterns()).ifPresent(patterns::add);
    return patterns;
  }

  /** How many videos are looked into at a time. */
  int workers(Integer option) {
    int number =
        option != null
            ? option
            : variable("WORKERS")
                .map(Settings::number)
                .or(() -> Optional.ofNullable(file.scan().concurrentWorkers()).map(w -> w.number()))
                .orElse(0);
    return number > 0
        ? number
        : Math.min(USUAL_WORKERS, Runtime.getRuntime().availableProcessors());
  }

  /** Whether scans keep an index. */
  boolean cacheEnabled() {
    return !Boolean.FALSE.equals(file.scan().cacheEnabled());
  }

  /** Whether change times are compared; by default where the system has them. */
  boolean withCtime() {
    return file.cache().check() == null || file.cache().check().withCtime();
  }

  Duration mtimeTolerance() {
    return duration(file.cache().mtimeTolerance(), Duration.ZERO);
  }

  Duration racyWindow() {
    return duration(file.cache().racyWindow(), RACY_WINDOW);
  }

  Duration ttl() {
    return duration(file.cache().ttl(), Duration.ZERO);
  }

  ProberChain.Mode probeMode(ProberChain.Mode option) {
    if (option != null) {
      return option;
    }
    return file.probe().mode() == null ? ProberChain.Mode.AUTO : file.probe().mode().constant();
  }

  /** Path of ffprobe; null to look for it on PATH. */
  String ffprobe() {
    return file.probe().ffprobe() == null
        ? null
        : expansion.path(file.probe().ffprobe(), base).toString();
  }

  Duration probeTimeout() {
    return duration(file.probe().timeout(), PROBE_TIMEOUT);
  }

  RuleSettings rules(List<String> codecs) {
    List<String> allowed = new ArrayList<>(codecs);
    if (codecs.isEmpty()) {
      orEmpty(file.scan().allowedCodecs()).forEach(codec -> allowed.add(codec.name()));
    }
    return new RuleSettings(
        new HashSet<>(allowed.isEmpty() ? CODECS : allowed), file.rules().grades());
  }

  /** The user's queries that have names. */
  List<CannedQuery> queries() {
    return file.queries().queries();
  }

  /** Where a report goes; null when nowhere. */
  Path htmlReport(Path option) {
    return path(option, file.report().outputPath());
  }

  /** Where the JSON report goes; null when nowhere. */
  Path jsonReport(Path option) {
    return path(option, file.report().jsonPath());
  }

  /** Where the CSV report goes; null when nowhere. */
  Path csvReport(Path option) {
    return path(option, file.report().csvPath());
  }

  boolean openReport(boolean option) {
    return option || Boolean.TRUE.equals(file.report().autoOpen()) && !batch();
  }

  ReportOptions reportOptions(boolean problemsOnly) {
    ConfigFile.ReportSection report = file.report();
    return new ReportOptions(
        problemsOnly || Boolean.TRUE.equals(report.problemsOnly()),
        report.minSeverity() == null ? Severity.INFO : report.minSeverity().constant(),
        constants(report.includeCategories()),
        constants(report.excludeCategories()));
  }

  /** Whether nobody watches: no progress, no questions, nothing opened. */
  boolean batch() {
    return flag("BATCH_MODE");
  }

  boolean verbose() {
    return flag("VERBOSE");
  }

  static boolean debug(Map<String, String> environment) {
    return isOn(environment.get(PREFIX + "DEBUG"));
  }

  private boolean flag(String name) {
    return isOn(environment.get(PREFIX + name));
  }

  private static boolean isOn(String value) {
    return value != null
        && !Set.of("", "0", "false", "no", "off").contains(value.toLowerCase(Locale.ROOT));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(PREFIX + name)).filter(text -> !text.isBlank());
  }

  private static int number(String text) {
    try {
      return new ConfigFile.Workers(Integer.parseInt(text.strip())).number();
    } catch (IllegalArgumentException e) {
      throw new UserError(
          ExitCode.CONFIGURATION,
          PREFIX
              + "WORKERS must be a whole number from 0 to "
              + ConfigFile.Workers.MOST
              + "; not '"
              + text
              + "'",
          e);
    }
  }

  private Path path(Path option, String configured) {
    if (option != null) {
      return option;
    }
    return configured == null ? null : expansion.path(configured, base);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  private static Duration duration(ConfigFile.Span span, Duration otherwise) {
    return span == null ? otherwise : span.duration();
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Set<Category> constants(List<ConfigFile.Word<Category>> words) {
    Set<Category> constants = new HashSet<>();
    orEmpty(words).forEach(word -> constants.add(word.constant()));
    return constants;
  }
}
