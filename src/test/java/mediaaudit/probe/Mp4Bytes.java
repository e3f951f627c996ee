package mediaaudit.probe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Composes MP4 files. */
public final class Mp4Bytes {
  private Mp4Bytes() {}

  /** A box around these parts. */
  public static byte[] box(String type, byte[]... parts) {
    byte[] payload = concat(parts);
    return ByteBuffer.allocate(8 + payload.length)
        .putInt(8 + payload.length)
        .put(latin(type))
        .put(payload)
        .array();
  }

  /** All parts in turn. */
  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** One byte a character. */
  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Numbers of 32 bits. */
  public static byte[] ints(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  /** Hexadecimal digits, with spaces wherever. */
  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
  }

  /** File type box of a brand. */
  public static byte[] ftyp(String brand) {
    return box("ftyp", latin(brand), ints(512), latin("isommp42"));
  }

  /** Movie header, 1000 units a second. */
  public static byte[] mvhd(int duration) {
    return box(
        "mvhd",
        ints(0, 0, 0, 1000, duration, 0x10000, 0, 0, 0),
        matrix(0x10000, 0, 0, 0x10000),
        ints(0, 0, 0, 0, 0, 0, 2));
  }

  /** Track header, enabled. */
  public static byte[] tkhd(int id, byte[] matrix) {
    return box("tkhd", ints(1, 0, 0, id, 0, 0, 0, 0, 0, 0), matrix, ints(0, 0));
  }

  /** A matrix that turns. */
  public static byte[] matrix(int a, int b, int c, int d) {
    return ints(a, b, 0, c, d, 0, 0, 0, 1 << 30);
  }

  /** Media box. */
  public static byte[] mdia(String handler, int timescale, int duration, byte[]... tables) {
    return box(
        "mdia",
        box("mdhd", ints(0, 0, 0, timescale, duration), hex("15c7 0000")),
        box("hdlr", ints(0, 0), latin(handler), new byte[12], latin("Handler\0")),
        box("minf", box("stbl", tables)));
  }

  /** Sample description box with one entry. */
  public static byte[] stsd(byte[] entry) {
    return box("stsd", ints(0, 1), entry);
  }

  /** Visual sample entry of 320 x 240. */
  public static byte[] picture(String type, byte[]... boxes) {
    return box(
        type,
        ints(0, 1),
        new byte[16],
        hex("014000f0"),
        new byte[46],
        hex("0018ffff"),
        concat(boxes));
  }

  /** Audio sample entry of 2 channels at 48 kHz. */
  public static byte[] sound(String type, int bits, byte[]... boxes) {
    return box(type, ints(0, 1, 0, 0, 2 << 16 | bits, 0), ints(48_000 << 16), concat(boxes));
  }

  /** Tables of ten samples of 100 bytes and 10 units, in one chunk. */
  public static byte[] tables(int chunk) {
    return concat(
        box("stts", ints(0, 1, 10, 10)),
        box("stsc", ints(0, 1, 1, 10, 1)),
        box("stsz", ints(0, 100, 10)),
        box("stco", ints(0, 1, chunk)));
  }
}
