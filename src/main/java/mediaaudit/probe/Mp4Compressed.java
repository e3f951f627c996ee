package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import mediaaudit.probe.ContainerReader.Declined;

/**
 * A compressed movie box (QTFF, "Compressed movie resources"):
 *
 * <pre>
 * moov { cmov { dcom: method 32 ("zlib") | cmvd: size when inflated 32 | zlib stream } }
 * </pre>
 */
final class Mp4Compressed {
  private static final int MOST_BYTES = 1 << 20;
  private static final String METHOD = "zlib";

  private Mp4Compressed() {}

  /** The movie box in a compressed one; empty when there is none. */
  static Optional<Box> inflate(Boxes boxes, Box movie) throws IOException, Malformed, Declined {
    Optional<Box> compressed = boxes.child(movie, "cmov");
    if (compressed.isEmpty()) {
      return Optional.empty();
    }
    requireMethod(boxes, compressed.get());
    Optional<Box> data = boxes.child(compressed.get(), "cmvd");
    if (data.isEmpty() || data.get().length() < Integer.BYTES) {
      throw new Malformed("cmov box without data");
    }
    return boxes.at(inflated(boxes, data.get()), boxes.end());
  }

  private static void requireMethod(Boxes boxes, Box compressed)
      throws IOException, Malformed, Declined {
    Optional<Box> method = boxes.child(compressed, "dcom");
    if (method.isPresent() && method.get().length() >= Integer.BYTES) {
      String name = Mp4Text.latin(boxes.bytes(method.get().payload(), Integer.BYTES));
      if (!name.equals(METHOD)) {
        throw new Declined("moov box compressed by " + Boxes.printable(name));
      }
    }
  }

  /** Where what was inflated stands from now on. */
  private static long inflated(Boxes boxes, Box data) throws IOException, Malformed {
    long size = Integer.toUnsignedLong(boxes.payload(data, Integer.BYTES).getInt());
    long packed = data.length() - Integer.BYTES;
    if (size > MOST_BYTES || packed > MOST_BYTES) {
      throw new Malformed.TooLarge();
    }
    byte[] zip = boxes.bytes(data.payload() + Integer.BYTES, (int) packed);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(zip);
      byte[] movie = new byte[(int) size];
      int length = inflater.inflate(movie);
      return boxes.append(ByteBuffer.wrap(movie, 0, length).slice());
    } catch (DataFormatException damaged) {
      throw new Malformed("cmvd box cannot be inflated");
    } finally {
      inflater.end();
    }
  }
}
