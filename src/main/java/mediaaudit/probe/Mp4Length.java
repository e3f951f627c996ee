package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * How long a movie or a track's media is, as both headers begin (ISO/IEC 14496-12, 8.2.2 and
 * 8.4.2); version 1 has times and duration of 64 bits:
 *
 * <pre>
 * version 8 | flags 24 | created 32 | modified 32 | timescale 32 | duration 32
 * </pre>
 *
 * @param timescale units a second, at least 1; 0 when there is no header
 * @param duration in such units; 0 when it is not known
 */
record Mp4Length(long timescale, long duration) {
  static final Mp4Length NONE = new Mp4Length(0, 0);

  private static final int BYTES = 20;
  private static final int WIDE_BYTES = 32;
  private static final long UNKNOWN = 0xFFFF_FFFFL;

  /** Where a header's own fields begin. */
  static int end(Boxes boxes, Box header) throws IOException, Malformed {
    return isWide(boxes.payload(header, 1)) ? WIDE_BYTES : BYTES;
  }

  /** Reads it; the fields have all their bytes. */
  static Mp4Length read(ByteBuffer fields) {
    boolean wide = isWide(fields);
    long duration = wide ? fields.getLong(24) : Integer.toUnsignedLong(fields.getInt(16));
    boolean unknown = duration < 0 || !wide && duration == UNKNOWN;
    return new Mp4Length(Math.max(1, fields.getInt(wide ? 20 : 12)), unknown ? 0 : duration);
  }

  private static boolean isWide(ByteBuffer fields) {
    return fields.get(0) == 1;
  }
}
