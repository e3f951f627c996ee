package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mediaaudit.name.ArtworkProfile;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  @Test
  void theProgramReadsWhatTheFilesSay() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    for (String server : Profiles.SERVERS) {
      Map<String, Map<String, List<String>>> file =
          yaml.readValue(
              Path.of("config/profiles", server + ".yaml").toFile(), new TypeReference<>() {});
      assertEquals(
          List.of(ArtworkProfile.of(server, file)), Profiles.load(List.of(server)), server);
    }
  }
}
