package mediaaudit.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the NAL units of H.264 or H.265 lie in some bytes:
 *
 * <pre>
 * after start codes (ISO/IEC 14496-10, B.1; H.265, B.2): 00 00 01 | unit | 00 00 00 01 | unit ...
 * after their lengths (ISO/IEC 14496-15, 5.2 and 8.2):   length 1, 2 or 4 bytes | unit | ...
 * </pre>
 */
final class NalUnits {
  /** Of a record that does not tell how many bytes hold a length. */
  static final int UNKNOWN_LENGTH = -1;

  private static final int DEFAULT_LENGTH = 4;
  private static final int MOST_UNITS = 256;

  private NalUnits() {}

  /** One unit: bytes {@code from} to before {@code to}, its header included. */
  record Unit(byte[] bytes, int from, int to) {
    /** Its first byte. */
    int header() {
      return bytes[from] & 0xFF;
    }

    /** Its payload behind a header of this length. */
    BitReader payload(int headerBytes) {
      return BitReader.ofNalUnit(bytes, from + headerBytes, to);
    }
  }

  /** Whether the bytes begin with a start code. */
  static boolean hasStartCode(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == 0
        && bytes[1] == 0
        && (bytes[2] == 1 || bytes[2] == 0 && bytes[3] == 1);
  }

  /**
   * The units of a frame.
   *
   * @param lengthBytes what the configuration record says; 0 for start codes. A record has the last
   *     word, since a length of 256 to 511 looks like a start code.
   */
  static List<Unit> of(byte[] frame, int lengthBytes) {
    if (lengthBytes == UNKNOWN_LENGTH) {
      return of(frame, hasStartCode(frame) ? 0 : DEFAULT_LENGTH);
    }
    return lengthBytes == 0 ? betweenStartCodes(frame) : behindLengths(frame, lengthBytes);
  }

  /** The units between start codes; the last may be cut off. */
  static List<Unit> betweenStartCodes(byte[] bytes) {
    List<Unit> units = new ArrayList<>();
    int from = -1;
    for (int i = 0; i + 2 < bytes.length && units.size() < MOST_UNITS; i++) {
      if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
        add(units, bytes, from, i);
        from = i + 3;
        i += 2;
      }
    }
    add(units, bytes, from, bytes.length);
    return units;
  }

  /** The units behind lengths of so many bytes; the last may be cut off. */
  static List<Unit> behindLengths(byte[] bytes, int lengthBytes) {
    List<Unit> units = new ArrayList<>();
    long from = lengthBytes;
    while (from < bytes.length && units.size() < MOST_UNITS) {
      long length = number(bytes, (int) from - lengthBytes, lengthBytes);
      long to = Math.min(from + length, bytes.length);
      add(units, bytes, (int) from, (int) to);
      from = to + lengthBytes;
    }
    return units;
  }

  private static void add(List<Unit> units, byte[] bytes, int from, int to) {
    if (from >= 0 && from < to) {
      units.add(new Unit(bytes, from, to));
    }
  }

  private static long number(byte[] bytes, int from, int length) {
    long number = 0;
    for (int i = from; i < from + length; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }
}
