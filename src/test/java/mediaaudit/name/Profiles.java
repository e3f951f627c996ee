package mediaaudit.name;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The profiles that the program comes with. */
public final class Profiles {
  private Profiles() {}

  static ArtworkPatterns none() {
    return ArtworkPatterns.of(List.of());
  }

  static ArtworkPatterns of(String... servers) {
    return ArtworkPatterns.of(Arrays.stream(servers).map(Profiles::profile).toList());
  }

  static ArtworkPatterns all() {
    return of("plex", "jellyfin", "emby", "kodi");
  }

  /** As the file for people has it. */
  public static ArtworkProfile profile(String server) {
    try {
      Map<String, Map<String, List<String>>> yaml =
          new ObjectMapper(new YAMLFactory())
              .readValue(
                  Path.of("config/profiles", server + ".yaml").toFile(), new TypeReference<>() {});
      return ArtworkProfile.of(server, yaml);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
