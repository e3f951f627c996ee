package mediaaudit.index;

import java.util.List;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.Stream;

/** A probe without its streams, which are rows of their own. */
public record ProbeRow(
    String pathHash,
    ProbeStatus status,
    String reason,
    String prober,
    int revision,
    long probedAt,
    String container,
    Long durationNanos,
    Long bitRate,
    int chapters,
    String integrity) {

  static ProbeRow of(ProbedFile file) {
    Probe probe = file.probe();
    return new ProbeRow(
        file.pathHash(),
        probe.status(),
        probe.reason(),
        probe.prober(),
        probe.revision(),
        probe.probedAtNanos(),
        probe.container(),
        probe.durationNanos(),
        probe.bitRate(),
        probe.chapters(),
        probe.integrity());
  }

  ProbeRow withKey(String key) {
    return new ProbeRow(
        key,
        status,
        reason,
        prober,
        revision,
        probedAt,
        container,
        durationNanos,
        bitRate,
        chapters,
        integrity);
  }

  Probe with(List<Stream> streams) {
    return new Probe(
        status,
        reason,
        prober,
        revision,
        probedAt,
        container,
        durationNanos,
        bitRate,
        chapters,
        integrity,
        streams);
  }
}
