package mediaaudit.probe;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import mediaaudit.probe.Ebml.Element;

/**
 * Where a Matroska file's SeekHeads point to (RFC 9559, 5.1.1):
 *
 * <pre>
 * SeekHead 0x114D9B74
 *   Seek 0x4DBB: SeekID 0x53AB, SeekPosition 0x53AC (from the segment's data)
 * </pre>
 *
 * They may point to themselves, or in a ring: no place is told twice, and 64 at most.
 */
final class MatroskaSeeks {
  private static final int MOST = 64;

  private final Ebml ebml;
  private final long segmentData;
  private final int except;
  private final Deque<Long> waiting = new ArrayDeque<>();
  private final Set<Long> told = new HashSet<>();
  private long id;
  private long offset;

  /**
   * None so far.
   *
   * @param segmentData where offsets are counted from
   * @param except id of the elements that nobody wants to be told of
   */
  MatroskaSeeks(Ebml ebml, long segmentData, int except) {
    this.ebml = ebml;
    this.segmentData = segmentData;
    this.except = except;
  }

  /** Reads a SeekHead. */
  void read(Element seekHead) throws IOException, Malformed {
    ebml.children(
        seekHead,
        seek -> {
          if (seek.id() == 0x4DBB) {
            readSeek(seek);
          }
        });
  }

  /** The next place in the file; empty when there is none. */
  OptionalLong next() {
    return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.remove());
  }

  private void readSeek(Element seek) throws IOException, Malformed {
    id = 0;
    offset = -1;
    ebml.children(seek, this::setting);
    boolean fits = offset >= 0 && offset <= Long.MAX_VALUE - segmentData;
    if (fits && id != except && told.size() < MOST && told.add(segmentData + offset)) {
      waiting.add(segmentData + offset);
    }
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x53AB -> id = ebml.unsigned(element, 0);
      case 0x53AC -> offset = ebml.unsigned(element, -1);
      default -> {}
    }
  }
}
