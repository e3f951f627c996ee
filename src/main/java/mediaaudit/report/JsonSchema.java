package mediaaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of the JSON report, which is the resource {@code report.schema.json}. */
public final class JsonSchema {
  private JsonSchema() {}

  /** The schema, a draft 2020-12 one. */
  public static String text() throws IOException {
    try (InputStream in = JsonSchema.class.getResourceAsStream("report.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
