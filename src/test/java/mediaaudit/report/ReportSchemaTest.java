package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON report is what the schema in the jar says, no key more and none less. */
class ReportSchemaTest {
  @TempDir Path directory;

  @Test
  void sampleLibraryIsAsTheSchemaSays() throws IOException {
    Library library = Library.in(directory, "");
    String samples = Path.of("src/samples/library").toAbsolutePath().toString();
    library.execute("--index", library.index().toString(), "scan", samples).expect(1);
    String json = library.run("report", "--json", "-", "--since-scan", "last").expect(0).out();
    Schemas.requireValid(Schemas.strict(schema()), json);
    String printed = library.run("report", "--schema").expect(0).out();
    assertEquals(schema(), Schemas.MAPPER.readTree(printed));
  }

  @Test
  void everyKindOfValueIsAsTheSchemaSays() throws IOException {
    Schemas.requireValid(Schemas.strict(schema()), json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/scan_info/ending", "/statistics/movies_count", "/movies/0/videos/0/size"})
  void schemaNoticesWhatIsGone(String place) throws IOException {
    JsonNode report = Schemas.MAPPER.readTree(json());
    String parent = place.substring(0, place.lastIndexOf('/'));
    ((ObjectNode) report.at(parent)).remove(place.substring(parent.length() + 1));
    assertThrows(
        AssertionError.class, () -> Schemas.requireValid(schema(), report.toString()), place);
  }

  @Test
  void strictSchemaNoticesWhatIsNew() throws IOException {
    JsonNode report = Schemas.MAPPER.readTree(json());
    ((ObjectNode) report.at("/series/0/seasons/0/episodes/0")).put("new", 1);
    Schemas.requireValid(schema(), report.toString());
    assertThrows(
        AssertionError.class,
        () -> Schemas.requireValid(Schemas.strict(schema()), report.toString()));
  }

  private static JsonNode schema() throws IOException {
    return Schemas.MAPPER.readTree(JsonSchema.text());
  }

  private static String json() throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat.JSON.write(Samples.report(ReportOptions.ALL), out);
    return out.toString();
  }
}
