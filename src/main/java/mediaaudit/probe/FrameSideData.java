package mediaaudit.probe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the first frame of each stream tells beside its picture, as ffprobe's answer has it. */
final class FrameSideData {
  private static final String SIDE_DATA = "side_data_list";
  private final Map<String, JsonNode> byStream = new HashMap<>();

  /** Reads the frames of an answer, whose array has just begun. */
  void read(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode frame = JsonTree.read(parser);
      if (frame.path(SIDE_DATA).isArray()) {
        byStream.putIfAbsent(frame.path("stream_index").asText(), frame.path(SIDE_DATA));
      }
    }
  }

  /** The stream with what its first frame tells, behind what the container does. */
  JsonNode addTo(JsonNode stream) {
    JsonNode told = byStream.get(stream.path("index").asText());
    if (told != null && stream instanceof ObjectNode object) {
      ArrayNode all = object.arrayNode();
      object.path(SIDE_DATA).forEach(all::add);
      told.forEach(all::add);
      object.set(SIDE_DATA, all);
    }
    return stream;
  }
}
