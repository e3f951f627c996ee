package mediaaudit.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import mediaaudit.model.Watchdog;
import mediaaudit.scan.Checks;
import mediaaudit.scan.SelfAudit;

/** What {@code cache:} in the configuration is about: when rows hold, and how long they stay. */
final class CacheSettings {
  private static final Duration RACY_WINDOW = Duration.ofSeconds(2);

  private final Sources sources;
  private final ConfigFile.CacheSection file;

  CacheSettings(Sources sources) {
    this.sources = sources;
    this.file = sources.file().cache();
  }

  /**
   * What tells that a file is unchanged; by default its change time too, where there is one.
   *
   * @param watchdog of disks on which roots may be
   */
  Checks checks(Watchdog watchdog) {
    ConfigValue.Check check =
        sources
            .<ConfigValue.Check>choice("cache.check")
            .file(file.check())
            .otherwise(ConfigValue.Check.USUAL);
    Map<String, Duration> tolerances = new LinkedHashMap<>();
    Sources.orEmpty(sources.file().scan().rootPaths()).stream()
        .filter(root -> root.mtimeTolerance() != null)
        .forEach(
            root ->
                tolerances.put(
                    sources.path(root.path()).toString(), root.mtimeTolerance().duration()));
    return new Checks(
        check.ctime(),
        check.inode(),
        sources.duration("cache.mtime_tolerance", file.mtimeTolerance(), Duration.ZERO),
        tolerances,
        watchdog);
  }

  /** How often a scan looks into a few videos whose rows hold, to see whether they are right. */
  SelfAudit.Mode selfAudit() {
    return sources
        .<SelfAudit.Mode>choice("cache.self_audit")
        .file(Sources.constant(file.selfAudit()))
        .otherwise(SelfAudit.Mode.AUTO);
  }

  Duration racyWindow() {
    return sources.duration("cache.racy_window", file.racyWindow(), RACY_WINDOW);
  }

  Duration ttl() {
    return sources.duration("cache.ttl", file.ttl(), Duration.ZERO);
  }

  /** For how long files must be missing until a scan removes their rows; zero for ever. */
  Duration autoPrune() {
    return sources.duration("cache.auto_prune", file.autoPrune(), Duration.ZERO);
  }
}
