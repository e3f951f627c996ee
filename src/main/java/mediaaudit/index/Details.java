package mediaaudit.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An issue's facts as a JSON object. Written and read token by token: what maps any class takes
 * Java longer to begin than a scan of a changed folder to end.
 */
final class Details {
  private static final JsonFactory JSON = new JsonFactory();

  private Details() {}

  static String write(Map<String, String> details) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> fact : details.entrySet()) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  static Map<String, String> read(String json) {
    Map<String, String> details = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT, json);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String fact = parser.currentName();
        require(parser.nextToken().isScalarValue(), json);
        details.put(fact, parser.getValueAsString());
      }
    } catch (IOException e) {
      throw noObject(json, e);
    }
    return details;
  }

  private static void require(boolean asWritten, String json) {
    if (!asWritten) {
      throw noObject(json, null);
    }
  }

  private static IllegalStateException noObject(String json, IOException cause) {
    return new IllegalStateException("issue details are no JSON object of texts: " + json, cause);
  }
}
