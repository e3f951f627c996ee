package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads Matroska and WebM files (RFC 9559). */
final class MatroskaReader implements ContainerReader {
  private static final int[] EBML = {0x1A, 0x45, 0xDF, 0xA3};

  @Override
  public boolean recognizes(byte[] head) {
    if (head.length < EBML.length) {
      return false;
    }
    for (int i = 0; i < EBML.length; i++) {
      if ((head[i] & 0xff) != EBML[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ObjectNode read(ByteSource source) throws IOException, Malformed, Declined {
    return new MatroskaSegment(source).read();
  }
}
