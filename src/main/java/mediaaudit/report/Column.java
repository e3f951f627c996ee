package mediaaudit.report;

import java.io.IOException;
import java.io.StringWriter;

/** One fact of many items as the text of a JSON array, which takes less memory than its values. */
final class Column {
  private final StringWriter text = new StringWriter();
  private final JsonText json;

  Column() throws IOException {
    json = JsonText.sparse(text);
    json.startArray();
  }

  /** Adds a text; null is an empty one. */
  void add(String value) throws IOException {
    json.value(value == null ? "" : value);
  }

  /** Adds a number; null is -1. */
  void add(Number value) throws IOException {
    json.value(value == null ? -1 : value);
  }

  /** Ends the array. */
  String text() throws IOException {
    json.endArray();
    json.close();
    return text.toString();
  }
}
