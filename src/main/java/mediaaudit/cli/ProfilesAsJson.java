package mediaaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The profiles in another form, which the build makes and the program reads: Java needs a twentieth
 * of a second to begin with YAML, which many a scan has no other use for.
 */
public final class ProfilesAsJson {
  private ProfilesAsJson() {}

  /**
   * Writes each beside its own file.
   *
   * @param args the folder of the compiled classes
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], Profiles.FOLDER);
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    ObjectMapper json = new ObjectMapper();
    for (String server : Profiles.SERVERS) {
      json.writeValue(
          folder.resolve(Profiles.file(server)).toFile(),
          yaml.readTree(folder.resolve(server + ".yaml").toFile()));
    }
  }
}
