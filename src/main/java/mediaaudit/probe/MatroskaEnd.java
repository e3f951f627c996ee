package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import mediaaudit.probe.Ebml.Element;

/**
 * When the last blocks of a Matroska file end (RFC 9559, 5.1.3), for files that do not tell how
 * long they are. Only the last 256 KiB are looked through: larger clusters would take too many
 * reads.
 *
 * <pre>
 * Cluster 0x1F43B675
 *   Timestamp 0xE7
 *   SimpleBlock 0xA3
 *   BlockGroup 0xA0: Block 0xA1, BlockDuration 0x9B
 * </pre>
 */
final class MatroskaEnd {
  private static final int CLUSTER = 0x1F43B675;
  private static final int SMALLEST_TOP_ID = 0x10000000;
  private static final int TAIL_BYTES = 256 << 10;
  private static final int BLOCK_HEAD_BYTES = 12;
  private static final int MOST_CLUSTERS = 8;
  private static final int MOST_BLOCKS = 2_000;
  private static final long UNKNOWN = -1;

  private final ByteSource source;
  private final Ebml ebml;
  private final Map<Long, Track> tracks = new HashMap<>();
  private long clusterTime = UNKNOWN;
  private long lastTrack = UNKNOWN;

  private MatroskaEnd(ByteSource source) {
    this.source = source;
    this.ebml = new Ebml(source);
  }

  /** When a track's last block begins, and how long it lasts: as long as the one before. */
  private record Track(long time, long duration) {
    Track next(long nextTime) {
      return new Track(nextTime, Math.max(0, nextTime - time));
    }

    Track lasting(long told) {
      return new Track(time, told);
    }

    long end() {
      return time + duration;
    }
  }

  /**
   * In units of the file's timestamp scale; empty when that is not found.
   *
   * @param firstCluster where it begins
   * @param end of the segment, or of the file
   */
  static OptionalLong of(ByteSource source, long firstCluster, long end) throws IOException {
    long start = Math.max(firstCluster, end - TAIL_BYTES);
    try {
      byte[] tail = new byte[(int) Math.max(0, end - start)];
      source.read(start, tail.length).get(tail);
      return last(source, ByteBuffer.wrap(tail), start);
    } catch (Malformed tooLarge) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong last(ByteSource source, ByteBuffer tail, long start)
      throws IOException {
    int tries = 0;
    for (int i = tail.limit() - Integer.BYTES; i >= 0 && tries < MOST_CLUSTERS; i--) {
      if (tail.getInt(i) == CLUSTER) {
        tries++;
        MatroskaEnd found = new MatroskaEnd(source);
        found.readCluster(start + i, start + tail.limit());
        if (!found.tracks.isEmpty()) {
          return found.tracks.values().stream().mapToLong(Track::end).max();
        }
      }
    }
    return OptionalLong.empty();
  }

  private void readCluster(long start, long end) throws IOException {
    try {
      Element cluster = ebml.element(start, end);
      readBlocks(cluster.data(), cluster.end());
    } catch (Malformed ignored) {
      // What was found until there is what there is.
    }
  }

  private void readBlocks(long start, long end) throws IOException, Malformed {
    long position = start;
    for (int i = 0; i < MOST_BLOCKS && position < end; i++) {
      Element element = ebml.element(position, end);
      if (Integer.compareUnsigned(element.id(), SMALLEST_TOP_ID) >= 0) {
        return;
      }
      switch (element.id()) {
        case 0xE7 -> clusterTime = ebml.unsigned(element, UNKNOWN);
        case 0xA3, 0xA1 -> readBlock(element);
        case 0x9B -> readDuration(element);
        default -> {}
      }
      position = element.id() == 0xA0 ? element.data() : element.end();
    }
  }

  /** Track number (as a size) | timestamp 16, from the cluster's. */
  private void readBlock(Element block) throws IOException, Malformed {
    int length = (int) Math.min(BLOCK_HEAD_BYTES, block.size());
    ByteBuffer head = source.read(block.data(), length);
    OptionalLong number = MatroskaFrames.track(head);
    if (number.isPresent() && clusterTime >= 0) {
      lastTrack = number.getAsLong();
      long time = clusterTime + head.getShort();
      tracks.merge(lastTrack, new Track(time, 0), (last, next) -> last.next(next.time));
    }
  }

  private void readDuration(Element element) throws IOException, Malformed {
    long duration = ebml.unsigned(element, UNKNOWN);
    if (duration >= 0 && duration <= Integer.MAX_VALUE) {
      tracks.computeIfPresent(lastTrack, (number, track) -> track.lasting(duration));
    }
  }
}
