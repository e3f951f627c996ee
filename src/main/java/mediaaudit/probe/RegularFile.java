package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import mediaaudit.model.FileFailure;

/** Files that are safe to open: a FIFO would block for ever, a device may do anything. */
final class RegularFile {
  private static final int HEAD_BYTES = 8 << 20;
  private static final int TAIL_BYTES = 1 << 20;
  private static final int STEP_BYTES = 1 << 16;

  private RegularFile() {}

  /**
   * The size of a regular file, found without opening it.
   *
   * @throws IOException when it is anything else, or not there
   */
  static long size(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw inWords(e);
    }
    if (!attributes.isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return attributes.size();
  }

  /**
   * Reads those parts of a file that a prober needs, to tell a broken file from a broken disk:
   * ffprobe calls a file that ends too early an "Input/output error" as well.
   *
   * @throws IOException when they cannot be read
   */
  static void requireReadable(Path file) throws IOException {
    long size = size(file);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      readAll(channel, 0, HEAD_BYTES);
      readAll(channel, Math.max(0, size - TAIL_BYTES), TAIL_BYTES);
    } catch (IOException e) {
      throw inWords(e);
    }
  }

  private static void readAll(SeekableByteChannel channel, long start, int bytes)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(STEP_BYTES);
    channel.position(start);
    for (int read = 0; read < bytes && channel.read(buffer.clear()) >= 0; ) {
      read += buffer.position();
    }
  }

  /** The JDK's messages of file system errors are often no more than the file's name. */
  static IOException inWords(IOException e) {
    return FileFailure.reason(e).map(why -> new IOException(why, e)).orElse(e);
  }
}
