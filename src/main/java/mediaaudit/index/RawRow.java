package mediaaudit.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A prober's own answer, gzipped. */
public record RawRow(String pathHash, String prober, int revision, byte[] answer) {
  static RawRow of(ProbedFile file) {
    return new RawRow(
        file.pathHash(), file.probe().prober(), file.probe().revision(), gzip(file.raw()));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
