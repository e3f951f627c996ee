package mediaaudit.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Optional;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file that is not written any more once it could not be read. H2 takes what it cannot read while
 * it opens a database for parts that are not there, and would begin an empty one over the rows.
 */
final class CarefulChannel extends FileBaseDefault {
  private final FileChannel file;
  private volatile IOException failure;

  CarefulChannel(FileChannel file) {
    this.file = file;
  }

  /** Why it could not be read; empty while it could. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    try {
      return file.read(target, position);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    requireReadable();
    return file.write(source, position);
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    requireReadable();
    file.truncate(size);
  }

  private void requireReadable() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void force(boolean metadata) throws IOException {
    file.force(metadata);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
