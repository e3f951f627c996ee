package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A movie header (ISO/IEC 14496-12, 8.2.2); version 1 has times and duration of 64 bits:
 *
 * <pre>
 *  0 version 8 | flags 24 | created 32 | modified 32 | timescale 32 | duration 32
 * 20 rate 32 | volume 16 | reserved 80 | matrix 9 * 32 | 192 | next track 32
 * </pre>
 *
 * @param timescale units a second; 0 when there is no header
 * @param duration in such units; 0 when it is not known
 */
record Mp4MovieHeader(long timescale, long duration, Mp4Matrix matrix) {
  static final Mp4MovieHeader NONE = new Mp4MovieHeader(0, 0, Mp4Matrix.IDENTITY);

  private static final long UNKNOWN = 0xFFFF_FFFFL;
  private static final int BYTES = 72;
  private static final int WIDE_BYTES = 84;

  /** Reads it. */
  static Mp4MovieHeader read(Boxes boxes, Box box) throws IOException, Malformed {
    boolean wide = boxes.payload(box, 1).get() == 1;
    ByteBuffer fields = boxes.payload(box, wide ? WIDE_BYTES : BYTES);
    long duration = wide ? fields.getLong(24) : Integer.toUnsignedLong(fields.getInt(16));
    boolean unknown = duration < 0 || !wide && duration == UNKNOWN;
    return new Mp4MovieHeader(
        Math.max(1, fields.getInt(wide ? 20 : 12)),
        unknown ? 0 : duration,
        Mp4Matrix.read(fields, wide ? 48 : 36));
  }
}
