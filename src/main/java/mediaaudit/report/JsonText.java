package mediaaudit.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;

/** JSON that is written as it comes. Closing it leaves the Writer open. */
final class JsonText implements Closeable {
  private final JsonGenerator json;
  private final boolean nulls;

  private JsonText(Writer out, boolean nulls) throws IOException {
    this.json =
        new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out)
            .setCharacterEscapes(new Escapes());
    this.nulls = nulls;
  }

  /** For programs: a value that is not known is written as null. */
  static JsonText forPrograms(Writer out) throws IOException {
    return new JsonText(out, true);
  }

  /** For formats in which what is not known must not stand: it is left out. */
  static JsonText sparse(Writer out) throws IOException {
    return new JsonText(out, false);
  }

  /** The inside of an object or array. */
  @FunctionalInterface
  interface Body {
    void write() throws IOException;
  }

  /** Writes one element of an array. */
  @FunctionalInterface
  interface Element<T> {
    void write(T value) throws IOException;
  }

  void object(Body body) throws IOException {
    json.writeStartObject();
    body.write();
    json.writeEndObject();
  }

  void object(String name, Body body) throws IOException {
    json.writeFieldName(name);
    object(body);
  }

  void array(Body body) throws IOException {
    json.writeStartArray();
    body.write();
    json.writeEndArray();
  }

  void array(String name, Body body) throws IOException {
    json.writeFieldName(name);
    array(body);
  }

  /** An array, which is left out when it is empty and so are nulls. */
  <T> void array(String name, Iterable<T> values, Element<T> element) throws IOException {
    if (!nulls && !values.iterator().hasNext()) {
      return;
    }
    array(
        name,
        () -> {
          for (T value : values) {
            element.write(value);
          }
        });
  }

  /** An array of objects, each on a line of its own, so that line tools can tell them apart. */
  <T> void lines(String name, Iterable<T> values, Element<T> element) throws IOException {
    array(
        name,
        values,
        value -> {
          json.writeRaw('\n');
          element.write(value);
        });
  }

  /** An object on a line of its own. */
  void line(Body body) throws IOException {
    json.writeRaw('\n');
    object(body);
  }

  void field(String name, String value) throws IOException {
    if (named(name, value)) {
      json.writeString(value);
    }
  }

  /** A number; one that JSON cannot write is as good as unknown. */
  void field(String name, Number value) throws IOException {
    if (named(name, isWritable(value) ? value : null)) {
      value(value);
    }
  }

  void field(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void value(String value) throws IOException {
    json.writeString(value);
  }

  void value(Number value) throws IOException {
    json.writeNumber(value instanceof BigDecimal exact ? exact.toPlainString() : value.toString());
  }

  /** What is JSON already. */
  void raw(String name, String text) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(text);
  }

  void startArray() throws IOException {
    json.writeStartArray();
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  /** Ends the line. */
  void endLine() throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private boolean named(String name, Object value) throws IOException {
    if (value != null || nulls) {
      json.writeFieldName(name);
    }
    if (value == null && nulls) {
      json.writeNull();
    }
    return value != null;
  }

  private static boolean isWritable(Number value) {
    return !(value instanceof Double real) || Double.isFinite(real);
  }

  /**
   * Surrogates are escaped, so that one that stands alone is not lost in UTF-8, and so are the line
   * separators U+2028 and U+2029, which end a line of JavaScript.
   */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      return standardAsciiEscapesForJSON();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      boolean special =
          Character.isSurrogate((char) character) || character == 0x2028 || character == 0x2029;
      return special
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
          : null;
    }
  }
}
