package mediaaudit.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Videos of one size that differ in two bytes: the language of their sound, as the media header
 * packs it (ISO/IEC 14496-12 8.4.2).
 */
public final class Spoken {
  private static final Path SAMPLE =
      Path.of(
          "src/samples/library/Movies/Sintel (2010) {imdb-tt1727587}/"
              + "Sintel (2010) {imdb-tt1727587}.mp4");
  private static final int MDAT_END = 40 + 10385;

  private Spoken() {}

  /** A video in this language, of three small letters. */
  public static byte[] in(String language) {
    byte[] bytes = sample();
    int first = find(bytes, "mdhd", 0);
    int second = find(bytes, "mdhd", first + 1);
    ByteBuffer.wrap(bytes).putShort(second + 4 + 20, packed(language));
    return bytes;
  }

  /** The same with so many bytes before and behind its headers. */
  public static byte[] amid(int padding, String language) {
    byte[] bytes = in(language);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, MDAT_END);
    out.writeBytes(free(padding));
    out.write(bytes, MDAT_END, bytes.length - MDAT_END);
    out.writeBytes(free(padding));
    return out.toByteArray();
  }

  private static byte[] free(int size) {
    return ByteBuffer.allocate(size)
        .putInt(size)
        .put("free".getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static short packed(String language) {
    int packed = 0;
    for (char letter : language.toCharArray()) {
      packed = packed << 5 | letter - 0x60;
    }
    return (short) packed;
  }

  private static int find(byte[] bytes, String box, int from) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf(box, from);
  }

  private static byte[] sample() {
    try {
      return Files.readAllBytes(SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
