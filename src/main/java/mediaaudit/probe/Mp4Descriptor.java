package mediaaudit.probe;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The elementary stream descriptor of an esds box (ISO/IEC 14496-1, 7.2.6.5 and 7.2.6.6; the length
 * takes one to four bytes of seven bits).
 *
 * <pre>
 * version 8 | flags 24
 * 3 | length | ES_ID 16 | flags 8 | [depends on 16] [url length 8, url] [clock 16]
 *   4 | length | object type 8 | stream type 8 | buffer size 24 | most bits 32 | average bits 32
 *     5 | length | decoder specific information
 * </pre>
 *
 * @param objectType objectTypeIndication
 * @param averageBitRate bits a second; 0 when it is not told
 * @param config DecoderSpecificInfo, empty when there is none
 */
record Mp4Descriptor(int objectType, long averageBitRate, byte[] config) {
  private static final int ELEMENTARY_STREAM = 3;
  private static final int DECODER_CONFIG = 4;
  private static final int SPECIFIC_INFO = 5;
  private static final int LONGEST_LENGTH = 4;

  /** Reads the payload of an esds box; empty when it tells no object type. */
  static Optional<Mp4Descriptor> read(byte[] payload) {
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    if (!skip(bytes, 4)) {
      return Optional.empty();
    }
    boolean skipped = tag(bytes) == ELEMENTARY_STREAM ? skipStreamHeader(bytes) : skip(bytes, 2);
    if (!skipped) {
      return Optional.empty();
    }
    if (tag(bytes) != DECODER_CONFIG || bytes.remaining() < 13) {
      return Optional.empty();
    }
    int objectType = bytes.get() & 0xff;
    bytes.position(bytes.position() + 8);
    long average = Integer.toUnsignedLong(bytes.getInt());
    return Optional.of(new Mp4Descriptor(objectType, average, specificInfo(bytes)));
  }

  /** Leaves the buffer before the next descriptor; it is at a tag that is none of the wanted. */
  private static boolean skipStreamHeader(ByteBuffer bytes) {
    if (bytes.remaining() < 3) {
      return false;
    }
    bytes.getShort();
    int flags = bytes.get();
    return ((flags & 0x80) == 0 || skip(bytes, 2))
        && ((flags & 0x40) == 0 || bytes.hasRemaining() && skip(bytes, bytes.get() & 0xff))
        && ((flags & 0x20) == 0 || skip(bytes, 2));
  }

  private static byte[] specificInfo(ByteBuffer bytes) {
    if (!bytes.hasRemaining() || bytes.get() != SPECIFIC_INFO) {
      return new byte[0];
    }
    byte[] config = new byte[Math.min(length(bytes), bytes.remaining())];
    bytes.get(config);
    return config;
  }

  private static int tag(ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return -1;
    }
    int tag = bytes.get();
    length(bytes);
    return tag;
  }

  private static int length(ByteBuffer bytes) {
    int length = 0;
    for (int i = 0; i < LONGEST_LENGTH && bytes.hasRemaining(); i++) {
      int next = bytes.get();
      length = length << 7 | next & 0x7f;
      if ((next & 0x80) == 0) {
        break;
      }
    }
    return length;
  }

  private static boolean skip(ByteBuffer bytes, int count) {
    if (bytes.remaining() < count) {
      return false;
    }
    bytes.position(bytes.position() + count);
    return true;
  }
}
