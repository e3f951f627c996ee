package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Chunks of Microsoft's Resource Interchange File Format ("Multimedia Programming Interface and
 * Data Specifications 1.0", chapter 2), little-endian:
 *
 * <pre>
 * chunk = id 4 | size of data 4 | data | a zero byte where the size is odd
 * list  = "RIFF" or "LIST" 4 | size 4 | kind 4 | chunk ...
 * </pre>
 *
 * No size is believed: a chunk ends where its list does, at the latest.
 */
final class Riff {
  private static final int HEADER_BYTES = 8;
  private static final int ID_BYTES = 4;

  private final ByteSource source;

  Riff(ByteSource source) {
    this.source = source;
  }

  /**
   * Where a chunk stands.
   *
   * @param id four characters
   * @param kind of a list; empty for other chunks
   * @param data first byte of the data; in lists, of the first chunk
   * @param end first byte behind the data; not beyond the list's
   * @param declaredEnd what its size says
   * @param next where the chunk behind it begins
   */
  record Chunk(String id, String kind, long data, long end, long declaredEnd, long next) {
    boolean isList(String wanted) {
      return kind.equals(wanted);
    }
  }

  /** Takes a chunk of a list. */
  @FunctionalInterface
  interface Visitor {
    void visit(Chunk chunk) throws IOException, Malformed;
  }

  /**
   * The chunk at this place.
   *
   * @param limit end of the list
   */
  Chunk chunk(long position, long limit) throws IOException, Malformed {
    ByteBuffer header = source.read(position, HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    String id = text(header, 0, ID_BYTES);
    long size = header.getInt(ID_BYTES) & 0xffffffffL;
    long data = position + HEADER_BYTES;
    long declaredEnd = data + size;
    long end = Math.min(declaredEnd, Math.max(data, limit));
    boolean list = id.equals("RIFF") || id.equals("LIST");
    if (list && data + ID_BYTES <= Math.min(limit, source.size())) {
      String kind = text(source.read(data, ID_BYTES), 0, ID_BYTES);
      long first = data + ID_BYTES;
      long next = Math.max(first, declaredEnd + (size & 1));
      return new Chunk(id, kind, first, Math.max(first, end), declaredEnd, next);
    }
    return new Chunk(id, "", data, end, declaredEnd, declaredEnd + (size & 1));
  }

  /** Visits the chunks of a list; a rest too short for a chunk is left out. */
  void children(Chunk list, Visitor visitor) throws IOException, Malformed {
    for (long position = list.data(); list.end() - position >= HEADER_BYTES; ) {
      Chunk chunk = chunk(position, list.end());
      visitor.visit(chunk);
      position = chunk.next();
    }
  }

  /** The data, at most so much of it, in little-endian order. */
  ByteBuffer data(Chunk chunk, int most) throws IOException, Malformed {
    int length = (int) Math.min(most, chunk.end() - chunk.data());
    source.require(chunk.data(), length);
    byte[] bytes = new byte[length];
    source.read(chunk.data(), length).get(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The data up to its first zero byte; UTF-8, or else ISO 8859-1. */
  String text(Chunk chunk, int most) throws IOException, Malformed {
    byte[] bytes = data(chunk, most).array();
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    byte[] used = Arrays.copyOf(bytes, length);
    String text = new String(used, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(used, StandardCharsets.ISO_8859_1);
  }

  /** Four characters such as {@code XVID}. */
  static String text(ByteBuffer bytes, int start, int length) {
    byte[] text = new byte[length];
    bytes.duplicate().position(start).get(text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Four characters as people may see them. */
  static String plain(String fourcc) {
    return fourcc.replaceAll("[^ -~]", "?").strip();
  }
}
