package mediaaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mediaaudit.index.CannedQuery;
import mediaaudit.index.IndexFile;
import mediaaudit.model.Category;
import mediaaudit.model.ExitCode;
import mediaaudit.model.LibraryType;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;
import mediaaudit.probe.ProberChain;
import mediaaudit.report.CsvContent;
import mediaaudit.report.ReportOptions;
import mediaaudit.rule.RuleSettings;
import mediaaudit.scan.Checks;
import mediaaudit.scan.LibraryTypes;
import mediaaudit.scan.RootChoice;
import mediaaudit.scan.SelfAudit;

/**
 * The values in force: an option wins over the environment, that over the configuration file, that
 * over the default. Options of a single command are passed in; null where the user gave none.
 */
final class Settings {
  private static final int USUAL_THUMBNAIL_MEGABYTES = 20;
  private static final long BYTES_A_MEGABYTE = 1_000_000;
  private static final String PREFIX = "MEDIA_AUDIT_";
  private static final String DEBUG = "DEBUG";
  private static final String BATCH_MODE = "BATCH_MODE";
  private static final List<String> PLAIN = List.of("NO_COLOR", PREFIX + "NO_COLOR");
  private static final List<String> CODECS = List.of("hevc", "av1");
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration RACY_WINDOW = Duration.ofSeconds(2);
  private static final int USUAL_WORKERS = 4;

  private final ConfigFile file;
  private final Path source;
  private final Path base;
  private final Map<String, String> environment;
  private final Consumer<Effective> told;
  private final Expansion expansion;

  private Settings(
      ConfigFile file, Path source, Map<String, String> environment, Consumer<Effective> told) {
    this.file = file;
    this.source = source;
    this.base = source == null ? Path.of("").toAbsolutePath() : folder(source);
    this.environment = environment;
    this.told = told;
    this.expansion = new Expansion(environment);
  }

  /**
   * Reads the configuration.
   *
   * @param option path of the file; null when the user named none
   */
  static Settings read(Path option, Map<String, String> environment) {
    return new UserFolders(environment)
        .config(option)
        .map(path -> of(new ConfigReader().read(path), path, environment))
        .orElseGet(() -> none(environment));
  }

  /** The values in force where there is no file. */
  static Settings none(Map<String, String> environment) {
    return of(ConfigFile.EMPTY, null, environment);
  }

  /** Settings of a file; its path is null where there is none. */
  private static Settings of(ConfigFile file, Path source, Map<String, String> environment) {
    return new Settings(file, source, environment, value -> {});
  }

  /** Every key with its value and what said so, in the order of the default file. */
  List<Effective> effective(GlobalOptions options) {
    List<Effective> all = new ArrayList<>();
    new Settings(file, source, environment, all::add).tell(options);
    return all;
  }

  /** Asks for every value once. */
  private void tell(GlobalOptions options) {
    roots(List.of());
    profiles(List.of());
    rules(List.of());
    include(List.of());
    exclude(List.of());
    workers(null);
    stallTimeout();
    cacheEnabled();
    index(options.index);
    patterns();
    htmlReport();
    jsonReport();
    csvReport();
    openReport(false);
    thumbnailBytes(false);
    reportOptions(new ReportSelection(), null);
    checks();
    racyWindow();
    ttl();
    autoPrune();
    selfAudit();
    probeMode(null);
    ffprobe();
    probeTimeout();
    queries();
    validationRules();
    verbose(options.verbose);
    debug(options.debug);
    batch();
    color(options.color);
  }

  /** What the file asks for that this release does not do. */
  List<String> unmet() {
    List<String> unmet = new ArrayList<>();
    if (validationRules() != null) {
      unmet.add("validation_rules has no effect: no rule of this release uses these thresholds");
    }
    return unmet;
  }

  private JsonNode validationRules() {
    return this.<JsonNode>choice("validation_rules").file(file.validationRules()).otherwise(null);
  }

