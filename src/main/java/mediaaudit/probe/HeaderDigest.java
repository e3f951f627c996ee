package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A digest of the bytes that an answer rests on. For an answer of the built-in prober these are all
 * that it read, so that equal digests prove equal facts. What ffprobe reads nobody knows: its
 * answers go by the size and the first and last {@value #END_BYTES} bytes, where most containers
 * keep their headers. Digests of other kinds, which earlier releases wrote after the same words,
 * match nothing: such a file is looked into once more where its stamps tell nothing.
 *
 * <p>An answer without facts rests on who was asked as well. That stands after the digest of its
 * bytes, as {@code ends:0123456789abcdef builtin=3 ffprobe=123456789}, and is no part of what is
 * compared with a file. In the same place stands {@code unconfirmed} where a prober that may know
 * better was not at hand.
 */
public final class HeaderDigest {
  private static final int END_BYTES = 256 * 1024;
  private static final String EXACT = "headers:";
  private static final String ENDS = "ends:";
  private static final char SEPARATOR = ' ';
  private static final String UNCONFIRMED = SEPARATOR + "unconfirmed";

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
    return ofBytes(digest).equals(isExact(digest) ? Builtin.digest(file) : ends(file));
  }

  /**
   * The digest of a file about which these were asked in vain.
   *
   * @param digest that it had until now; null for none
   */
  public static String asking(Asked asked, String digest) {
    return (digest == null ? "" : ofBytes(digest)) + SEPARATOR + asked.text();
  }

  /** Who was asked in vain; empty where the digest does not tell. */
  static Optional<Asked> asked(String digest) {
    return Optional.ofNullable(digest)
        .map(whole -> whole.substring(whole.indexOf(SEPARATOR) + 1))
        .flatMap(Asked::of);
  }

  /** This digest, of an answer that a prober might better which was not at hand. */
  static String unconfirmed(String digest) {
    return ofBytes(digest) + UNCONFIRMED;
  }

  /**
   * Whether a prober that was not at hand might better the answer.
   *
   * @param digest null where there is none
   */
  public static boolean isUnconfirmed(String digest) {
    return digest != null && digest.endsWith(UNCONFIRMED);
  }

  private static String ofBytes(String digest) {
    int end = digest.indexOf(SEPARATOR);
    return end < 0 ? digest : digest.substring(0, end);
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
