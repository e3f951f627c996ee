package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mediaaudit.probe.ContainerReader.Declined;

/**
 * Reads hostile files within bounds: each ends in facts, {@link Malformed} or {@link Declined},
 * reads no more than its budget, takes no longer than 10 seconds, and allocates no more than 64 MiB
 * from its first byte to its last, so that no more can be on the heap at any time.
 */
final class HostileReading {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long MOST_ALLOCATED_BYTES = 64L << 20;
  private static final int HEAD_BYTES = 64;
  private static final int LONGEST_MESSAGE = 200;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Function<byte[], Optional<ContainerReader>> choice;
  private int files;
  private long slowestNanos;
  private long mostAllocatedBytes;
  private long mostReadBytes;

  private HostileReading(Function<byte[], Optional<ContainerReader>> choice) {
    this.choice = choice;
  }

  /** By whoever recognizes a file's beginning, as the program does. */
  static HostileReading byAll() {
    return new HostileReading(Builtin::reader);
  }

  /** By this one, whether it recognizes the file or not. */
  static HostileReading by(ContainerReader reader) {
    return new HostileReading(head -> Optional.of(reader));
  }

  /** Reads a file; fails where a bound does not hold. */
  void survive(Path file) throws IOException {
    long start = System.nanoTime();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    try (ByteSource source = ByteSource.open(file)) {
      read(source);
      mostReadBytes = Math.max(mostReadBytes, source.bytesRead());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      keep(file, e);
    }
    files++;
    mostAllocatedBytes =
        Math.max(mostAllocatedBytes, threads.getCurrentThreadAllocatedBytes() - allocated);
    slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
    assertTrue(mostReadBytes <= ByteSource.BUDGET_BYTES, file + " read " + mostReadBytes);
    assertTrue(mostAllocatedBytes <= MOST_ALLOCATED_BYTES, file + " took " + mostAllocatedBytes);
    assertTrue(slowestNanos <= MOST_NANOS, file + " took " + slowestNanos + " ns");
  }

  @Override
  public String toString() {
    return "%d hostile files, at most %d ms, %d kB read, %d kB allocated each"
        .formatted(files, slowestNanos / 1_000_000, mostReadBytes >> 10, mostAllocatedBytes >> 10);
  }

  private void read(ByteSource source) throws IOException {
    try {
      byte[] head = new byte[(int) Math.min(HEAD_BYTES, source.size())];
      source.read(0, head.length).get(head);
      Optional<ContainerReader> reader = choice.apply(head);
      if (reader.isPresent()) {
        ObjectNode json = reader.get().read(source);
        FfprobeJson.read(json.toString().getBytes(StandardCharsets.UTF_8));
      } else {
        NoVideo.reason(source);
      }
    } catch (Malformed | Declined expected) {
      assertFalse(expected.getMessage().isBlank());
      assertTrue(expected.getMessage().length() < LONGEST_MESSAGE, expected.getMessage());
    }
  }

  private static void keep(Path file, Throwable e) throws IOException {
    Path kept = Files.createTempFile("hostile-", ".bin");
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    fail("kept as " + kept, e);
  }
}
