package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import mediaaudit.model.Probe;

/** A prober's own answer, as {@link mediaaudit.model.RawAnswer} packs it. */
public record RawRow(String pathHash, String prober, int revision, String answer) {
  /** What the column holds. No film comes near it; a file made to be a nuisance does. */
  private static final int LONGEST = 1_000_000;

  static RawRow of(ResultSet row) throws SQLException {
    return new RawRow(
        row.getString("path_hash"),
        row.getString("prober"),
        row.getInt("revision"),
        row.getString("answer"));
  }

  /** Empty where there is no answer, or one that is too long to keep. */
  static Optional<RawRow> of(ProbedFile file) {
    Probe probe = file.probe();
    return Optional.of(file.raw().packed())
        .filter(answer -> !answer.isEmpty() && answer.length() <= LONGEST)
        .map(answer -> new RawRow(file.pathHash(), probe.prober(), probe.revision(), answer));
  }
}
