package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A movie header (ISO/IEC 14496-12, 8.2.2):
 *
 * <pre>
 * length, see {@link Mp4Length} | rate 32 | volume 16 | 80 | matrix 9 * 32 | 192 | next track 32
 * </pre>
 */
record Mp4MovieHeader(Mp4Length length, Mp4Matrix matrix) {
  static final Mp4MovieHeader NONE = new Mp4MovieHeader(Mp4Length.NONE, Mp4Matrix.IDENTITY);

  private static final int BEFORE_MATRIX = 16;
  private static final int MATRIX_BYTES = 36;

  /** Reads it. */
  static Mp4MovieHeader read(Boxes boxes, Box box) throws IOException, Malformed {
    int at = Mp4Length.end(boxes, box) + BEFORE_MATRIX;
    ByteBuffer fields = boxes.payload(box, at + MATRIX_BYTES);
    return new Mp4MovieHeader(Mp4Length.read(fields), Mp4Matrix.read(fields, at));
  }
}
