package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import mediaaudit.index.Query;

/** An object a row: one array of them, or one a line (NDJSON). */
final class JsonAnswer implements Query.Answer {
  private final JsonGenerator json;
  private final boolean array;
  private List<String> names;

  private JsonAnswer(Writer out, boolean array) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    this.array = array;
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
  }

  static JsonAnswer array(Writer out) throws IOException {
    return new JsonAnswer(out, true);
  }

  static JsonAnswer lines(Writer out) throws IOException {
    return new JsonAnswer(out, false);
  }

  @Override
  public void columns(List<String> columns) throws IOException {
    names = columns;
    if (array) {
      json.writeStartArray();
    }
  }

  @Override
  public void row(List<Object> values) throws IOException {
    json.writeRaw(array ? "\n" : "");
    json.writeStartObject();
    for (int column = 0; column < values.size(); column++) {
      json.writeFieldName(names.get(column));
      write(values.get(column));
    }
    json.writeEndObject();
    json.writeRaw(array ? "" : "\n");
  }

  @Override
  public void end() throws IOException {
    if (array) {
      json.writeEndArray();
      json.writeRaw('\n');
    }
    json.close();
  }

  private void write(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number && isFinite(number)) {
      json.writeNumber(AnswerFormat.text(number));
    } else if (value instanceof Query.Json part) {
      json.writeRawValue(part.text());
    } else if (value instanceof List<?> several) {
      json.writeStartArray();
      for (Object each : several) {
        write(each);
      }
      json.writeEndArray();
    } else {
      json.writeString(AnswerFormat.text(value));
    }
  }

  /** JSON has no number for what is none or has no end (RFC 8259 section 6). */
  private static boolean isFinite(Number number) {
    return !(number instanceof Double || number instanceof Float)
        || Double.isFinite(number.doubleValue());
  }
}
