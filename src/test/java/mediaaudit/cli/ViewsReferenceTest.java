package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's reference of the views is what the index says of them. */
class ViewsReferenceTest {
  @TempDir Path directory;

  @Test
  void readmeExplainsEveryColumn() throws IOException {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty").withoutFfprobe();
    library.run("scan").expect(1);
    String reference =
        reference(
            library
                .run(
                    "query",
                    "--format",
                    "json",
                    "select * from columns order by view_name, column_position")
                .expect(0)
                .out());
    assertTrue(
        Files.readString(Path.of("README.md")).contains(reference),
        "the README's reference of the views should be\n" + reference);
  }

  private static String reference(String json) throws IOException {
    StringBuilder text = new StringBuilder();
    String view = "";
    for (JsonNode column : new ObjectMapper().readTree(json)) {
      if (!view.equals(column.get("view_name").asText())) {
        text.append(view.isEmpty() ? "" : "\n</details>\n\n");
        view = column.get("view_name").asText();
        text.append("<details><summary><code>" + view + "</code></summary>\n\n");
        text.append("| column | type | what it means |\n|---|---|---|\n");
      }
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  column.get("column_name").asText(),
                  column.get("type").asText(),
                  column.get("explanation").asText()));
    }
    return text + "\n</details>\n";
  }
}
