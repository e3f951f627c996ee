package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.Stream;

/**
 * A probe without its streams, which are rows of their own.
 *
 * @param answerChecksum of the prober's own answer, by {@link RowSum}; null where there is none
 */
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
    String integrity,
    String headerDigest,
    Long answerChecksum) {

  static ProbeRow of(ProbedFile file, RawRow answer) {
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
        probe.integrity(),
        file.headerDigest(),
        answer == null ? null : Long.valueOf(RowSum.of(answer.answer())));
  }

  /** The checksum of this row, by {@link RowSum}. */
  public long checksum() {
    return RowSum.of(
        pathHash, status.word(), reason, prober, revision, probedAt, integrity, answerChecksum);
  }

  static ProbeRow of(ResultSet row) throws SQLException {
    return new ProbeRow(
        row.getString("path_hash"),
        EnumWords.constant(ProbeStatus.class, row.getString("status")),
        row.getString("reason"),
        row.getString("prober"),
        row.getInt("revision"),
        row.getLong("probed_at"),
        row.getString("container"),
        row.getObject("duration_nanos", Long.class),
        row.getObject("bit_rate", Long.class),
        row.getInt("chapters"),
        row.getString("integrity"),
        row.getString("header_digest"),
        row.getObject("answer_checksum", Long.class));
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
        integrity,
        headerDigest,
        answerChecksum);
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
