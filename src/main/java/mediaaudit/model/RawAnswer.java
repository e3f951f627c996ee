package mediaaudit.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A prober's own answer, kept so that later releases derive more from it. It is packed where it is
 * made, on one of many threads, and not by the only one that stores.
 *
 * @param packed the answer, gzipped and in base 64; empty where there is none
 */
public record RawAnswer(String packed) {
  public static final RawAnswer NONE = new RawAnswer("");

  /** Packs an answer. */
  public static RawAnswer of(byte[] answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(answer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new RawAnswer(Base64.getEncoder().encodeToString(out.toByteArray()));
  }

  public boolean isEmpty() {
    return packed.isEmpty();
  }

  /** The answer itself, as UTF-8 JSON. */
  public byte[] bytes() {
    if (isEmpty()) {
      return new byte[0];
    }
    try (GZIPInputStream zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      return zip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
