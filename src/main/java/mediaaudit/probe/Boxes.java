package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Walks the boxes of a file. A parent's end is believed before a child's, nothing is recursive, and
 * no more than 10,000 boxes are looked at.
 */
final class Boxes {
  /** A box up to this size is read in one piece. */
  private static final int WHOLE_BYTES = 64 << 10;

  /** What is read at once where less is wanted. */
  private static final int WINDOW_BYTES = 8 << 10;

  private static final int MOST_WINDOWS = 32;

  /** What the tables of samples may take of the reader's budget. */
  private static final int TABLE_BYTES = 768 << 10;

  /** Beyond, fragments are no longer read one by one, nor tables looked for. */
  private static final int FRUGAL_BYTES = 512 << 10;

  private static final int MOST_BOXES = 10_000;

  /** No file is so large. */
  private static final long APPENDED = 1L << 62;

  private static final int HEADER_BYTES = 8;
  private static final int LARGE_HEADER_BYTES = 16;

  private final ByteSource source;
  private final Deque<Window> windows = new ArrayDeque<>();
  private Window appended = new Window(APPENDED, ByteBuffer.allocate(0));
  private int tableBytes = TABLE_BYTES;
  private int boxes;

  Boxes(ByteSource source) {
    this.source = source;
  }

  /** Size of the file. */
  long size() {
    return source.size();
  }

  /** Where what was appended ends; what is read there is no part of the file. */
  long end() {
    return appended.start + appended.bytes.limit();
  }

  /** Makes bytes readable as if they stood far behind the file; returns where. */
  long append(ByteBuffer bytes) {
    appended = new Window(APPENDED, bytes);
    return APPENDED;
  }

  /** Bytes of the file that were read. */
  private record Window(long start, ByteBuffer bytes) {
    boolean holds(long position, long length) {
      return position >= start && position - start <= bytes.limit() - length;
    }
  }

  /** See {@link ByteSource#read}; headers are visited more than once, and so are remembered. */
  ByteBuffer read(long position, int length) throws IOException, Malformed {
    Optional<Window> window = window(position, length);
    if (window.isPresent()) {
      return window.get().bytes.slice((int) (position - window.get().start), length);
    }
    source.require(position, length);
    if (length > WINDOW_BYTES) {
      return source.read(position, length);
    }
    int all = (int) Math.min(WINDOW_BYTES, source.size() - position);
    return remember(position, all).slice(0, length);
  }

  /**
   * The first bytes of a payload.
   *
   * @throws Malformed when the payload is shorter
   */
  ByteBuffer payload(Box box, int length) throws IOException, Malformed {
    if (box.length() < length) {
      throw new Malformed(
          "%s box has %d bytes where %d should be", printable(box.type()), box.length(), length);
    }
    return read(box.payload(), length);
  }

  /** The whole payload; empty when it is larger than {@code most}. */
  byte[] bytes(Box box, int most) throws IOException, Malformed {
    return box.length() > most ? new byte[0] : bytes(box.payload(), (int) box.length());
  }

  /** Bytes from anywhere. */
  byte[] bytes(long position, int length) throws IOException, Malformed {
    byte[] bytes = new byte[length];
    read(position, length).get(bytes);
    return bytes;
  }

  /**
   * Reads a box in one piece where it is small, so that looking into it costs no more reads; not
   * where much was read already.
   */
  void keep(Box box) throws IOException, Malformed {
    long length = box.end() - box.start();
    if (length <= WHOLE_BYTES && !isFrugal() && window(box.start(), length).isEmpty()) {
      remember(box.start(), (int) length);
    }
  }

  /** Whether a table of this many bytes may be read; if so, they are taken from what is left. */
  boolean affords(long position, long length) {
    if (window(position, length).isPresent()) {
      return true;
    }
    if (length > tableBytes) {
      return false;
    }
    tableBytes -= (int) length;
    return true;
  }

  /** Whether so much was read that only what is needed should still be. */
  boolean isFrugal() {
    return source.bytesRead() > FRUGAL_BYTES;
  }

  /** The boxes one behind the other; ends where there is none, without complaint. */
  List<Box> children(long from, long to) throws IOException, Malformed {
    List<Box> children = new ArrayList<>();
    Optional<Box> child = at(from, to);
    while (child.isPresent()) {
      children.add(child.get());
      child = at(child.get().end(), to);
    }
    return children;
  }

  /** The boxes in the payload of this one. */
  List<Box> children(Box parent) throws IOException, Malformed {
    return children(parent.payload(), parent.end());
  }

  /** The first child of this type. */
  Optional<Box> child(Box parent, String type) throws IOException, Malformed {
    return children(parent).stream().filter(box -> box.type().equals(type)).findFirst();
  }

  /** The box at this place; empty when what stands there is none. */
  Optional<Box> at(long start, long to) throws IOException, Malformed {
    if (start > to - HEADER_BYTES) {
      return Optional.empty();
    }
    if (++boxes > MOST_BOXES) {
      throw new Malformed.TooLarge();
    }
    ByteBuffer header = read(start, HEADER_BYTES);
    long size = Integer.toUnsignedLong(header.getInt());
    byte[] type = new byte[4];
    header.get(type);
    int headerBytes = HEADER_BYTES;
    if (size == 1 && start <= to - LARGE_HEADER_BYTES) {
      size = read(start + HEADER_BYTES, Long.BYTES).getLong();
      headerBytes = LARGE_HEADER_BYTES;
    } else if (size == 0) {
      size = to - start;
    }
    if (size < headerBytes) {
      return Optional.empty();
    }
    long end = size > to - start ? to : start + size;
    long declaredEnd = size > Long.MAX_VALUE - start ? Long.MAX_VALUE : start + size;
    String name = new String(type, StandardCharsets.ISO_8859_1);
    return Optional.of(new Box(name, start, start + headerBytes, end, declaredEnd));
  }

  /** Four characters as ffprobe writes them: {@code [0][0][0][0]}. */
  static String printable(String type) {
    StringBuilder text = new StringBuilder();
    for (char c : type.toCharArray()) {
      boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (plain || ". -_".indexOf(c) >= 0) {
        text.append(c);
      } else {
        text.append('[').append((int) c).append(']');
      }
    }
    return text.toString();
  }

  private Optional<Window> window(long position, long length) {
    if (appended.holds(position, length)) {
      return Optional.of(appended);
    }
    return windows.stream().filter(window -> window.holds(position, length)).findFirst();
  }

  private ByteBuffer remember(long position, int length) throws IOException, Malformed {
    ByteBuffer bytes = ByteBuffer.allocate(length).put(source.read(position, length)).flip();
    if (windows.size() == MOST_WINDOWS) {
      windows.removeLast();
    }
    windows.addFirst(new Window(position, bytes));
    return bytes;
  }
}
