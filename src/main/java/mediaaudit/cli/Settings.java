package mediaaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.index.CannedQuery;
import mediaaudit.model.Severity;
import mediaaudit.rule.RuleSettings;

/**
 * The values in force, by the sections of the configuration. Options of a single command are passed
 * in; null, empty or false where the user gave none.
 */
final class Settings {
  private static final String DEBUG = Sources.PREFIX + "DEBUG";
  private static final List<String> PLAIN = List.of("NO_COLOR", Sources.PREFIX + "NO_COLOR");

  private final Sources sources;
  private final ScanSettings scan;
  private final CacheSettings cache;
  private final ProbeSettings probe;
  private final ReportSettings report;

  private Settings(Sources sources) {
    this.sources = sources;
    this.scan = new ScanSettings(sources);
    this.cache = new CacheSettings(sources);
    this.probe = new ProbeSettings(sources);
    this.report = new ReportSettings(sources);
  }

  /**
   * Reads the configuration.
   *
   * @param option path of the file; null when the user named none
   */
  static Settings read(Path option, Map<String, String> environment) {
    return new UserFolders(environment)
        .config(option)
        .map(path -> of(new ConfigReader(environment).read(path), path, environment))
        .orElseGet(() -> none(environment));
  }

  /** The values in force where there is no file. */
  static Settings none(Map<String, String> environment) {
    return of(ConfigFile.EMPTY, null, environment);
  }

  private static Settings of(ConfigFile file, Path source, Map<String, String> environment) {
    return new Settings(new Sources(file, source, environment, value -> {}));
  }

  ScanSettings scan() {
    return scan;
  }

  CacheSettings cache() {
    return cache;
  }

  ProbeSettings probe() {
    return probe;
  }

  ReportSettings report() {
    return report;
  }

  /** Every key with its value and what said so, in the order of the default file. */
  List<Effective> effective(GlobalOptions options) {
    List<Effective> all = new ArrayList<>();
    new Settings(sources.telling(all::add)).tell(options);
    return all;
  }

  /** Asks for every value once. */
  private void tell(GlobalOptions options) {
    scan.roots(List.of());
    scan.profiles(List.of());
    rules(List.of());
    scan.include(List.of());
    scan.exclude(List.of());
    scan.workers(null);
    scan.ioThreads(null);
    scan.trustFolderMtime(false);
    scan.fullCheckEvery();
    scan.cacheEnabled();
    scan.index(options.index);
    scan.patterns();
    report.html();
    report.json();
    report.csv();
    report.opens(false);
    report.thumbnailBytes(false);
    report.options(new ReportSelection(), null);
    cache.checks(scan.watchdog());
    cache.racyWindow();
    cache.ttl();
    cache.autoPrune();
    cache.selfAudit();
    probe.mode(null);
    probe.ffprobe();
    probe.timeout();
    queries();
    validationRules();
    verbose(options.verbose);
    sources.flag("debug", DEBUG, options.debug);
    batch();
    color(options);
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
    return sources
        .<JsonNode>choice("validation_rules")
        .file(sources.file().validationRules())
        .otherwise(null);
  }

  /** What rules judge by. */
  RuleSettings rules(List<String> codecs) {
    Map<String, Optional<Severity>> grades = sources.file().rules().grades();
    return new RuleSettings(
        scan.allowedCodecs(codecs),
        sources
            .<Map<String, Optional<Severity>>>choice("rules")
            .file(grades.isEmpty() ? null : grades)
            .otherwise(Map.of()));
  }

  /** The user's queries that have names. */
  List<CannedQuery> queries() {
    return sources
        .<ConfigFile.NamedQueries>choice("queries")
        .file(sources.file().queries().orNull())
        .otherwise(new ConfigFile.NamedQueries())
        .queries();
  }

  /** Whether nobody watches: no progress, no questions, nothing opened. */
  boolean batch() {
    return sources.flag("batch_mode", Sources.BATCH_MODE, false);
  }

  boolean verbose(boolean option) {
    return sources.flag("verbose", Sources.PREFIX + "VERBOSE", option);
  }

  static boolean debug(Map<String, String> environment) {
    return Sources.isOn(environment, DEBUG);
  }

  private GlobalOptions.Color color(GlobalOptions options) {
    Choice<GlobalOptions.Color> color =
        sources
            .<GlobalOptions.Color>choice("color")
            .option("--no-color", options.noColor ? GlobalOptions.Color.NEVER : null)
            .option("--color", options.color == GlobalOptions.Color.AUTO ? null : options.color);
    PLAIN.forEach(name -> color.variable(name, text -> GlobalOptions.Color.NEVER));
    return color.otherwise(GlobalOptions.Color.AUTO);
  }

  /** Whether the environment wants no colours where no option speaks. */
  static boolean isPlain(Map<String, String> environment) {
    return PLAIN.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty())
        || "dumb".equals(environment.get("TERM"));
  }
}
