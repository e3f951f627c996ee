package mediaaudit.probe;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file's bytes, read where they are asked for, a block at a time, and never more than a budget in
 * all. Every read says first how much it needs, so that no size found in a file is ever believed.
 */
final class ByteSource implements Closeable {
  /** What a prober may read of one file. */
  static final int BUDGET_BYTES = 1 << 20;

  private static final int BLOCK_BYTES = 8 << 10;

  private final FileChannel channel;
  private final long size;
  private final HeaderSum sum = new HeaderSum();
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).limit(0);
  private long blockStart;
  private int budget;
  private int ahead = BLOCK_BYTES;
  private long bytesRead;
  private int reads;

  private ByteSource(FileChannel channel, long size, int budget) {
    this.channel = channel;
    this.size = size;
    this.budget = budget;
    sum.add(size);
  }

  /**
   * Opens a regular file.
   *
   * @throws IOException when that fails; its message does not hold the file's name
   */
  static ByteSource open(Path file) throws IOException {
    long size = RegularFile.size(file);
    try {
      return new ByteSource(FileChannel.open(file, StandardOpenOption.READ), size, BUDGET_BYTES);
    } catch (IOException e) {
      throw RegularFile.inWords(e);
    }
  }

  /** Size of the file in bytes. */
  long size() {
    return size;
  }

  /** How many bytes were read so far. */
  long bytesRead() {
    return bytesRead;
  }

  /** How many reads of the file that took. */
  int reads() {
    return reads;
  }

  /**
   * A digest of the size and of every byte that was read, each with its place. Who reads by what it
   * has read, and by nothing else, reads the same again where this is the same. The last call.
   */
  String digest() {
    return sum.hex();
  }

  /**
   * The bytes from {@code position} on, in big-endian order; exactly {@code length} of them, which
   * hold until the next call.
   *
   * @throws Malformed when the file ends before
   * @throws Malformed.TooLarge when the budget does not allow it
   */
  ByteBuffer read(long position, int length) throws IOException, Malformed {
    require(position, length);
    if (length > BLOCK_BYTES) {
      return readThrough(position, length);
    }
    if (position < blockStart || position + length > blockStart + block.limit()) {
      fill(position, Math.max(ahead, length));
    }
    return block.slice((int) (position - blockStart), length);
  }

  /**
   * Reads this little where less is asked for, as is best for headers that lie far from each other;
   * at most 8 KiB.
   */
  void readAhead(int bytes) {
    ahead = Math.min(bytes, BLOCK_BYTES);
  }

  /** Reads a block where less is asked for, as at first. */
  void readAhead() {
    ahead = BLOCK_BYTES;
  }

  /**
   * Checks that so many bytes stand at {@code position}.
   *
   * @throws Malformed when they do not
   */
  void require(long position, long length) throws Malformed {
    if (position < 0 || length < 0 || length > size || position > size - length) {
      throw new Malformed("ends at byte %d where %d bytes at %d should be", size, length, position);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void fill(long position, int wanted) throws IOException, Malformed {
    int length = (int) Math.min(wanted, size - position);
    spend(length);
    block.clear().limit(length);
    blockStart = position;
    readInto(block, position);
  }

  private ByteBuffer readThrough(long position, int length) throws IOException, Malformed {
    spend(length);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    readInto(bytes, position);
    return bytes;
  }

  private void spend(int length) throws Malformed {
    if (length > budget) {
      throw new Malformed.TooLarge();
    }
    budget -= length;
  }

  private void readInto(ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, position + bytes.position());
      if (read < 0) {
        throw new IOException("the file shrank while it was read");
      }
      bytesRead += read;
      reads++;
    }
    bytes.flip();
    sum.add(position).add(bytes);
  }
}
