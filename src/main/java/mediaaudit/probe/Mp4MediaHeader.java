package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A media header (ISO/IEC 14496-12, 8.4.2); version 1 has times and duration of 64 bits:
 *
 * <pre>
 * version 8 | flags 24 | created 32 | modified 32 | timescale 32 | duration 32 | language 16
 * </pre>
 *
 * @param timescale units a second, at least 1
 * @param duration in such units; 0 when it is not known
 * @param language ffprobe's word; null when there is none
 */
record Mp4MediaHeader(long timescale, long duration, String language) {
  private static final long UNKNOWN = 0xFFFF_FFFFL;
  private static final int BYTES = 22;
  private static final int WIDE_BYTES = 34;

  /** Reads it. */
  static Mp4MediaHeader read(Boxes boxes, Box box) throws IOException, Malformed {
    boolean wide = boxes.payload(box, 1).get() == 1;
    ByteBuffer fields = boxes.payload(box, wide ? WIDE_BYTES : BYTES);
    long duration = wide ? fields.getLong(24) : Integer.toUnsignedLong(fields.getInt(16));
    boolean unknown = duration < 0 || !wide && duration == UNKNOWN;
    return new Mp4MediaHeader(
        Math.max(1, fields.getInt(wide ? 20 : 12)),
        unknown ? 0 : duration,
        Mp4Language.of(fields.getShort(wide ? 32 : 20) & 0xffff));
  }
}
