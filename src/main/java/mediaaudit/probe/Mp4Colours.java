package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a container says of colours (ISO/IEC 14496-12, 12.1.5); {@code nclc} is QuickTime's, without
 * range:
 *
 * <pre>
 * "nclx" | primaries 16 | transfer 16 | matrix 16 | full range 1 | reserved 7
 * </pre>
 *
 * It precedes what the codec says. FFmpeg's decoders have it the other way round, and so has this
 * reader, except where there is no frame to decode.
 */
record Mp4Colours(Map<String, String> facts) {
  private static final List<String> NAMES =
      List.of("color_primaries", "color_transfer", "color_space", "color_range");

  Mp4Colours {
    facts = Map.copyOf(facts);
  }

  /** What has been said of a stream so far. */
  static Mp4Colours of(StreamFacts stream) {
    Map<String, String> facts = new HashMap<>();
    for (String name : NAMES) {
      if (stream.get(name) != null) {
        facts.put(name, stream.get(name));
      }
    }
    return new Mp4Colours(facts);
  }

  /** Sets what a {@code colr} box tells. */
  static void read(Boxes boxes, Box box, StreamFacts stream) throws IOException, Malformed {
    String type = Mp4Text.latin(boxes.bytes(box.payload(), 4));
    boolean ranged = type.equals("nclx") && box.length() > 10;
    if (!ranged && !type.equals("nclc")) {
      return;
    }
    ByteBuffer fields = boxes.payload(box, ranged ? 11 : 10);
    stream
        .set("color_primaries", Colour.primaries(fields.getShort(4) & 0xffff))
        .set("color_transfer", Colour.transfer(fields.getShort(6) & 0xffff))
        .set("color_space", Colour.space(fields.getShort(8) & 0xffff));
    if (ranged) {
      stream.set("color_range", Colour.range(fields.get(10) < 0));
    }
  }

  /** Sets them once more. */
  void describe(StreamFacts stream) {
    facts.forEach(stream::set);
  }
}
