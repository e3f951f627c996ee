package mediaaudit.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import mediaaudit.model.Probe;

/** A prober's own answer, gzipped and in base 64. */
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
    if (file.raw().length == 0) {
      return Optional.empty();
    }
    Probe probe = file.probe();
    return Optional.of(
            new RawRow(file.pathHash(), probe.prober(), probe.revision(), text(file.raw())))
        .filter(row -> row.answer().length() <= LONGEST);
  }

  /** The answer itself. */
  byte[] bytes() {
    try (GZIPInputStream zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(answer)))) {
      return zip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
