package mediaaudit.probe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Composes files out of elements and chunks. */
public final class Bytes {
  private static final int LARGEST_SHORT_SIZE = 0x7e;

  private Bytes() {}

  /** Parts, one after the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** {@code hex("1A45 DFA3")}. */
  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** An EBML element: {@code element("1A45DFA3", children)}. */
  public static byte[] element(String id, byte[]... data) {
    byte[] all = join(data);
    byte[] size =
        all.length <= LARGEST_SHORT_SIZE
            ? new byte[] {(byte) (0x80 | all.length)}
            : size(all.length);
    return join(hex(id), size, all);
  }

  /** An EBML element whose data is this number. */
  public static byte[] element(String id, long number) {
    return element(id, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** An EBML element whose data is this float. */
  public static byte[] element(String id, double number) {
    return element(id, ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
  }

  /** An EBML element whose data is this text. */
  public static byte[] element(String id, String text) {
    return element(id, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An EBML size in 8 bytes. */
  public static byte[] size(long size) {
    return ByteBuffer.allocate(Long.BYTES).putLong(1L << 56 | size).array();
  }

  /** A RIFF chunk. */
  public static byte[] chunk(String id, byte[]... data) {
    byte[] all = join(data);
    return join(
        id.getBytes(StandardCharsets.ISO_8859_1), ints(all.length), all, new byte[all.length & 1]);
  }

  /** A RIFF list: {@code list("LIST", "hdrl", chunks)}. */
  public static byte[] list(String id, String kind, byte[]... chunks) {
    return chunk(id, kind.getBytes(StandardCharsets.ISO_8859_1), join(chunks));
  }

  /** Numbers of 4 bytes, little-endian. */
  public static byte[] ints(long... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      bytes.putInt((int) number);
    }
    return bytes.array();
  }
}
