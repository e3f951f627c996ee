package mediaaudit.probe;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The user data of a track (ISO/IEC 14496-12, 8.10.1): its name (QTFF, "User data atoms") and kinds
 * (8.10.4):
 *
 * <pre>
 * name: text
 * kind: version 8 | flags 24 | scheme, 0 | value, 0
 * </pre>
 */
final class Mp4TrackTags {
  private static final int MOST_BYTES = 4096;
  private static final String ROLES = "urn:mpeg:dash:role:2011";

  /** ISO/IEC 23009-1, 5.8.5.5, as dispositions of FFmpeg. */
  private static final Map<String, List<String>> DISPOSITIONS =
      Map.of(
          "caption", List.of("hearing_impaired", "captions"),
          "commentary", List.of("comment"),
          "description", List.of("visual_impaired", "descriptions"),
          "dub", List.of("dub"),
          "forced-subtitle", List.of("forced"));

  private Mp4TrackTags() {}

  /** Sets the title and dispositions. */
  static void read(Boxes boxes, Box userData, StreamFacts stream) throws IOException, Malformed {
    for (Box box : boxes.children(userData)) {
      switch (box.type()) {
        case "name" -> setTitle(Mp4Text.utf8(boxes.bytes(box, MOST_BYTES)), stream);
        case "\u00a9nam" -> setTitle(Mp4Tags.quickTime(boxes.bytes(box, MOST_BYTES)), stream);
        case "kind" -> setKind(boxes.bytes(box, MOST_BYTES), stream);
        default -> {}
      }
    }
  }

  private static void setTitle(String title, StreamFacts stream) {
    if (title != null && !title.isBlank()) {
      stream.tag("title", title);
    }
  }

  private static void setKind(byte[] kind, StreamFacts stream) {
    int from = Math.min(4, kind.length);
    String[] words = Mp4Text.latin(Arrays.copyOfRange(kind, from, kind.length)).split("\0");
    if (words.length > 1 && words[0].equals(ROLES)) {
      DISPOSITIONS
          .getOrDefault(words[1], List.of())
          .forEach(name -> stream.disposition(name, true));
    }
  }
}
