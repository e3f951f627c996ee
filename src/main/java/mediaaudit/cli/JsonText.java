package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Records as JSON: their components are the keys, in small letters with underscores. */
final class JsonText {
  private JsonText() {}

  static String of(Object answer) {
    return text(answer, true);
  }

  /** The same on one line. */
  static String line(Object answer) {
    return text(answer, false);
  }

  private static String text(Object answer, boolean indented) {
    try {
      return JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .configure(SerializationFeature.INDENT_OUTPUT, indented)
          .build()
          .writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
