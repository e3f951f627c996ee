package mediaaudit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer in ffprobe's shape as one list of facts, so that two can be compared. */
final class Mp4Facts {
  private static final List<String> UNKNOWN =
      List.of("unknown", "unspecified", "reserved", "-99", "0/0", "N/A", "0", "0.000000");
  private static final List<String> STREAM =
      List.of(
          "codec_type",
          "codec_name",
          "profile",
          "level",
          "width",
          "height",
          "pix_fmt",
          "bits_per_raw_sample",
          "color_range",
          "color_space",
          "color_transfer",
          "color_primaries",
          "field_order",
          "sample_rate",
          "channels",
          "channel_layout",
          "duration",
          "bit_rate",
          "avg_frame_rate");
  private static final List<String> DISPOSITIONS =
      List.of("default", "forced", "hearing_impaired", "comment", "attached_pic");

  private Mp4Facts() {}

  /** Facts by name: {@code format.duration}, {@code 0.codec_name}. */
  static Map<String, String> of(JsonNode answer) {
    Map<String, String> facts = new TreeMap<>();
    JsonNode format = answer.path("format");
    put(facts, "format.format_name", format.path("format_name"));
    put(facts, "format.duration", format.path("duration"));
    put(facts, "format.bit_rate", format.path("bit_rate"));
    facts.put("format.chapters", Integer.toString(answer.path("chapters").size()));
    facts.put("format.streams", Integer.toString(answer.path("streams").size()));
    int index = 0;
    for (JsonNode stream : answer.path("streams")) {
      stream(facts, index++ + ".", stream);
    }
    return facts;
  }

  private static void stream(Map<String, String> facts, String prefix, JsonNode stream) {
    for (String name : STREAM) {
      put(facts, prefix + name, stream.path(name));
    }
    String kind = stream.path("codec_type").asText();
    if (!kind.equals("video")) {
      List.of("avg_frame_rate", "bits_per_raw_sample", "width", "height", "level")
          .forEach(name -> facts.remove(prefix + name));
    }
    put(facts, prefix + "language", stream.path("tags").path("language"));
    put(facts, prefix + "title", stream.path("tags").path("title"));
    for (String name : DISPOSITIONS) {
      boolean on = stream.path("disposition").path(name).asInt() == 1;
      facts.put(prefix + name, Boolean.toString(on));
    }
    sideData(facts, prefix, stream.path("side_data_list"));
  }

  private static void sideData(Map<String, String> facts, String prefix, JsonNode list) {
    for (JsonNode data : list) {
      String type = data.path("side_data_type").asText();
      if (type.equals("Display Matrix") && Math.abs(data.path("rotation").asDouble()) <= 360) {
        facts.put(prefix + "rotation", data.path("rotation").asText());
      } else if (type.startsWith("Mastering")) {
        facts.put(prefix + "mastering", data.path("max_luminance").asText());
      } else if (type.startsWith("Content light")) {
        facts.put(prefix + "light", data.path("max_content").asText());
      } else if (type.startsWith("DOVI")) {
        facts.put(prefix + "dovi", data.path("dv_profile").asText());
      }
    }
  }

  private static void put(Map<String, String> facts, String name, JsonNode value) {
    Optional.of(value)
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .filter(text -> !UNKNOWN.contains(text) || name.endsWith(".level") && text.equals("0"))
        .ifPresent(text -> facts.put(name, text));
  }

  /** Whether two facts of this name are the same, within what the times and rates may differ. */
  static boolean agree(String name, String expected, String actual) {
    if (expected.equals(actual)) {
      return true;
    }
    double tolerance =
        name.endsWith("bit_rate") ? 0.01 : name.endsWith("_rate") ? 0.001 : Double.NaN;
    if (name.endsWith("duration")) {
      double difference = Math.abs(number(expected) - number(actual));
      return difference <= 0.05 || difference <= number(expected) * 0.001;
    }
    return Math.abs(number(expected) - number(actual)) <= number(expected) * tolerance;
  }

  private static double number(String text) {
    if (!text.matches("-?[0-9.]+(/[0-9]+)?")) {
      return Double.NaN;
    }
    String[] parts = text.split("/");
    return Double.parseDouble(parts[0]) / (parts.length < 2 ? 1 : Double.parseDouble(parts[1]));
  }
}
