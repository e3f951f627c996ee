package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A track header (ISO/IEC 14496-12, 8.3.2); version 1 has times and duration of 64 bits:
 *
 * <pre>
 *  0 version 8 | flags 24 | created 32 | modified 32 | track 32 | reserved 32 | duration 32
 * 24 reserved 64 | layer 16 | group 16 | volume 16 | reserved 16 | matrix 9 * 32
 * 76 width 16.16 | height 16.16
 * </pre>
 *
 * @param flags 1: enabled
 * @param id the track's number, unsigned
 */
record Mp4TrackHeader(int flags, long id, Mp4Matrix matrix) {
  private static final int BYTES = 84;
  private static final int WIDE_BYTES = 96;

  /** Reads it. */
  static Mp4TrackHeader read(Boxes boxes, Box box) throws IOException, Malformed {
    boolean wide = boxes.payload(box, 1).get() == 1;
    ByteBuffer fields = boxes.payload(box, wide ? WIDE_BYTES : BYTES);
    return new Mp4TrackHeader(
        fields.getInt(0) & 0xff_ffff,
        Integer.toUnsignedLong(fields.getInt(wide ? 20 : 12)),
        Mp4Matrix.read(fields, wide ? 52 : 40));
  }

  /** How a player turns the pictures; empty when it does not. */
  Optional<Mp4Matrix> turn(Mp4Matrix movie) {
    return Optional.of(matrix.then(movie)).filter(whole -> !whole.isIdentity());
  }
}
