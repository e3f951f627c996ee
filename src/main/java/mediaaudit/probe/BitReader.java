package mediaaudit.probe;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bits of a byte array, the highest of each byte first; never a bit beyond its end.
 *
 * <p>A reader of the payload of a NAL unit is made by {@link #ofNalUnit}.
 */
final class BitReader {
  private static final int BYTE = 8;
  private static final int LONGEST_GOLOMB_PREFIX = 31;

  private final byte[] bytes;
  private final int end;
  private int position;

  BitReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** The bytes {@code from} to before {@code to}; what of them lies outside the array is not. */
  BitReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    int last = Math.max(0, Math.min(to, bytes.length));
    this.end = last * BYTE;
    this.position = Math.max(0, Math.min(from, last)) * BYTE;
  }

  /**
   * The bytes of a NAL unit without the 3 of each {@code 00 00 03}, which keeps start codes out of
   * it (ISO/IEC 14496-10, 7.4.1; H.265, 7.4.2).
   */
  static BitReader ofNalUnit(byte[] bytes, int from, int to) {
    int last = Math.min(to, bytes.length);
    ByteArrayOutputStream payload = new ByteArrayOutputStream(Math.max(0, last - from));
    int zeros = 0;
    for (int i = Math.max(0, from); i < last; i++) {
      if (zeros >= 2 && bytes[i] == 3) {
        zeros = 0;
      } else {
        zeros = bytes[i] == 0 ? zeros + 1 : 0;
        payload.write(bytes[i]);
      }
    }
    return new BitReader(payload.toByteArray());
  }

  /** What follows the four bytes of a box's version 0, if it has them and they are not cut off. */
  static BitReader behindVersion(byte[] bytes) throws Malformed {
    BitReader reader = new BitReader(bytes);
    return reader.bits(Integer.SIZE) == 0 ? reader : new BitReader(bytes);
  }

  /** How many bits are left. */
  int left() {
    return end - position;
  }

  /** How many whole bytes are left. */
  int bytesLeft() {
    return left() / BYTE;
  }

  /** At most 31 bits, or 32 as an {@code int} with its sign. */
  int bits(int count) throws Malformed {
    require(count);
    long value = 0;
    int bit = position;
    for (int wanted = count; wanted > 0; ) {
      int taken = Math.min(wanted, BYTE - bit % BYTE);
      int rest = BYTE - bit % BYTE - taken;
      value = value << taken | (bytes[bit / BYTE] & 0xFF) >> rest & (1 << taken) - 1;
      bit += taken;
      wanted -= taken;
    }
    position = bit;
    return (int) value;
  }

  /** 32 bits without a sign. */
  long unsigned32() throws Malformed {
    return bits(Integer.SIZE) & 0xFFFF_FFFFL;
  }

  /** One bit. */
  boolean flag() throws Malformed {
    return bits(1) == 1;
  }

  /** Skips these bits. */
  BitReader skip(long count) throws Malformed {
    require(count);
    position += (int) count;
    return this;
  }

  /** {@code ue(v)}: an Exp-Golomb number (ISO/IEC 14496-10, 9.1), at most 2^31 - 2. */
  int unsignedGolomb() throws Malformed {
    int zeros = 0;
    while (!flag()) {
      zeros++;
    }
    if (zeros >= LONGEST_GOLOMB_PREFIX) {
      throw new Malformed("an Exp-Golomb number of %d bits is too large", zeros);
    }
    return (1 << zeros) - 1 + bits(zeros);
  }

  /** {@code ue(v)} of at most this. */
  int unsignedGolomb(int most) throws Malformed {
    int number = unsignedGolomb();
    if (number > most) {
      throw new Malformed("number is %d where at most %d should be", number, most);
    }
    return number;
  }

  /** {@code se(v)}: 1, -1, 2, -2 for 1, 2, 3, 4. */
  int signedGolomb() throws Malformed {
    int number = unsignedGolomb();
    return number % 2 == 0 ? -(number / 2) : number / 2 + 1;
  }

  /** A reader of the next so many bytes, which this one skips. */
  BitReader slice(int length) throws Malformed {
    int from = position / BYTE;
    skip((long) length * BYTE);
    return new BitReader(bytes, from, from + length);
  }

  /** The next so many bytes; this one must stand at a whole byte. */
  byte[] bytes(int length) throws Malformed {
    int from = position / BYTE;
    skip((long) length * BYTE);
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  private void require(long count) throws Malformed {
    if (count < 0 || count > left()) {
      throw new Malformed("%d bits left where %d should be", left(), count);
    }
  }
}
