package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is known of one stream, under the names and in the forms of ffprobe's {@code -show_streams}.
 * Facts that are not known are left out: empty is right, wrong is a defect.
 */
final class StreamFacts {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /** A stream at this 0-based place. */
  StreamFacts(int index) {
    json.put("index", index);
  }

  /** Sets a text; null leaves it as it is. */
  StreamFacts set(String name, String text) {
    if (text != null) {
      json.put(name, text);
    }
    return this;
  }

  /** Sets a number. */
  StreamFacts set(String name, long number) {
    json.put(name, number);
    return this;
  }

  /** Sets a number that ffprobe writes as a text, such as {@code bit_rate}. */
  StreamFacts setAsText(String name, long number) {
    return set(name, Long.toString(number));
  }

  /** Sets a tag such as {@code language}; null leaves it as it is. */
  StreamFacts tag(String name, String text) {
    if (text != null) {
      object("tags").put(name, text);
    }
    return this;
  }

  /** Sets a flag of the disposition. */
  StreamFacts disposition(String name, boolean on) {
    object("disposition").put(name, on ? 1 : 0);
    return this;
  }

  /** Adds an element of {@code side_data_list} and returns it to be filled. */
  ObjectNode sideData(String type) {
    return json.withArray("/side_data_list").addObject().put("side_data_type", type);
  }

  /** A fact as text; null when it is not known. */
  String get(String name) {
    return json.hasNonNull(name) ? json.get(name).asText() : null;
  }

  /** The stream as ffprobe would write it. */
  ObjectNode json() {
    return json;
  }

  private ObjectNode object(String name) {
    return json.withObject("/" + name);
  }
}
