package mediaaudit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;

/** What {@code probe:} in the configuration is about: who looks into videos. */
final class ProbeSettings {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Sources sources;
  private final ConfigFile.ProbeSection file;

  ProbeSettings(Sources sources) {
    this.sources = sources;
    this.file = sources.file().probe();
  }

  ProberChain.Mode mode(ProberChain.Mode option) {
    return sources
        .<ProberChain.Mode>choice("probe.mode")
        .option("--probe", option)
        .file(Sources.constant(file.mode()))
        .otherwise(ProberChain.Mode.AUTO);
  }

  /** What to tell before a program is run that the file names. */
  Optional<String> doubtfulProgram() {
    return Optional.ofNullable(sources.source())
        .filter(path -> file.ffprobe() != null)
        .flatMap(ConfigOwners::warning);
  }

  /**
   * The ffprobe of this machine.
   *
   * @throws mediaaudit.model.UserError when the one that the file names cannot be run
   */
  Optional<Ffprobe> program() {
    return Ffprobe.find(ffprobe(), sources.environment(), timeout());
  }

  /** Path of ffprobe; null to look for it on PATH. */
  String ffprobe() {
    Path path = sources.path("probe.ffprobe", file.ffprobe());
    return path == null ? null : path.toString();
  }

  Duration timeout() {
    return sources.duration("probe.timeout", file.timeout(), TIMEOUT);
  }
}
