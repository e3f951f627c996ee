package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chapters: as Nero writes them (chpl in the movie's user data), and as a track of texts that
 * another track refers to (QTFF, "Chapter lists"). Where both are there, a chapter of the track
 * takes the place of the one with the same number.
 *
 * <pre>
 * chpl: version 8 | flags 24 | [version 1: 32] | count 8 | { start 64 | length 8 | title } * count
 *       start in 1/10,000,000 s
 * </pre>
 */
final class Mp4Chapters {
  private static final long NERO_TIMESCALE = 10_000_000;
  private static final int MOST_BYTES = 128 << 10;
  private static final int MOST_TEXT_BYTES = 32 << 10;
  private static final int MOST_CHAPTERS = 10_000;

  private final Map<Integer, ObjectNode> chapters = new TreeMap<>();
  private int left = MOST_CHAPTERS;

  /** Reads a chapter list box. */
  void list(byte[] payload) {
    ByteBuffer fields = ByteBuffer.wrap(payload, 0, Math.min(payload.length, MOST_BYTES));
    if (fields.remaining() < 9) {
      return;
    }
    fields.position(fields.get(0) == 0 ? 4 : 8);
    int count = fields.get() & 0xff;
    for (int i = 0; i < count && fields.remaining() >= 9; i++) {
      long start = fields.getLong();
      int length = fields.get() & 0xff;
      if (length > fields.remaining()) {
        return;
      }
      byte[] title = new byte[length];
      fields.get(title);
      put(i, start, NERO_TIMESCALE, Mp4Text.utf8(title));
    }
  }

  /** Makes every sample of a track a chapter; tells titles where all stand in one small piece. */
  void track(Boxes boxes, Mp4Track track) throws IOException, Malformed {
    Mp4Samples samples = track.samples();
    long count = Math.min(Math.min(samples.count(), samples.timedSamples()), left);
    if (count == 0 || samples.chunks() == 0) {
      return;
    }
    left -= (int) count;
    ByteBuffer texts = texts(boxes, track);
    long[] starts = samples.starts((int) count);
    for (int i = 0; i < count; i++) {
      int size = (int) samples.size(i);
      String title = null;
      if (texts.remaining() >= size && size >= 2) {
        byte[] text = new byte[size];
        texts.get(text);
        int length = (text[0] & 0xff) << 8 | text[1] & 0xff;
        title = Mp4Text.marked(Arrays.copyOfRange(text, 2, Math.min(size, 2 + length)));
      }
      put(i, starts[i], track.timescale(), title);
    }
  }

  /** All of them, in ffprobe's shape. */
  ArrayNode json() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    chapters.values().forEach(all::add);
    return all;
  }

  private static ByteBuffer texts(Boxes boxes, Mp4Track track) throws IOException, Malformed {
    Mp4Samples samples = track.samples();
    long bytes = samples.bytes();
    long at = samples.chunk(0);
    boolean near =
        track.isSelfContained()
            && samples.chunks() == 1
            && bytes >= 0
            && bytes <= MOST_TEXT_BYTES
            && at >= 0
            && at <= boxes.size() - bytes;
    return ByteBuffer.wrap(near ? boxes.bytes(at, (int) bytes) : new byte[0]);
  }

  private void put(int id, long start, long timescale, String title) {
    ObjectNode chapter =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("time_base", "1/" + timescale)
            .put("start", start)
            .put("start_time", Mp4Time.seconds(start, timescale));
    if (title != null && !title.isEmpty()) {
      chapter.putObject("tags").put("title", title);
    }
    chapters.put(id, chapter);
  }
}
