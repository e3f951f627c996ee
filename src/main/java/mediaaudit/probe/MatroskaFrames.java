package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import mediaaudit.probe.Ebml.Element;

/**
 * The first frame of each track of a Matroska file (RFC 9559, 5.1.3 and 10):
 *
 * <pre>
 * Cluster 0x1F43B675
 *   SimpleBlock 0xA3
 *   BlockGroup 0xA0: Block 0xA1
 *     BlockAdditions 0x75A1: BlockMore 0xA6: BlockAddID 0xEE, BlockAdditional 0xA5
 *
 * block = track number (as a size) | timestamp 2 | flags 1 | sizes of laced frames | frames
 * flags = .... .LL.    LL: 0 one frame, 1 Xiph, 2 fixed size, 3 EBML
 * </pre>
 */
final class MatroskaFrames {
  private static final int CLUSTER = 0x1F43B675;
  private static final int GROUP = 0xA0;
  private static final int ADDITIONS = 0x75A1;
  private static final int MORE = 0xA6;
  private static final Set<Integer> PARENTS = Set.of(CLUSTER, GROUP, ADDITIONS, MORE);

  /**
   * BlockAddID of messages that ITU-T T.35 registers (Matroska codec specifications, "Block
   * Addition Mappings").
   */
  private static final long REGISTERED = 4;

  private static final long NONE = -1;
  private static final int TIMESTAMP_BYTES = 2;
  private static final int MOST_ELEMENTS = 4_000;
  private static final int MOST_BYTES = 192 << 10;

  /** Beyond so many bytes, only the headers of blocks are read, one by one. */
  private static final int HEAD_BYTES = 64;

  private static final int MOST_HEADS = 300;
  private static final int BLOCK_HEAD_BYTES = 12;
  private static final int FRAME_BYTES = 4 << 10;
  private static final int LACE_BYTES = 512;
  private static final int XIPH_LACING = 1;
  private static final int EBML_LACING = 3;

  private final ByteSource source;
  private final Ebml ebml;
  private final Set<Long> wanted;
  private final Map<Long, byte[]> frames = new HashMap<>();
  private final Map<Long, byte[]> messages = new HashMap<>();
  private int elements;
  private int heads;
  private long lastTrack = NONE;
  private long additionId = 1;

  private MatroskaFrames(ByteSource source, Set<Long> wanted) {
    this.source = source;
    this.ebml = new Ebml(source);
    this.wanted = new HashSet<>(wanted);
  }

  /**
   * Finds the first frames of these tracks, as far as that takes few reads.
   *
   * @param position of a cluster
   * @param end of the segment
   */
  static MatroskaFrames of(ByteSource source, Set<Long> tracks, long position, long end)
      throws IOException {
    MatroskaFrames frames = new MatroskaFrames(source, tracks);
    try {
      frames.readClusters(position, Math.min(end, source.size()));
    } catch (Malformed ignored) {
      // What was found until there is what there is.
    } finally {
      source.readAhead();
    }
    return frames;
  }

  /** At most 4 KiB of each frame, by track number. */
  Map<Long, byte[]> frames() {
    return frames;
  }

  /** The messages of ITU-T T.35 that go with these frames, by track number. */
  Map<Long, byte[]> messages() {
    return messages;
  }

  private void readClusters(long start, long end) throws IOException, Malformed {
    long stop = source.bytesRead() + MOST_BYTES;
    long groupEnd = start;
    for (long position = start; position < end; ) {
      boolean found = wanted.isEmpty() && position >= groupEnd;
      if (found || ++elements > MOST_ELEMENTS || heads > MOST_HEADS) {
        return;
      }
      if (source.bytesRead() > stop) {
        source.readAhead(HEAD_BYTES);
        heads++;
      }
      Element element = ebml.element(position, end);
      groupEnd = element.id() == GROUP ? element.end() : groupEnd;
      read(element);
      position = PARENTS.contains(element.id()) ? element.data() : element.end();
    }
  }

  private void read(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case GROUP -> lastTrack = NONE;
      case 0xA3, 0xA1 -> block(element);
      case 0xEE -> additionId = ebml.unsigned(element, 1);
      case 0xA5 -> addition(element);
      default -> {}
    }
  }

  /** What goes with the block before, if that was a first one. */
  private void addition(Element element) throws IOException, Malformed {
    if (additionId == REGISTERED && lastTrack != NONE) {
      messages.put(lastTrack, ebml.binary(element, LACE_BYTES));
    }
  }

  private void block(Element block) throws IOException, Malformed {
    OptionalLong number = track(head(block, BLOCK_HEAD_BYTES));
    if (number.isEmpty() || !wanted.contains(number.getAsLong())) {
      return;
    }
    long track = number.getAsLong();
    ByteBuffer bytes = head(block, LACE_BYTES);
    track(bytes);
    int frame = frameStart(bytes, bytes.position() + TIMESTAMP_BYTES);
    if (frame < 0 || block.data() + frame >= block.end()) {
      return;
    }
    wanted.remove(track);
    lastTrack = track;
    long position = block.data() + frame;
    byte[] head = new byte[(int) Math.min(FRAME_BYTES, available(position, block.end()))];
    source.read(position, head.length).get(head);
    frames.put(track, head);
  }

  private ByteBuffer head(Element block, int most) throws IOException, Malformed {
    return source.read(block.data(), (int) Math.min(most, available(block.data(), block.end())));
  }

  /**
   * The track's number at a block's start, and leaves the block behind it; empty when the timestamp
   * and the flags do not follow.
   */
  static OptionalLong track(ByteBuffer block) {
    if (!block.hasRemaining()) {
      return OptionalLong.empty();
    }
    int length = Integer.numberOfLeadingZeros(block.get(0) & 0xff) - 23;
    if (length > 8 || block.limit() < length + TIMESTAMP_BYTES + 2) {
      return OptionalLong.empty();
    }
    long track = block.get(0) & 0xff >> length;
    for (int i = 1; i < length; i++) {
      track = track << 8 | block.get(i) & 0xff;
    }
    block.position(length);
    return OptionalLong.of(track);
  }

  private long available(long position, long end) throws Malformed {
    long available = Math.min(end, source.size()) - position;
    if (available <= 0) {
      throw new Malformed("block at %d is empty", position);
    }
    return available;
  }

  /** Where the first frame begins, behind the sizes of all but the last one (section 10.3). */
  private static int frameStart(ByteBuffer bytes, int flagsAt) {
    int lacing = bytes.get(flagsAt) >> 1 & 3;
    if (lacing == 0) {
      return flagsAt + 1;
    }
    int sizes = bytes.limit() < flagsAt + 2 ? 0 : bytes.get(flagsAt + 1) & 0xff;
    int at = flagsAt + 2;
    for (int i = 0; i < sizes && at < bytes.limit(); i++) {
      if (lacing == XIPH_LACING) {
        while (at < bytes.limit() - 1 && (bytes.get(at) & 0xff) == 0xff) {
          at++;
        }
        at++;
      } else if (lacing == EBML_LACING) {
        at += Integer.numberOfLeadingZeros(bytes.get(at) & 0xff) - 23;
      }
    }
    return at < bytes.limit() ? at : -1;
  }
}
