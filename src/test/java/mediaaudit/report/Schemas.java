package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Judges JSON by a schema. */
final class Schemas {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private Schemas() {}

  /** Fails unless the schema allows this. */
  static void requireValid(JsonNode schema, String json) throws JsonProcessingException {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    List<String> wrong =
        JsonSchemaFactory.getInstance(SpecVersionDetector.detect(schema))
            .getSchema(schema, config)
            .validate(MAPPER.readTree(json))
            .stream()
            .map(ValidationMessage::getMessage)
            .toList();
    assertEquals(List.of(), wrong);
  }

  /** The schema with no key allowed that it does not name. */
  static JsonNode strict(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    copy.findParents("properties").forEach(Schemas::close);
    return copy;
  }

  /** What other objects are made of is closed with them. */
  private static void close(JsonNode object) {
    boolean isPart =
        !object.has("type") && !object.has("$ref")
            || object.path("required").toString().contains("release_group");
    if (!isPart) {
      ((ObjectNode) object).put("unevaluatedProperties", false);
    }
  }
}