  /** The index to use. */
  IndexFile index(Path option) {
    return IndexFile.in(
        this.<Path>choice("scan.cache_dir")
            .option("--index", option)
            .variable(PREFIX + "CACHE_DIR", text -> expansion.path(text, Path.of("")))
            .file(path(file.scan().cacheDir()))
            .otherwise(new UserFolders(environment).cache()));
  }

  /** The roots to scan; empty for those that the index knows. */
  List<RootChoice> roots(List<Path> options) {
    List<NamedRoot> named = options.stream().map(NamedRoot::of).toList();
    return this.<List<NamedRoot>>choice("scan.root_paths")
        .option("--roots", orNull(named))
        .file(orNull(map(file.scan().rootPaths(), this::root)))
        .otherwise(List.of())
        .stream()
        .map(root -> new RootChoice(root.path(), root.name()))
        .toList();
  }

  private NamedRoot root(ConfigFile.RootEntry root) {
    return new NamedRoot(
        expansion.path(root.path(), base).toString(),
        root.name(),
        root.type() == null ? null : root.holds());
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
    return new LibraryTypes(types, new Watchdog(stallTimeout()));
  }

  List<String> include(List<String> options) {
    return this.<List<String>>choice("scan.include_patterns")
        .option("--include", orNull(options))
        .file(orNull(map(file.scan().includePatterns(), ConfigFile.GlobText::text)))
        .otherwise(List.of());
  }

  List<String> exclude(List<String> options) {
    return this.<List<String>>choice("scan.exclude_patterns")
        .option("--exclude", orNull(options))
        .file(orNull(map(file.scan().excludePatterns(), ConfigFile.GlobText::text)))
        .otherwise(List.of());
  }

  /** Names of artwork profiles. */
  List<String> profiles(List<String> options) {
    return this.<List<String>>choice("scan.profiles")
        .option("--profiles", orNull(options))
        .file(orNull(map(file.scan().profiles(), ConfigFile.ProfileName::name)))
        .otherwise(List.of(Profiles.ALL));
  }

