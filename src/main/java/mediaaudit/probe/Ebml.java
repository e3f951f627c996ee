package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Elements of the Extensible Binary Meta Language (RFC 8794, section 5 and 6):
 *
 * <pre>
 * element = ID (1-4 bytes) | data size (1-8 bytes) | data
 *
 * ID   1xxx xxxx | 01xx xxxx ... | 001x xxxx ... | 0001 xxxx ...   kept with its marker bit
 * size 1xxx xxxx | 01xx xxxx ... | ... | 0000 0001 xxxx xxxx ...   taken without its marker bit;
 *                                                                 all ones: unknown
 * </pre>
 *
 * No size is believed: an element ends where its parent does, at the latest.
 */
final class Ebml {
  private static final int LONGEST_ID = 4;
  private static final int LONGEST_SIZE = 8;
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_NUMBER = 8;

  private final ByteSource source;

  Ebml(ByteSource source) {
    this.source = source;
  }

  /**
   * Where an element stands.
   *
   * @param id with its marker bit, as specifications write it
   * @param start of the ID
   * @param data first byte of the data
   * @param end first byte behind it; not beyond the parent's
   * @param declaredEnd what its size says; the largest number when that is unknown
   */
  record Element(int id, long start, long data, long end, long declaredEnd) {
    static final long UNKNOWN = Long.MAX_VALUE;

    boolean hasUnknownSize() {
      return declaredEnd == UNKNOWN;
    }

    long size() {
      return end - data;
    }
  }

  /** Takes an element of a parent. */
  @FunctionalInterface
  interface Visitor {
    void visit(Element element) throws IOException, Malformed;
  }

  /**
   * The element at this place.
   *
   * @param limit end of the parent
   * @throws Malformed when there is none
   */
  Element element(long position, long limit) throws IOException, Malformed {
    long left = Math.min(limit, source.size()) - position;
    int idLength = length(source.read(position, 1).get(0), position, LONGEST_ID);
    int sizeLength =
        length(source.read(position + idLength, 1).get(0), position + idLength, LONGEST_SIZE);
    int headerLength = idLength + sizeLength;
    if (left < headerLength) {
      throw new Malformed("element at %d does not fit into its parent", position);
    }
    ByteBuffer header = source.read(position, headerLength);
    int id = (int) number(header, idLength);
    long size = number(header, sizeLength) & valueMask(sizeLength);
    long data = position + headerLength;
    boolean unknown = size == valueMask(sizeLength);
    return new Element(
        id,
        position,
        data,
        unknown || size > limit - data ? limit : data + size,
        unknown ? Element.UNKNOWN : data + size);
  }

  /**
   * Visits the elements of a parent in their order.
   *
   * @throws Malformed when one has an unknown size, which is for segments and clusters only (RFC
   *     9559, section 4.5), or the file ends before
   */
  void children(Element parent, Visitor visitor) throws IOException, Malformed {
    for (long position = parent.data(); position < parent.end(); ) {
      Element child = child(position, parent.end());
      visitor.visit(child);
      position = child.end();
    }
  }

  /**
   * The element at this place in a parent.
   *
   * @param limit end of the parent
   * @throws Malformed as {@link #children} does
   */
  Element child(long position, long limit) throws IOException, Malformed {
    Element child = element(position, limit);
    if (child.hasUnknownSize()) {
      throw new Malformed("element 0x%x at %d has no size", child.id(), position);
    }
    return child;
  }

  /**
   * An unsigned integer (RFC 8794, 7.2).
   *
   * @param absent for an element without data, or with more than an integer has
   */
  long unsigned(Element element, long absent) throws IOException, Malformed {
    if (element.size() == 0 || element.size() > LONGEST_NUMBER) {
      return absent;
    }
    int length = (int) element.size();
    return number(source.read(element.data(), length), length);
  }

  /**
   * A float (RFC 8794, 7.3).
   *
   * @param absent for an element without data, of no legal length, or that is no finite number
   */
  double real(Element element, double absent) throws IOException, Malformed {
    double value = absent;
    if (element.size() == Float.BYTES) {
      value = source.read(element.data(), Float.BYTES).getFloat();
    } else if (element.size() == Double.BYTES) {
      value = source.read(element.data(), Double.BYTES).getDouble();
    }
    return Double.isFinite(value) ? value : absent;
  }

  /** A string (RFC 8794, 7.4 and 7.5): up to its first zero byte, at most 4 KiB of it. */
  String text(Element element) throws IOException, Malformed {
    byte[] bytes = binary(element, LONGEST_TEXT);
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** The data, at most so much of it. */
  byte[] binary(Element element, int most) throws IOException, Malformed {
    byte[] bytes = new byte[(int) Math.min(most, element.size())];
    source.require(element.data(), bytes.length);
    source.read(element.data(), bytes.length).get(bytes);
    return bytes;
  }

  /** How many bytes a number with this first byte has: its zero bits before the first one. */
  private static int length(byte first, long position, int longest) throws Malformed {
    int length = Integer.numberOfLeadingZeros(first & 0xff) - (Integer.SIZE - Byte.SIZE) + 1;
    if (length > longest) {
      throw new Malformed("no element at %d", position);
    }
    return length;
  }

  private static long number(ByteBuffer bytes, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << Byte.SIZE | bytes.get() & 0xff;
    }
    return number;
  }

  private static long valueMask(int length) {
    return (1L << 7 * length) - 1;
  }
}
