package mediaaudit.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import mediaaudit.model.PathHash;

/**
 * A digest of a file's first and last {@value #BYTES} bytes, where containers keep their headers.
 * It tells whether a file changed whose times are too young to tell.
 */
final class Ends {
  static final int BYTES = 256 * 1024;

  private Ends() {}

  static String digest(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      return PathHash.start()
          .add(size)
          .add(read(channel, 0))
          .add(read(channel, Math.max(BYTES, size - BYTES)))
          .hex();
    }
  }

  private static byte[] read(FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
      // keeps reading until the end or the full length
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
