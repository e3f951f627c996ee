package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A media header (ISO/IEC 14496-12, 8.4.2):
 *
 * <pre>
 * length, see {@link Mp4Length} | language 16 | 16
 * </pre>
 *
 * @param language ffprobe's word; null when there is none
 */
record Mp4MediaHeader(Mp4Length length, String language) {
  /** Reads it. */
  static Mp4MediaHeader read(Boxes boxes, Box box) throws IOException, Malformed {
    int at = Mp4Length.end(boxes, box);
    ByteBuffer fields = boxes.payload(box, at + 2);
    return new Mp4MediaHeader(Mp4Length.read(fields), Mp4Language.of(fields.getShort(at) & 0xffff));
  }
}
