package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A digest of the bytes that an answer rests on. For an answer of the built-in prober these are all
 * that it read, so that equal digests prove equal facts. What ffprobe reads nobody knows: its
 * answers go by the size and the first and last {@value #END_BYTES} bytes, where most containers
 * keep their headers. Digests of other kinds, which earlier releases wrote after the same words,
 * match nothing: such a file is looked into once more where its stamps tell nothing.
 */
public final class HeaderDigest {
  private static final int END_BYTES = 256 * 1024;
  private static final String EXACT = "headers:";
  private static final String ENDS = "ends:";

  private HeaderDigest() {}

  /** Whether an equal digest of this kind proves equal facts. */
  public static boolean isExact(String digest) {
    return digest.startsWith(EXACT);
  }

  /**
   * Whether a file as it is now has this digest.
   *
   * @throws IOException when it cannot be read
   */
  public static boolean matches(String digest, Path file) throws IOException {
    return digest.equals(isExact(digest) ? Builtin.digest(file) : ends(file));
  }

  /** Of a file's size and ends. */
  public static String ends(Path file) throws IOException {
    long size = RegularFile.size(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return ENDS
          + new HeaderSum()
              .add(size)
              .add(read(channel, 0))
              .add(read(channel, Math.max(END_BYTES, size - END_BYTES)))
              .hex();
    } catch (IOException e) {
      throw RegularFile.inWords(e);
    }
  }

  /** Of all that was read of a file. */
  static String exact(ByteSource source) {
    return EXACT + source.digest();
  }

  private static ByteBuffer read(FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(END_BYTES);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
      // keeps reading until the end or the full length
    }
    return bytes.flip();
  }
}
