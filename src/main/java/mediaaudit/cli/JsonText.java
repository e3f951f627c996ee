package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Records as JSON: their components are the keys, in small letters with underscores; trees as they
 * are. No number has an exponent.
 */
final class JsonText {
  private static final JsonMapper LINES =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final JsonMapper INDENTED =
      LINES.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  static String of(Object answer) {
    return text(INDENTED, answer);
  }

  /** The same on one line. */
  static String line(Object answer) {
    return text(LINES, answer);
  }

  private static String text(JsonMapper mapper, Object answer) {
    try {
      return mapper.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what the program knows can always be written", e);
    }
  }
}
