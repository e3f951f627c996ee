package mediaaudit.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A prober's own answer, gzipped and in base 64. */
public record RawRow(String pathHash, String prober, int revision, String answer) {
  static RawRow of(ResultSet row) throws SQLException {
    return new RawRow(
        row.getString("path_hash"),
        row.getString("prober"),
        row.getInt("revision"),
        row.getString("answer"));
  }

  static RawRow of(ProbedFile file) {
    return new RawRow(
        file.pathHash(), file.probe().prober(), file.probe().revision(), text(file.raw()));
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
