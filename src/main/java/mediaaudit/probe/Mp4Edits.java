package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An edit list: which parts of a track are shown (ISO/IEC 14496-12, 8.6.6); version 1 has 64 bits
 * for both times:
 *
 * <pre>
 * edts { elst: version 8 | flags 24 | count 32 | { duration 32 | media time 32 | rate 16.16 } * }
 * </pre>
 */
final class Mp4Edits {
  private static final int ENTRY_BYTES = 12;
  private static final int WIDE_ENTRY_BYTES = 20;
  private static final int HEAD_BYTES = 8;
  private static final int MOST_BYTES = 64 << 10;

  private Mp4Edits() {}

  /**
   * How long all parts take; empty when there are none.
   *
   * @param from the movie's timescale, which durations are in
   * @param to the media's, for the result
   */
  static OptionalLong read(Boxes boxes, Box edits, long from, long to)
      throws IOException, Malformed {
    Optional<Box> list = boxes.child(edits, "elst");
    if (list.isEmpty() || from == 0 || list.get().length() < HEAD_BYTES) {
      return OptionalLong.empty();
    }
    boolean wide = boxes.payload(list.get(), HEAD_BYTES).get() == 1;
    int entryBytes = wide ? WIDE_ENTRY_BYTES : ENTRY_BYTES;
    long bytes = (list.get().length() - HEAD_BYTES) / entryBytes * entryBytes;
    if (bytes == 0 || bytes > MOST_BYTES) {
      return OptionalLong.empty();
    }
    ByteBuffer table = boxes.read(list.get().payload() + HEAD_BYTES, (int) bytes);
    long sum = 0;
    for (int at = 0; at < bytes; at += entryBytes) {
      long duration = wide ? table.getLong(at) : Integer.toUnsignedLong(table.getInt(at));
      sum += Mp4Time.rescale(duration, from, to);
    }
    return sum < 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
