package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads AVI files ("AVI RIFF File Reference", "OpenDML AVI File Format Extensions 1.02"). */
final class AviReader implements ContainerReader {
  private static final int KIND = 8;
  private static final int SHORTEST = 12;
  private static final Set<String> KINDS = Set.of("AVI ", "AVIX", "AVI\u0019");

  @Override
  public boolean recognizes(byte[] head) {
    return head.length >= SHORTEST
        && text(head, 0).equals("RIFF")
        && KINDS.contains(text(head, KIND));
  }

  @Override
  public ObjectNode read(ByteSource source) throws IOException, Malformed, Declined {
    return new AviFile(source).read();
  }

  private static String text(byte[] head, int start) {
    return new String(head, start, 4, StandardCharsets.ISO_8859_1);
  }
}