  /** The user's artwork patterns, in the order in which they apply. */
  List<ConfigFile.Patterns> patterns() {
    return Stream.of(
            this.<ConfigFile.Patterns>choice("patterns").file(file.patterns()).otherwise(null),
            this.<ConfigFile.Patterns>choice("scan.patterns")
                .file(file.scan().patterns())
                .otherwise(null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** How many videos are looked into at a time. */
  int workers(Integer option) {
    ConfigFile.Workers written = file.scan().concurrentWorkers();
    return this.<Integer>choice("scan.concurrent_workers")
        .option("--workers", option == null ? null : workersOf(option))
        .variable(PREFIX + "WORKERS", text -> workersOf(number(text)))
        .file(written == null ? null : workersOf(written.number()))
        .otherwise(workersOf(0));
  }

  /** Of 0, as many as the machine serves. */
  private static int workersOf(int number) {
    return number > 0
        ? number
        : Math.min(USUAL_WORKERS, Runtime.getRuntime().availableProcessors());
  }

  /** How long a disk may take to answer until a scan gives up its library root. */
  Duration stallTimeout() {
    ConfigFile.Patience written = file.scan().stallTimeout();
    return this.<Duration>choice("scan.stall_timeout")
        .file(written == null ? null : written.duration())
        .otherwise(Watchdog.USUAL_PATIENCE);
  }

  /** Whether scans keep an index. */
  boolean cacheEnabled() {
    return this.<Boolean>choice("scan.cache_enabled")
        .file(file.scan().cacheEnabled())
        .otherwise(true);
  }

  /** What tells that a file is unchanged; by default its change time too, where there is one. */
  Checks checks() {
    ConfigFile.Check check =
        this.<ConfigFile.Check>choice("cache.check")
            .file(file.cache().check())
            .otherwise(ConfigFile.Check.USUAL);
    Map<String, Duration> tolerances = new HashMap<>();
    orEmpty(file.scan().rootPaths()).stream()
        .filter(root -> root.mtimeTolerance() != null)
        .forEach(
            root ->
                tolerances.put(
                    expansion.path(root.path(), base).toString(),
                    root.mtimeTolerance().duration()));
    return new Checks(
        check.ctime(),
        check.inode(),
        duration("cache.mtime_tolerance", file.cache().mtimeTolerance(), Duration.ZERO),
        tolerances);
  }

  /** How often a scan looks into a few videos whose rows hold, to see whether they are right. */
  SelfAudit.Mode selfAudit() {
    return this.<SelfAudit.Mode>choice("cache.self_audit")
        .file(constant(file.cache().selfAudit()))
        .otherwise(SelfAudit.Mode.AUTO);
  }

  Duration racyWindow() {
    return duration("cache.racy_window", file.cache().racyWindow(), RACY_WINDOW);
  }

  Duration ttl() {
    return duration("cache.ttl", file.cache().ttl(), Duration.ZERO);
  }

  /** For how long files must be missing until a scan removes their rows; zero for ever. */
  Duration autoPrune() {
    return duration("cache.auto_prune", file.cache().autoPrune(), Duration.ZERO);
  }

  ProberChain.Mode probeMode(ProberChain.Mode option) {
    return this.<ProberChain.Mode>choice("probe.mode")
        .option("--probe", option)
        .file(constant(file.probe().mode()))
        .otherwise(ProberChain.Mode.AUTO);
  }

  /** What to tell before a program is run that the file names. */
  Optional<String> doubtfulProgram() {
    return Optional.ofNullable(source)
        .filter(path -> file.probe().ffprobe() != null)
        .flatMap(ConfigOwners::warning);
  }

  /** Path of ffprobe; null to look for it on PATH. */
  String ffprobe() {
    Path path =
        this.<Path>choice("probe.ffprobe").file(path(file.probe().ffprobe())).otherwise(null);
    return path == null ? null : path.toString();
  }

  Duration probeTimeout() {
    return duration("probe.timeout", file.probe().timeout(), PROBE_TIMEOUT);
  }

  RuleSettings rules(List<String> codecs) {
    List<String> allowed =
        this.<List<String>>choice("scan.allowed_codecs")
            .option("--allow-codecs", orNull(codecs))
            .file(orNull(map(file.scan().allowedCodecs(), ConfigFile.Codec::name)))
            .otherwise(CODECS);
    Map<String, Optional<Severity>> grades = file.rules().grades();
    return new RuleSettings(
        new HashSet<>(allowed),
        this.<Map<String, Optional<Severity>>>choice("rules")
            .file(grades.isEmpty() ? null : grades)
            .otherwise(Map.of()));
  }

  /** The user's queries that have names. */
  List<CannedQuery> queries() {
    return this.<List<CannedQuery>>choice("queries")
        .file(orNull(file.queries().queries()))
        .otherwise(List.of());
  }

  /** Where a scan's report goes, HTML unless the name tells another format; null when nowhere. */
  Path htmlReport() {
    return this.<Path>choice("report.output_path")
        .file(path(file.report().outputPath()))
        .otherwise(null);
  }

  /** Where its JSON report goes; null when nowhere. */
  Path jsonReport() {
    return this.<Path>choice("report.json_path")
        .file(path(file.report().jsonPath()))
        .otherwise(null);
  }

  /** Where its CSV report goes; null when nowhere. */
  Path csvReport() {
    return this.<Path>choice("report.csv_path").file(path(file.report().csvPath())).otherwise(null);
  }

  boolean openReport(boolean option) {
    boolean always =
        this.<Boolean>choice("report.auto_open").file(file.report().autoOpen()).otherwise(false);
    return option || always && !isOn(environment.get(PREFIX + BATCH_MODE));
  }

  /**
   * How many bytes the posters in an HTML report may take; 0 for none.
   *
   * @param none whether an option says so
   */
  long thumbnailBytes(boolean none) {
    ConfigFile.Megabytes written = file.report().thumbnailMegabytes();
    int most =
        this.<Integer>choice("report.thumbnail_megabytes")
            .file(written == null ? null : written.number())
            .otherwise(USUAL_THUMBNAIL_MEGABYTES);
    boolean shown =
        this.<Boolean>choice("report.show_thumbnails")
            .option("--no-thumbnails", none ? false : null)
            .file(file.report().showThumbnails())
            .otherwise(true);
    return shown ? most * BYTES_A_MEGABYTE : 0;
  }

  /**
   * What reports show; categories that an option names stand for those of the file, left out ones
   * included.
   *
   * @param sinceScan null for no such limit
   */
  ReportOptions reportOptions(ReportSelection options, Long sinceScan) {
    ConfigFile.ReportSection report = file.report();
    List<Category> named = orNull(options.categories);
    return new ReportOptions(
        this.<Boolean>choice("report.problems_only")
            .option("--problems-only", options.problemsOnly ? true : null)
            .file(report.problemsOnly())
            .otherwise(false),
        this.<Severity>choice("report.min_severity")
            .option("--min-severity", options.minSeverity)
            .file(constant(report.minSeverity()))
            .otherwise(Severity.INFO),
        categories("report.include_categories", named, report.includeCategories()),
        categories(
            "report.exclude_categories",
            named == null ? null : List.of(),
            report.excludeCategories()),
        Set.copyOf(options.rules),
        sinceScan,
        options.csvOf == null ? CsvContent.ISSUES : options.csvOf);
  }

  /** Whether nobody watches: no progress, no questions, nothing opened. */
  boolean batch() {
    return flag("batch_mode", BATCH_MODE, false);
  }

  boolean verbose(boolean option) {
    return flag("verbose", "VERBOSE", option);
  }

  private boolean debug(boolean option) {
    return flag("debug", DEBUG, option);
  }

  static boolean debug(Map<String, String> environment) {
    return isOn(environment.get(PREFIX + DEBUG));
  }

  private GlobalOptions.Color color(GlobalOptions.Color option) {
    Choice<GlobalOptions.Color> color =
        this.<GlobalOptions.Color>choice("color")
            .option("--color", option == GlobalOptions.Color.AUTO ? null : option);
    PLAIN.forEach(name -> color.variable(name, text -> GlobalOptions.Color.NEVER));
    return color.otherwise(GlobalOptions.Color.AUTO);
  }

  /** Whether the environment wants no colours where no option speaks. */
  static boolean isPlain(Map<String, String> environment) {
    return PLAIN.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty())
        || "dumb".equals(environment.get("TERM"));
  }

  private boolean flag(String key, String variable, boolean option) {
    return this.<Boolean>choice(key)
        .option("--" + key, option ? true : null)
        .variable(PREFIX + variable, Settings::isOn)
        .otherwise(false);
  }

  private static boolean isOn(String value) {
    return value != null
        && !Set.of("", "0", "false", "no", "off").contains(value.toLowerCase(Locale.ROOT));
  }

  private <T> Choice<T> choice(String key) {
    return new Choice<>(key, environment, told);
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

  /** A path of the file, which starts at the file; null where it has none. */
  private Path path(String written) {
    return written == null ? null : expansion.path(written, base);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  private Duration duration(String key, ConfigFile.Span written, Duration otherwise) {
    return this.<Duration>choice(key)
        .file(written == null ? null : written.duration())
        .otherwise(otherwise);
  }

  private Set<Category> categories(
      String key, List<Category> option, List<ConfigFile.Word<Category>> written) {
    return new HashSet<>(
        this.<List<Category>>choice(key)
            .option("--category", option)
            .file(orNull(map(written, ConfigFile.Word::constant)))
            .otherwise(List.of()));
  }

  private static <T extends Enum<T>> T constant(ConfigFile.Word<T> word) {
    return word == null ? null : word.constant();
  }

  private static <T, R> List<R> map(List<T> written, Function<T, R> meaning) {
    return orEmpty(written).stream().map(meaning).toList();
  }

  /** A list without elements says nothing. */
  private static <T> List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
